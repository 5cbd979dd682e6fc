/** What was typed and not sent yet: kept for this browser tab until it is sent or thrown away. */
export interface Draft<Values> {
  read(): Partial<Values> | null
  write(values: Values): void
  clear(): void
}

/** The draft of one form: per person, case, step and, where a step has several forms, its part. */
export function draftOf<Values extends object>(...key: readonly string[]): Draft<Values> {
  const name = ['mendline.draft', ...key].join(':')
  return {
    read() {
      try {
        const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null')
        return isRecord(value) ? (value as Partial<Values>) : null
      } catch {
        return null
      }
    },
    write(values) {
      try {
        sessionStorage.setItem(name, JSON.stringify(values))
      } catch {
        // A full or forbidden storage only costs the draft; the form itself still holds what was typed.
      }
    },
    clear() {
      sessionStorage.removeItem(name)
    },
  }
}

/**
 * The defaults with the draft over them. Rows kept by id (units, lines) are joined one by one, so that rows which came
 * after the draft was written are there too.
 */
export function withDraft<Values extends object>(defaults: Values, draft: Partial<Values> | null): Values {
  if (draft === null) return defaults
  const joined = { ...defaults, ...draft }
  for (const [name, value] of Object.entries(draft)) {
    const before: unknown = defaults[name as keyof Values]
    if (isRecord(before) && isRecord(value)) Object.assign(joined, { [name]: { ...before, ...value } })
  }
  return joined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
