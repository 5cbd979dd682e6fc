#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL server:  scripts/with-postgres.sh pnpm test:pg
# The server listens on a free loopback port, keeps its files in a temporary folder, and is gone afterwards.
# The command finds it in TEST_DATABASE_URL. Durability is off: for tests only.
# The folder of initdb and pg_ctl is looked for in PG_BIN, on the PATH and where Debian puts it.
set -euo pipefail

if [ $# -eq 0 ]; then
  echo "usage: scripts/with-postgres.sh COMMAND [ARGUMENT…]" >&2
  exit 2
fi

find_bin() {
  local dir
  if [ -n "${PG_BIN:-}" ]; then
    echo "$PG_BIN"
  elif dir=$(command -v initdb); then
    dirname "$dir"
  else
    find /usr/lib/postgresql /usr/pgsql-* -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname
  fi
}
bin=$(find_bin)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
  echo "with-postgres: no PostgreSQL server found; install one (Debian: apt-get install postgresql-15) or set PG_BIN" >&2
  exit 1
fi

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
  if ! id postgres >/dev/null 2>&1; then
    echo "with-postgres: PostgreSQL does not run as root and there is no user 'postgres' to run it as" >&2
    exit 1
  fi
  as_owner=(runuser -u postgres --)
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/mendline-pg.XXXXXX")
stop() {
  if [ -f "$home/data/postmaster.pid" ]; then
    (cd / && "${as_owner[@]}" "$bin/pg_ctl" -D "$home/data" -m immediate -w -t 30 stop >/dev/null) ||
      echo "with-postgres: the server in $home did not stop" >&2
  fi
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [ ${#as_owner[@]} -gt 0 ]; then chown postgres "$home"; fi
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })")

fail() {
  echo "with-postgres: $1" >&2
  cat "$home"/*.log >&2
  exit 1
}
# From the root folder: the owner may not be allowed to stand in the caller's.
(cd / && "${as_owner[@]}" "$bin/initdb" -D "$home/data" -U mendline --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync) \
  >"$home/initdb.log" 2>&1 || fail "initdb failed"
options="-p $port -k '' -c listen_addresses=127.0.0.1 -c max_connections=200"
options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
(cd / && "${as_owner[@]}" "$bin/pg_ctl" -D "$home/data" -l "$home/data/server.log" -w -t 60 -o "$options" start) \
  >"$home/start.log" 2>&1 || { cp "$home/data/server.log" "$home/" 2>/dev/null; fail "the server did not start"; }

unset DATABASE_URL PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE
export TEST_DATABASE_URL="postgres://mendline@127.0.0.1:$port/postgres"
status=0
"$@" || status=$?
exit "$status"
