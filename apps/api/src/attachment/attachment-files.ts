import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { millisecondsOf, type Instant } from '@mendline/domain'
import sharp from 'sharp'
import { In, type EntityManager } from 'typeorm'
import { isId, newId } from '../id'
import { Attachment } from './attachment.entity'
import { contentTypeOf, isImage } from './content-type'

const THUMBNAIL_PIXELS = 320
// A picture of a few kilobytes can unfold to gigabytes; no camera makes more than this.
const MOST_PIXELS = 150_000_000
const ORPHAN_HOURS = 24

/** Why a file was not kept. */
export type FileRefusal = 'FILE_TOO_LARGE' | 'FILE_EMPTY' | 'FILE_TYPE_NOT_ALLOWED'

/** A file in its place, not yet named by a row. */
export type StoredFile = Pick<Attachment, 'id' | 'contentType' | 'byteSize' | 'sha256' | 'hasThumbnail'>

/** The files of attachments below one folder: `ab/<id>` by the last two digits, with `<id>.webp` beside a picture. */
export class AttachmentFiles {
  readonly #root: string
  readonly #maxBytes: number

  constructor(root: string, maxBytes: number) {
    this.#root = root
    this.#maxBytes = maxBytes
  }

  /** Where the content of an attachment lies. */
  path(id: string): string {
    return join(this.#root, id.slice(-2), id)
  }

  /** Where its thumbnail lies, if it has one. */
  thumbnailPath(id: string): string {
    return `${this.path(id)}.webp`
  }

  /** Streams the content to its place: written aside, made durable, looked into, and only then renamed. */
  async receive(content: Readable, fileName: string): Promise<StoredFile | FileRefusal> {
    const id = newId()
    const temporary = join(this.#root, 'incoming', id)
    await mkdir(join(this.#root, 'incoming'), { recursive: true })
    await mkdir(join(this.#root, id.slice(-2)), { recursive: true })
    try {
      const written = await this.#write(content, temporary)
      if (written.byteSize > this.#maxBytes) return 'FILE_TOO_LARGE'
      if (written.byteSize === 0) return 'FILE_EMPTY'
      const contentType = await contentTypeOf(temporary, fileName)
      if (contentType === null) return 'FILE_TYPE_NOT_ALLOWED'
      const hasThumbnail = isImage(contentType) && (await this.#drawThumbnail(temporary, id))
      await rename(temporary, this.path(id))
      await syncFolder(join(this.#root, id.slice(-2)))
      return { id, contentType, ...written, hasThumbnail }
    } finally {
      await rm(temporary, { force: true })
    }
  }

  /** Removes a file whose row was not written. */
  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true })
    await rm(this.thumbnailPath(id), { force: true })
  }

  /** Removes what has lain here for a day without a row that names it. Returns how many files went. */
  async sweep(manager: EntityManager, now: Instant): Promise<number> {
    let removed = 0
    const before = millisecondsOf(now) - ORPHAN_HOURS * 3_600_000
    for (const folder of await readdir(this.#root).catch(() => [])) {
      const names = await readdir(join(this.#root, folder)).catch(() => [])
      const ids = [...new Set(names.map((name) => name.replace(/\.webp$/, '')).filter(isId))]
      const named =
        folder === 'incoming'
          ? []
          : await manager.find(Attachment, { where: { id: In(ids) }, select: { id: true } })
      const kept = new Set(named.map(({ id }) => id))
      for (const name of names.filter((name) => !kept.has(name.replace(/\.webp$/, '')))) {
        const path = join(this.#root, folder, name)
        const found = await stat(path).catch(() => null)
        if (!found?.isFile() || found.mtimeMs > before) continue
        await rm(path, { force: true })
        removed += 1
      }
    }
    return removed
  }

  /** Writes at most one byte more than allowed, which is enough to know. */
  async #write(content: Readable, path: string): Promise<{ byteSize: number; sha256: string }> {
    const hash = createHash('sha256')
    const most = this.#maxBytes
    let byteSize = 0
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          byteSize += chunk.length
          if (byteSize > most) return
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(path, { flush: true }),
    )
    return { byteSize, sha256: hash.digest('hex') }
  }

  /** Turned upright, without the place and camera it was taken with. A picture that cannot be read has none. */
  async #drawThumbnail(source: string, id: string): Promise<boolean> {
    try {
      await sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'none' })
        .rotate()
        .resize({
          width: THUMBNAIL_PIXELS,
          height: THUMBNAIL_PIXELS,
          fit: 'inside',
          withoutEnlargement: true,
        })
        .webp({ quality: 75 })
        .toFile(this.thumbnailPath(id))
      return true
    } catch {
      await rm(this.thumbnailPath(id), { force: true })
      return false
    }
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
