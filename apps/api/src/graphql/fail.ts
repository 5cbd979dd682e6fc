import { GraphQLError } from 'graphql'
import type { Bilingual } from '@mendline/domain'

/** What went wrong where no form field can mend it; the dashboard and integrators branch on these. */
export type FailureCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'LIMITED'

const DEFAULT_TEXT: Readonly<Record<FailureCode, Bilingual>> = {
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in.' },
  FORBIDDEN: { zh: '您没有权限执行此操作。', en: 'You are not allowed to do this.' },
  NOT_FOUND: { zh: '找不到该记录。', en: 'There is no such record.' },
  BAD_USER_INPUT: { zh: '请求的内容无法处理。', en: 'The request cannot be processed.' },
  CONFLICT: {
    zh: '内容已被他人修改，请刷新后重试。',
    en: 'Someone else has changed this meanwhile. Reload and try again.',
  },
  LIMITED: { zh: '请求过多，请稍后再试。', en: 'Too many requests. Try again later.' },
}

/**
 * Throws the GraphQL error of that code. Its message reaches the reader in their language (graphql/localise.ts);
 * `extensions` are added for programs, as `{ currentVersion: 4 }` or `{ retryAfterSeconds: 30 }`.
 */
export function fail(code: FailureCode, text?: Bilingual, extensions: Record<string, unknown> = {}): never {
  throw failure(code, text, extensions)
}

/** The error `fail` throws, for places that hand errors on. */
export function failure(
  code: FailureCode,
  text: Bilingual = DEFAULT_TEXT[code],
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(text.en, { extensions: { ...extensions, code, text } })
}

/** The code of an error `fail` threw; undefined for any other. */
export function failureOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions['code'] : undefined
}
