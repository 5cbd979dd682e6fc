/** In points, rounded. */
export const A4 = [595, 842] as const

/** The size of every page of a PDF as the browser writes it. */
export function pagesOf(pdf: Buffer): readonly (readonly number[])[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )
}
