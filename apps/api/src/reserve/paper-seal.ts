import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EnvError } from '../env'

/*
 * Numbers of passports and visas lie sealed in the database (AES-256-GCM): a copy of it alone gives none away. Each is
 * sealed for its paper, so that one moved to another row cannot be opened.
 */

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

let key: Buffer | null = null

/** Sets the key of the numbers of papers; once, at start. */
export function usePaperKey(bytes: Buffer): void {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a key of ${String(KEY_BYTES)} bytes is needed`)
  key = bytes
}

/** The key kept in the data folder, made at the first start; of several processes that start together, one makes it. */
export async function paperKeyIn(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'paper.key')
  const found = await readFile(path, 'utf8').catch(missing)
  if (found !== null) return keyOf(found, path)
  await mkdir(dataDir, { recursive: true })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return keyOf(await readFile(path, 'utf8'), path)
}

/** Another key in place of a damaged one would lose the numbers for good, so the server does not start. */
function keyOf(text: string, path: string): Buffer {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (/^[A-Za-z0-9+/]{43}=$/.test(text.trim())) return bytes
  throw new EnvError(
    `${path} does not hold 32 bytes in base64. Put back the key that numbers of papers were sealed with; ` +
      'if it is lost, remove the file and enter the numbers again',
  )
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}

const keyInUse = (): Buffer => {
  if (key === null) throw new Error('no key of papers: usePaperKey is called at start')
  return key
}

/** The number as it is kept, for the paper of that id. */
export function sealNumber(number: string, paperId: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyInUse(), iv).setAAD(Buffer.from(paperId))
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The number again; null when it was sealed with another key or for another paper. */
export function openNumber(sealed: string, paperId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyInUse(), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(paperId))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8')
  try {
    return text + decipher.final('utf8')
  } catch {
    return null
  }
}

/** What everybody may see of a number: its last three characters. */
export const maskedNumber = (tail: string): string => `••••••${tail}`
export const tailOf = (number: string): string => number.slice(-3)
