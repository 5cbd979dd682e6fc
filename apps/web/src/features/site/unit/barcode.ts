/** The Shape Detection API as far as it is used; TypeScript's DOM library does not have it, nor has every browser. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

declare global {
  interface Window {
    readonly BarcodeDetector?: new () => BarcodeReader
  }
}

/** Whether this browser reads bar codes through the camera; the others type. */
export const canScan = (): boolean => window.BarcodeDetector !== undefined && 'mediaDevices' in navigator

/** Shows the camera in the video and gives the first code it sees; rejects when the camera cannot be used. */
export async function scanInto(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  if (window.BarcodeDetector === undefined) return null
  const reader = new window.BarcodeDetector()
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    video.srcObject = stream
    await video.play()
    while (!signal.aborted) {
      // A picture that cannot be read is like one without a code.
      const [code] = await reader.detect(video).catch(() => [])
      if (code !== undefined) return code.rawValue
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return null
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
