import { instantOf } from '@mendline/domain'
import type { Logger } from 'pino'
import { User } from './auth/user.entity'
import { migrate } from './database/data-source'
import { openDatabase } from './database/open-database'
import { addDemoPeople, isEmpty, playDemoStory, type DemoSetting } from './demo/demo'
import type { Env } from './env'
import { startHousekeeping } from './housekeeping'
import { useBaseCurrency } from './cost/base-currency'
import { fillPostings } from './cost-breakdown/fill-postings'
import { createLog } from './log'
import { paperKeyIn, usePaperKey } from './reserve/paper-seal'
import { assessAnew } from './repair-case/assess-anew'
import { createSchema } from './schema'
import { createServer } from './server'
import { useBusinessTimeZone } from './setting/service-policy'

/** A server that answers. */
export interface Running {
  /** Where people find it. */
  url: string
  /** Whether the demo's people are there, or nobody at all. */
  people: 'DEMO' | 'OURS' | 'NOBODY'
  log: Logger
  /** Finishes what runs, says goodbye to sockets, closes the database. */
  stop: () => Promise<void>
}

/** Opens the database, brings it up to date and listens; rejects with what a person can mend. */
export async function start(env: Env): Promise<Running> {
  const log = createLog(env.logLevel)
  const clock = () => instantOf(new Date())
  const database = await openDatabase(env)
  const db = database.dataSource
  try {
    const migrated = await migrate(db)
    if (migrated.length > 0) log.info({ migrated }, 'database brought up to date')
    useBusinessTimeZone(env.businessTimeZone)
    useBaseCurrency(env.baseCurrency)
    usePaperKey(env.paperKey ?? (await paperKeyIn(env.dataDir)))
    await fillPostings(db)
    const assessed = await assessAnew(db, clock())
    if (assessed > 0) log.info({ cases: assessed }, 'open cases stand otherwise by this version')
    const schema = createSchema()
    const server = await createServer({ env, db, schema, clock, log })
    const isDemo = (env.demo === 'on' || (env.demo === 'auto' && database.embedded)) && (await isEmpty(db))
    if (isDemo) await addDemoPeople(db, clock())
    await server.app.listen({ host: env.host, port: env.port })
    const stopHousekeeping = startHousekeeping(database, server.files, clock, log)
    const stopDemo = isDemo ? playInBackground({ db, schema, files: server.files, now: clock() }, log) : null
    return {
      url: addressOf(server.app.server.address(), env),
      people: isDemo ? 'DEMO' : (await db.manager.count(User)) > 0 ? 'OURS' : 'NOBODY',
      log,
      stop: async () => {
        await stopDemo?.()
        await server.close()
        await stopHousekeeping()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Eight weeks take a while to play; people can sign in meanwhile and see cases appear. Returns how to break off. */
function playInBackground(setting: DemoSetting, log: Logger): () => Promise<void> {
  let stopping = false
  const playing = playDemoStory({ ...setting, stopped: () => stopping }).then(
    () => log.info(stopping ? 'the demo broke off' : 'the demo has been played up to now'),
    (error: unknown) => log.error({ err: error }, 'the demo failed'),
  )
  return async () => {
    stopping = true
    await playing
  }
}

function addressOf(address: string | { port: number } | null, { host, port }: Env): string {
  const actual = typeof address === 'object' && address !== null ? address.port : port
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${actual}`
}
