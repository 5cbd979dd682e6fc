/** Widths in parts of the font's size, rather too wide than too narrow: what is drawn must not leave its box. */
function widthOf(character: string): number {
  if (character.charCodeAt(0) > 0x2000) return 1
  if ("ijl.,'|:;!".includes(character)) return 0.28
  if ('ftrI()[]/- '.includes(character)) return 0.36
  if ('mwMW'.includes(character)) return 0.84
  if (/[A-Z&%]/.test(character)) return 0.71
  return 0.59
}

/** How wide a text is at most, in parts of the font's size. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0)

/**
 * Lines no wider than asked: Latin breaks between words, Chinese between any two characters. A longer word stands alone.
 * No more lines than needed, and those alike in length: a last line of one character looks like a mistake.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines = filled(text, width)
  if (lines.length < 2) return lines
  for (let narrower = textWidth(text) / lines.length; narrower < width; narrower += 0.25) {
    const even = filled(text, narrower)
    if (even.length === lines.length && even.every((line) => textWidth(line) <= width)) return even
  }
  return lines
}

/** Every line as full as can be. */
function filled(text: string, width: number): readonly string[] {
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
