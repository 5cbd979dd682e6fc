const LONGEST = 200

/** A name as people can read it back: no path, no control or direction-changing characters, not endless. */
export function cleanFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const clean = base.replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '').trim()
  if (clean === '' || /^\.+$/.test(clean)) return 'file'
  const characters = [...clean]
  if (characters.length <= LONGEST) return clean
  const dot = characters.lastIndexOf('.')
  const extension = dot > 0 && characters.length - dot <= 10 ? characters.slice(dot) : []
  return [...characters.slice(0, LONGEST - extension.length), ...extension].join('')
}

/** The Content-Disposition of a file: an ASCII name for old programs, the real one as RFC 5987 has it. */
export function contentDisposition(type: 'inline' | 'attachment', fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
