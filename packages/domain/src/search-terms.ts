/** A text is found by at most this many terms; what comes later in it is not found. */
export const MAX_SEARCH_TERMS = 2_000

const MAX_QUERY_TERMS = 64
const MAX_TERM_LENGTH = 64
const MAX_TEXT_LENGTH = 200_000
const MAX_JOINED_PARTS = 5

const WORD = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{Mn}\\p{Mc}])*'
/** A run of Han, or words with single separators between them as in 'AB-12/3'. */
const RUN = new RegExp(`(\\p{Script=Han}+)|${WORD}(?:[-_./\\\\#+:~]${WORD})*`, 'gu')
const SEPARATORS = /[-_./\\#+:~]/
// Hyphens and dashes other than '-', which NFKC leaves alone.
const DASHES = /[\u2010-\u2015\u2212]/g

/**
 * The terms a text is found by, each once, in order: pairs of neighbouring Han characters (one alone only where nothing
 * Han stands beside it), and words in small letters, full-width and the like folded. A word with separators and a digit
 * is a serial or part number: it is found by every part and by neighbouring parts written together, so that AB-12/3 is
 * found as 'AB-12/3', 'ab123', 'AB-12' and '12'. Emoji and punctuation are dropped. For a GIN index over text[].
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const run of runsOf(text)) {
    for (const term of run.han ? pairsOf(run.text) : indexedWords(run.text)) {
      if (terms.size >= MAX_SEARCH_TERMS) return [...terms]
      terms.add(cut(term))
    }
  }
  return [...terms]
}

/**
 * The terms that all must be among a text's terms for a reader's query to find it. As searchTerms, but a serial number
 * stands for itself only and not for its parts, and Han characters standing alone are left out beside other terms, as
 * they may have been cut off a run. Whole words only: a beginning of a Latin word finds nothing. Empty: nothing to ask for.
 */
export function queryTerms(text: string): string[] {
  const terms = new Set<string>()
  const alone = new Set<string>()
  for (const run of runsOf(text)) {
    if (terms.size + alone.size >= MAX_QUERY_TERMS) break
    const words = run.han ? pairsOf(run.text) : askedWords(run.text)
    const single = run.han && words.length === 1 && [...run.text].length === 1
    for (const term of words) (single ? alone : terms).add(cut(term))
  }
  return [...(terms.size > 0 ? terms : alone)].slice(0, MAX_QUERY_TERMS)
}

interface Run {
  readonly text: string
  readonly han: boolean
}

function* runsOf(text: string): Generator<Run> {
  const folded = text
    .slice(0, MAX_TEXT_LENGTH)
    // Variation selectors, joiners and soft hyphens are not seen, so they must not part what is seen together.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(DASHES, '-')
  for (const match of folded.matchAll(RUN)) yield { text: match[0], han: match[1] !== undefined }
}

/** Neighbouring pairs of a run of Han by code points, or the one character there is. */
function pairsOf(run: string): readonly string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function indexedWords(run: string): readonly string[] {
  const parts = run.split(SEPARATORS)
  if (parts.length === 1 || !isSerial(run)) return parts
  const joined = parts.flatMap((_, start) =>
    parts
      .slice(start, start + MAX_JOINED_PARTS)
      .map((_, end) => parts.slice(start, start + end + 1).join('')),
  )
  return [...joined, parts.join('')]
}

function askedWords(run: string): readonly string[] {
  const parts = run.split(SEPARATORS)
  return isSerial(run) ? [parts.join('')] : parts
}

/** Words with a digit among them are read as one number; others, as in 'and/or', are words of their own. */
function isSerial(run: string): boolean {
  return /\p{N}/u.test(run)
}

/** Overlong words are cut alike in texts and queries, so they still find each other. */
function cut(term: string): string {
  return term.length <= MAX_TERM_LENGTH ? term : [...term].slice(0, MAX_TERM_LENGTH).join('')
}
