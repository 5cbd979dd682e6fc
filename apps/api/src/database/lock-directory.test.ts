import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DirectoryLockedError, lockDirectory } from './lock-directory'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mendline-lock-'))
})
afterAll(() => rm(folder, { recursive: true }))
const lock = () => join(folder, 'mendline.lock')

describe('the lock of a data folder', () => {
  it('is for one at a time', async () => {
    const unlock = await lockDirectory(folder)
    await expect(lockDirectory(folder)).rejects.toThrow(DirectoryLockedError)
    await unlock()
    const again = await lockDirectory(folder)
    await again()
  })

  it('of another process holds while that lives, and is taken over when it is gone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    await writeFile(lock(), `${other.pid ?? 0} `)
    await expect(lockDirectory(folder)).rejects.toThrow(/set DATA_DIR to another folder/)
    other.kill('SIGKILL')
    await once(other, 'exit')
    const unlock = await lockDirectory(folder)
    expect(await readFile(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    await unlock()
  })

  it('of an earlier life with the same number, as containers have it, does not hold', async () => {
    await writeFile(lock(), `${process.pid} 1`)
    await (
      await lockDirectory(folder)
    )()
  })

  it('that is torn does not hold', async () => {
    await writeFile(lock(), 'rubbish')
    await (
      await lockDirectory(folder)
    )()
  })
})
