import type { Language } from '@mendline/domain'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

const INTERNAL = {
  zh: '服务器出错了，请稍后重试。',
  en: 'Something went wrong on the server. Try again later.',
} as const

interface Extensions {
  [key: string]: unknown
}

/** Whether the error is one we meant to give; anything else is a bug and its text stays in the log. */
export function isIntended(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false
  const code = error.extensions['code']
  if (code === 'INTERNAL_SERVER_ERROR') return false
  return typeof code === 'string' || !error.originalError || isIntended(error.originalError)
}

/** The error as the reader gets it: in their language, without internals, with the request id where it is our fault. */
export function readable(
  error: GraphQLFormattedError,
  language: Language,
  requestId: string,
): GraphQLFormattedError {
  const { text, stacktrace: _, ...extensions }: Extensions = error.extensions ?? {}
  const internal = extensions['code'] === undefined || extensions['code'] === 'INTERNAL_SERVER_ERROR'
  return {
    ...error,
    message: internal ? INTERNAL[language] : isBilingual(text) ? text[language] : error.message,
    extensions: internal ? { code: 'INTERNAL_SERVER_ERROR', requestId } : extensions,
  }
}

function isBilingual(text: unknown): text is Record<Language, string> {
  return typeof text === 'object' && text !== null && 'zh' in text && 'en' in text
}
