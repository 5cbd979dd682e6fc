/** Why a file was not taken: the server's words for the reader; null when it could not be reached. */
export class UploadRefused extends Error {
  constructor(readonly reason: string | null) {
    super(reason ?? 'the server cannot be reached')
  }
}

/** Sends an intake file, telling how many percent are sent; gives the import's id. Throws UploadRefused. */
export function uploadIntakeFile(
  file: File,
  language: string,
  onPercent: (percent: number) => void,
): Promise<string> {
  const form = new FormData()
  form.append('file', file, file.name)
  // Not by fetch: it tells no progress.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/imports')
    request.setRequestHeader('x-mendline-upload', '1')
    request.setRequestHeader('accept-language', language)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100))
    request.onload = () => {
      const answer = request.response as { id?: string; errors?: { message?: string }[] } | null
      if (request.status === 201 && answer?.id !== undefined) resolve(answer.id)
      else reject(new UploadRefused(answer?.errors?.[0]?.message ?? null))
    }
    request.onerror = () => reject(new UploadRefused(null))
    request.send(form)
  })
}
