import { uploadFile, type UploadedFile, type UploadOptions } from '../../server/upload'

const TOKEN_HEADER = 'x-mendline-agent-token'

/** Sends a picture of the work. It is shown from this device: the holder of a link reads nothing back. */
export async function uploadToOrder(
  token: string,
  file: File,
  options: UploadOptions,
): Promise<UploadedFile> {
  const stored = await uploadFile(file, '/agent-order/files', options, { [TOKEN_HEADER]: token })
  const url = URL.createObjectURL(file)
  return { ...stored, url, thumbnailUrl: file.type.startsWith('image/') ? url : null }
}

/** Fetches a file of the order and hands it to the browser to save; false when it could not be had. */
export async function savePlan(token: string, id: string, fileName: string): Promise<boolean> {
  try {
    const response = await fetch(`/agent-order/files/${id}`, { headers: { [TOKEN_HEADER]: token } })
    if (!response.ok) return false
    const url = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
    link.click()
    URL.revokeObjectURL(url)
    return true
  } catch {
    return false
  }
}
