/** Widths in parts of the font's size, rather too wide than too narrow: what is drawn must not leave its box. */
function widthOf(character: string): number {
  if (character.charCodeAt(0) > 0x2000) return 1
  if ("ijl.,'|:;!".includes(character)) return 0.28
  if ('ftrI()[]/- '.includes(character)) return 0.36
  if ('mwMW'.includes(character)) return 0.84
  if (/[A-Z&%]/.test(character)) return 0.69
  return 0.55
}

/** How wide a text is at most, in parts of the font's size. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0)

/** Lines no wider than asked: Latin breaks between words, Chinese between any two characters. A longer word stands alone. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/gu) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
