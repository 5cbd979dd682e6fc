import { readFileSync } from 'node:fs'
import { open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The directory belongs to a living process. The message is for the person who started the second one. */
export class DirectoryLockedError extends Error {}

const held = new Set<string>()

/**
 * Takes the directory for this process by a lock file; call what it returns to give it back. A lock left by a process
 * that is gone is taken over. Rejects with DirectoryLockedError while its holder lives.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'mendline.lock')
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}`
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createOnce(path, mine)) {
      held.add(path)
      return async () => {
        held.delete(path)
        await unlink(path).catch(() => undefined)
      }
    }
    const holder = await readFile(path, 'utf8').catch(() => '')
    if (held.has(path) || isAlive(holder))
      throw new DirectoryLockedError(
        `Another Mendline process (${holder.split(' ')[0] ?? ''}) has the data in ${directory} open. ` +
          `Stop it first, or set DATA_DIR to another folder, or set DATABASE_URL to use a PostgreSQL server.`,
      )
    await unlink(path).catch(() => undefined)
  }
  throw new DirectoryLockedError(`The lock file ${path} cannot be taken.`)
}

async function createOnce(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(content)
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(holder: string): boolean {
  const [pidText = '', start = ''] = holder.split(' ')
  const pid = Number(pidText)
  // In a container every start has the same pid, so our own number is a lock from an earlier life.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return !start || !now || start === now
}

/** When the process started, in kernel ticks, so that a reused pid is told apart; null where /proc is missing. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
