import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'

// SVG and HTML carry scripts and are therefore not here.
const ALLOWED = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'image/heic',
  'image/heif',
  'image/avif',
  'application/pdf',
  'application/zip',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
])

/** Office documents before 2007 share one container; only the name tells them apart. */
const OLD_OFFICE: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
}

const TEXT: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.log': 'text/plain',
  '.csv': 'text/csv',
}

/** The type of a file by what is in it, never by what the sender says; null when it is none we keep. */
export async function contentTypeOf(path: string, fileName: string): Promise<string | null> {
  const extension = extname(fileName).toLowerCase()
  const found = await fileTypeFromFile(path)
  if (found?.mime === 'application/x-cfb') return OLD_OFFICE[extension] ?? null
  if (found) return ALLOWED.has(found.mime) ? found.mime : null
  const text = TEXT[extension]
  return text !== undefined && (await isText(path)) ? text : null
}

/** Pictures a thumbnail is tried of. */
export function isImage(contentType: string): boolean {
  return contentType.startsWith('image/')
}

const SAMPLE_BYTES = 64 * 1024

/** Whether the beginning reads as text in UTF-8 or GB18030, as spreadsheets in China still write it. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    const sample = buffer.subarray(0, bytesRead)
    return ['utf-8', 'gb18030'].some((encoding) => {
      try {
        // `stream` forgives a character cut in two by the end of the sample.
        const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
        return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
      } catch {
        return false
      }
    })
  } finally {
    await file.close()
  }
}
