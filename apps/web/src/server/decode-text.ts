/** The text of a file as spreadsheets save it: UTF-8, or GB18030 where it is none; null where it is neither. */
export function decodeText(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the next one may fit.
    }
  }
  return null
}
