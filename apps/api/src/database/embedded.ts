import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { Connection } from './data-source'
import { lockDirectory } from './lock-directory'
import { preparingClient } from './preparing-client'

type EmbeddedConnection = Extract<Connection, { kind: 'embedded' }>

/** The database inside this process, kept in `dataDir`. Rejects when another process has it open. */
export async function embeddedIn(dataDir: string): Promise<EmbeddedConnection> {
  await mkdir(dataDir, { recursive: true })
  const unlock = await lockDirectory(dataDir)
  try {
    const pglite = await PGlite.create(join(dataDir, 'database'), { extensions })
    await pglite.exec(SESSION)
    return embedded(pglite, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** A database in memory: `settled` waits until it has answered everything it was asked. */
export type EmbeddedInMemory = EmbeddedConnection & { pglite: PGlite; settled: () => Promise<void> }

/** A database that is gone when closed; `template` is what `dumpDataDir` gave. */
export async function embeddedInMemory(template?: Blob): Promise<EmbeddedInMemory> {
  const pglite = await PGlite.create({ extensions, ...(template ? { loadDataDir: template } : {}) })
  await pglite.exec(SESSION)
  return { ...embedded(pglite, () => Promise.resolve()), pglite }
}

// What keeps a technician from two trips on the same day needs it; a server has it at hand (migration 0010).
const extensions = { btree_gist }

// Planning costs the embedded database more than running: a prepared statement keeps its first plan. Made while a table
// was empty, that plan must not be to read all of it.
const SESSION = 'SET plan_cache_mode TO force_generic_plan; SET enable_seqscan TO off; SET jit TO off'

function embedded(
  pglite: PGlite,
  unlock: () => Promise<void>,
): EmbeddedConnection & { settled: () => Promise<void> } {
  const answered = giveWay(pglite)
  return {
    kind: 'embedded',
    poolConfig: { ...createPgConfig(pglite), Client: preparingClient() },
    settled: answered,
    close: async () => {
      try {
        await answered()
        if (!pglite.closed) await pglite.close()
      } finally {
        await unlock()
      }
    },
  }
}

const SYNC = 'S'.charCodeAt(0)
const SIMPLE_QUERY = 'Q'.charCodeAt(0)

/**
 * The database answers without ever leaving the queue of microtasks: whoever asks one question after the other would
 * keep this process from hearing requests and signals until the last. So each statement begins in a turn of its own.
 * Returns how to wait for every answer: `pg` takes a connection for ended while its last messages are on their way.
 */
function giveWay(pglite: PGlite): () => Promise<void> {
  const answer = pglite.execProtocolStream.bind(pglite)
  let asked = Promise.resolve()
  pglite.execProtocolStream = (message, options) => {
    const answering = (async () => {
      if (message[0] === SYNC || message[0] === SIMPLE_QUERY) await nextTurn()
      return answer(message, options)
    })()
    asked = Promise.allSettled([asked, answering]).then(() => undefined)
    return answering
  }
  return async () => {
    // What is answered may be followed by another message.
    for (let waited: Promise<void> | undefined; waited !== asked;) {
      waited = asked
      await asked
      await nextTurn()
    }
  }
}
