import { text } from './search-value'

export interface SignInSearch {
  /** Where to go afterwards: a path of this site. */
  return?: string
}

export function parseSignInSearch(raw: Record<string, unknown>): SignInSearch {
  const to = text(raw, 'return')
  // '//host' and '/\host' would leave the site.
  return { return: to !== undefined && /^\/(?![/\\])/.test(to) ? to : undefined }
}
