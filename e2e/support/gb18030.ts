/** The bytes of a text as spreadsheets save it in China; throws at characters that are not in GBK's two bytes. */
export function inGb18030(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = character < '\u0080' ? Buffer.from(character) : CODES.get(character)
      if (bytes === undefined) throw new Error(`no two bytes for “${character}”`)
      return bytes
    }),
  )
}

/** Node decodes this encoding but does not write it: so the other way round, what every pair of bytes means. */
const CODES = new Map<string, Buffer>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = Buffer.from([lead, trail])
    const text = decoder.decode(bytes)
    if ([...text].length === 1 && text !== '\ufffd') CODES.set(text, bytes)
  }
}
