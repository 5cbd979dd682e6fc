/** Why a file did not come: what the server answered with, or that it could not be reached or was broken off. */
export class DownloadError extends Error {
  constructor(readonly status: number | null) {
    super(status === null ? 'the file broke off' : `the server answered ${String(status)}`)
  }
}

interface DownloadOptions {
  /** Told of the bytes so far as they come. */
  readonly onBytes: (bytes: number) => void
  readonly signal: AbortSignal
}

export interface Downloaded {
  readonly name: string
  readonly content: Blob
}

/** Fetches a file that the server writes while it is read, telling how much has come; throws DownloadError. */
export async function download(href: string, { onBytes, signal }: DownloadOptions): Promise<Downloaded> {
  try {
    const response = await fetch(href, { credentials: 'same-origin', signal })
    if (!response.ok || response.body === null) throw new DownloadError(response.status)
    const parts: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    const reader = response.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      bytes += value.byteLength
      onBytes(bytes)
    }
    const type = response.headers.get('content-type') ?? 'application/octet-stream'
    return { name: nameOf(response.headers.get('content-disposition')), content: new Blob(parts, { type }) }
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError(null)
  }
}

/** The name the server gives the file (RFC 5987). */
function nameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? 'export' : decodeURIComponent(encoded)
}

/** Hands a file to the browser to be kept. */
export function keepFile({ name, content }: Downloaded): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
