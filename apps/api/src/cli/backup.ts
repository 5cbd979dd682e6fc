import { cp, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lockDirectory } from '../database/lock-directory'
import { readEnv } from '../env'
import { CliError, type Command } from './command'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Copy the data to a folder; to restore, copy it back to DATA_DIR',
  usage: ['backup FOLDER'],
  run: async ([folder]) => {
    if (!folder) throw new CliError('Say where to: mendline backup FOLDER')
    const env = readEnv()
    const target = resolve(folder)
    await mkdir(target, { recursive: true })
    if ((await readdir(target)).length > 0) throw new CliError(`${folder} is not empty.`)
    // The files belong together, so nobody may write while they are copied.
    const unlock = env.databaseUrl === null ? await lockDirectory(env.dataDir) : () => Promise.resolve()
    try {
      for (const part of ['database', 'attachments'])
        await cp(join(env.dataDir, part), join(target, part), {
          recursive: true,
          preserveTimestamps: true,
        }).catch(ignoreMissing)
    } finally {
      await unlock()
    }
    console.log(`Copied to ${folder}.`)
    if (env.databaseUrl !== null)
      console.log('These are the attachments. Copy the database itself with pg_dump.')
    return 0
  },
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
