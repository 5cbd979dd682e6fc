/** A file as the server keeps it. */
export interface UploadedFile {
  readonly id: string
  readonly fileName: string
  readonly contentType: string
  readonly byteSize: number
  readonly url: string
  readonly thumbnailUrl: string | null
}

interface UploadTarget {
  readonly caseId: string
  /** What the file is, in letters, digits, - and _; the step it belongs to, for instance. */
  readonly kind?: string
}

export interface UploadOptions {
  readonly onPercent?: (percent: number) => void
  /** Cancels; the upload then fails like a lost connection. */
  readonly signal?: AbortSignal
}

/** Why a file was not taken; `reason` is the server's words for the reader, null when it could not be reached. */
export class UploadError extends Error {
  constructor(readonly reason: string | null) {
    super(reason ?? 'the server cannot be reached')
  }
}

/** Sends one file to a case, telling how many percent are sent; throws UploadError. Not by fetch: it tells no progress. */
export function uploadAttachment(
  file: File,
  { caseId, kind = '' }: UploadTarget,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  return uploadFile(file, `/attachments?${new URLSearchParams({ caseId, kind }).toString()}`, options)
}

/** The same to any address that takes one file. */
export function uploadFile(
  file: File,
  url: string,
  { onPercent, signal }: UploadOptions,
  headers: Readonly<Record<string, string>> = {},
): Promise<UploadedFile> {
  const form = new FormData()
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    // No other site can set this header, which is why the server asks for it.
    request.setRequestHeader('x-mendline-upload', '1')
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onPercent?.(Math.round((loaded / total) * 100))
    request.onload = () => {
      if (request.status === 201) resolve(uploaded(request.response as StoredFile))
      else reject(new UploadError(messageOf(request.response)))
    }
    request.onerror = () => reject(new UploadError(null))
    request.onabort = () => reject(new UploadError(null))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

type StoredFile = Omit<UploadedFile, 'url' | 'thumbnailUrl'> & { readonly hasThumbnail: boolean }

function uploaded({ id, fileName, contentType, byteSize, hasThumbnail }: StoredFile): UploadedFile {
  const url = `/attachments/${id}`
  return { id, fileName, contentType, byteSize, url, thumbnailUrl: hasThumbnail ? `${url}/thumbnail` : null }
}

function messageOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors))
    return null
  const [first] = answer.errors as readonly unknown[]
  const found = typeof first === 'object' && first !== null && 'message' in first ? first.message : null
  return typeof found === 'string' ? found : null
}
