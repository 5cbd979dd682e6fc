import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TextDecoder } from 'node:util'
import { millisecondsOf, type Instant } from '@mendline/domain'
import { newId } from '../id'
import type { Encoding } from './import-job.entity'

/** The largest intake file, in bytes. */
export const MAX_IMPORT_BYTES = 100 * 1024 * 1024

const KEPT_DAYS = 30

export type FileRefusal = 'FILE_TOO_LARGE' | 'FILE_EMPTY' | 'FILE_NOT_TEXT'

export interface ReceivedFile {
  readonly id: string
  readonly byteSize: number
  readonly sha256: string
  readonly encoding: Encoding
}

/** Intake files and the rows refused of them, below one folder: `<id>.csv` and `<id>.refused.csv`. */
export class ImportFiles {
  readonly #root: string
  readonly #maxBytes: number

  constructor(root: string, maxBytes = MAX_IMPORT_BYTES) {
    this.#root = root
    this.#maxBytes = maxBytes
  }

  path(id: string): string {
    return join(this.#root, `${id}.csv`)
  }

  refusedPath(id: string): string {
    return join(this.#root, `${id}.refused.csv`)
  }

  /** Streams the content to its place, finding out on the way how its text is written. */
  async receive(content: Readable): Promise<ReceivedFile | FileRefusal> {
    const id = newId()
    const temporary = join(this.#root, `${id}.part`)
    await mkdir(this.#root, { recursive: true })
    const hash = createHash('sha256')
    const guess = new EncodingGuess()
    let byteSize = 0
    const most = this.#maxBytes
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            byteSize += chunk.length
            if (byteSize > most) return
            look(hash, guess, chunk)
            yield chunk
          }
        },
        createWriteStream(temporary, { flush: true }),
      )
      if (byteSize > most) return 'FILE_TOO_LARGE'
      if (byteSize === 0) return 'FILE_EMPTY'
      const encoding = guess.end()
      if (encoding === null) return 'FILE_NOT_TEXT'
      await rename(temporary, this.path(id))
      return { id, byteSize, sha256: hash.digest('hex'), encoding }
    } finally {
      await rm(temporary, { force: true })
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true })
    await rm(this.refusedPath(id), { force: true })
  }

  /** Files hold names and telephone numbers, so they go after a month; what became of them stays on record. */
  async sweep(now: Instant): Promise<void> {
    const before = millisecondsOf(now) - KEPT_DAYS * 86_400_000
    for (const name of await readdir(this.#root).catch(() => [])) {
      const found = await stat(join(this.#root, name)).catch(() => null)
      if (found?.isFile() && found.mtimeMs < before) await rm(join(this.#root, name), { force: true })
    }
  }
}

function look(hash: Hash, guess: EncodingGuess, chunk: Buffer): void {
  hash.update(chunk)
  guess.add(chunk)
}

/** Which encoding every byte of a text fits: UTF-16 by its mark, then UTF-8, then GB18030. */
class EncodingGuess {
  #utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true })
  #gb18030: TextDecoder | null = new TextDecoder('gb18030', { fatal: true })
  #head = Buffer.alloc(0)
  #nul = false

  add(chunk: Buffer): void {
    if (this.#head.length < 2) this.#head = Buffer.concat([this.#head, chunk.subarray(0, 2)])
    this.#nul ||= chunk.includes(0)
    this.#utf8 = fits(this.#utf8, chunk, true)
    this.#gb18030 = fits(this.#gb18030, chunk, true)
  }

  /** null: no text in any of them. */
  end(): Encoding | null {
    const [first, second] = this.#head
    if (first === 0xff && second === 0xfe) return 'UTF_16'
    if (this.#nul) return null
    if (fits(this.#utf8, Buffer.alloc(0), false) !== null) return 'UTF_8'
    return fits(this.#gb18030, Buffer.alloc(0), false) === null ? null : 'GB18030'
  }
}

function fits(decoder: TextDecoder | null, chunk: Buffer, stream: boolean): TextDecoder | null {
  try {
    decoder?.decode(chunk, { stream })
    return decoder
  } catch {
    return null
  }
}

const LABEL: Readonly<Record<Encoding, string>> = { UTF_8: 'utf-8', GB18030: 'gb18030', UTF_16: 'utf-16le' }

/** The text of a file piece by piece, without a byte order mark, every line ending in '\n'. */
export async function* textOf(
  path: string,
  encoding: Encoding,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(LABEL[encoding])
  let bytes = 0
  let carriageReturn = false
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    const decoded: string = (carriageReturn ? '\r' : '') + decoder.decode(chunk, { stream: true })
    // The line feed that belongs to it may come with the next piece.
    carriageReturn = decoded.endsWith('\r')
    const whole = carriageReturn ? decoded.slice(0, -1) : decoded
    yield { text: whole.replace(/\r\n?/g, '\n'), bytes }
  }
  yield { text: ((carriageReturn ? '\r' : '') + decoder.decode()).replace(/\r\n?/g, '\n'), bytes }
}
