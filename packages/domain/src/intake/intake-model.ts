/** A product model as a row names it. */
export interface IntakeModel {
  readonly code: string
  readonly name: string
  readonly family: string
}

const MAX_CODE = 80
const NO_BRAND = new Set([
  'unknown',
  'na',
  'none',
  'nobrand',
  'generic',
  'other',
  '不详',
  '未知',
  '无',
  '其他',
])

/**
 * The model a row names: by its code where one is given, otherwise by brand and product written as one code, so that
 * 'Toshiba laptop' and 'TOSHIBA Laptop' are the same. null where the row names none and there is no default.
 */
export function modelOf(
  given: { code: string | null; brand: string; product: string; family: string },
  defaultCode: string | null,
): IntakeModel | null {
  const brand = NO_BRAND.has(given.brand.toLowerCase().replace(/[^\p{L}]/gu, '')) ? '' : given.brand
  const name = [brand, given.product].filter((part) => part !== '').join(' ')
  const family = given.family === '' ? given.product : given.family
  const code = given.code ?? codeOf(name) ?? defaultCode?.trim() ?? ''
  if (code === '') return null
  return { code, name: cut(name === '' ? code : name, 200), family: cut(family === '' ? name : family, 100) }
}

/** Letters and digits with single hyphens; what is too long is cut and told apart by a checksum. */
function codeOf(name: string): string | null {
  const code = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (code === '') return null
  return [...code].length <= MAX_CODE ? code : `${cut(code, MAX_CODE - 9)}-${checksum(code)}`
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : [...text].slice(0, length).join('')

/** FNV-1a, 32 bits, eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
