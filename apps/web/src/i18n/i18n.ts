import type { Language } from '@mendline/domain'
import i18next, { type BackendModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Namespace } from './resources'

// One small chunk per namespace and language; the language not read is never loaded.
const files = import.meta.glob<{ readonly messages: object }>('./*.{zh,en}.ts')

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${namespace}.${language}.ts`]
    if (load === undefined) return done(new Error(`no texts: ${namespace} ${language}`), null)
    load().then(
      ({ messages }) => done(null, messages as Parameters<typeof done>[1]),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    )
  },
}

/** The namespaces the first screen needs; the others come with their screens. */
const FIRST: readonly Namespace[] = ['shell', 'domain', 'queue']

/** Texts in the reader's language; resolves when the first screen can be written. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['zh', 'en'],
      fallbackLng: false,
      ns: FIRST,
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    })
  return instance
}
