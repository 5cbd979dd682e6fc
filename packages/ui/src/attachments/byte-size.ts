/** A file's size for reading: '820 B', '3.4 MB' (thousands, as file managers and limits count). */
export function byteSizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB'] as const
  let size = bytes
  let unit: string = 'B'
  for (const next of units) {
    if (size < 1000) break
    size /= 1000
    unit = next
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
