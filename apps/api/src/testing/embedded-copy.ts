import { readFile } from 'node:fs/promises'
import type { Connection } from '../database/data-source'
import { embeddedInMemory, type EmbeddedInMemory } from '../database/embedded'

/** A database nobody uses at the moment, as the template left it. One for all test files this process runs. */
let idle: EmbeddedInMemory | undefined

/** The template's tables and rows. Starting a database takes a second, emptying one a sixth of that. */
export async function embeddedCopy(template: string): Promise<Connection> {
  const connection = idle ?? (await started(template))
  idle = undefined
  return {
    ...connection,
    close: async () => {
      await connection.settled()
      if (idle !== undefined || connection.pglite.closed) return connection.close()
      await connection.pglite.exec(EMPTY)
      idle = connection
    },
  }
}

/** A database that does not go to another test file: for tests that change tables. */
export async function started(template: string): Promise<EmbeddedInMemory> {
  const connection = await embeddedInMemory(new Blob([await readFile(template)]))
  await connection.pglite.exec(KEEP)
  return connection
}

/** A database without tables nobody uses at the moment. */
let blank: EmbeddedInMemory | undefined

/** A database without a single table, for tests of migrations. Emptying one takes a fifth of the time making one does. */
export async function embeddedBlank(template: string): Promise<Connection> {
  const connection = blank ?? (await embeddedInMemory(new Blob([await readFile(template)])))
  blank = undefined
  await connection.pglite.exec(
    'RESET session_replication_role; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  )
  return {
    ...connection,
    close: async () => {
      await connection.settled()
      if (blank !== undefined || connection.pglite.closed) return connection.close()
      blank = connection
    },
  }
}

const TABLES = `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`

// What the migrations themselves wrote, so that it is there again when a test file has changed it.
const KEEP = `
  CREATE SCHEMA kept;
  DO $$
  DECLARE one text; filled boolean;
  BEGIN
    FOR one IN ${TABLES} LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one) INTO filled;
      IF filled THEN EXECUTE format('CREATE TABLE kept.%s AS TABLE %s', one, one); END IF;
    END LOOP;
  END $$`

const EMPTY = `
  DO $$
  DECLARE one text;
  BEGIN
    SET LOCAL session_replication_role TO replica;
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(name, ', ') || ' RESTART IDENTITY' FROM (${TABLES}) AS all_tables);
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'kept'::regnamespace AND relkind = 'r' LOOP
      EXECUTE format('INSERT INTO %I SELECT * FROM kept.%I', one, one);
    END LOOP;
  END $$`
