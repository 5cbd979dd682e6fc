import { migrate } from '../database/data-source'
import { openDatabase } from '../database/open-database'
import { readEnv } from '../env'
import type { Command } from './command'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database up to date without starting the server',
  usage: ['migrate'],
  run: async () => {
    const database = await openDatabase(readEnv())
    try {
      const done = await migrate(database.dataSource)
      console.log(done.length > 0 ? done.join('\n') : 'The database is up to date.')
      return 0
    } finally {
      await database.close()
    }
  },
}
