import pg from 'pg'

// A plan takes some hundred kilobytes: statements made for one search or list of ids are not worth them.
const MOST = 300

// What can be prepared: one statement, and none that begins or ends a transaction.
const PREPARABLE = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b[^;]*$/i

/** Names of the statements asked more than once, per database: they stay prepared when a client leaves it. */
class Names {
  readonly #asked = new Set<string>()
  readonly #names = new Map<string, string>()

  /** Undefined for what is not to be prepared. */
  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= MOST) return known
    if (!this.#asked.has(text)) {
      this.#asked.add(text)
      return undefined
    }
    if (!PREPARABLE.test(text)) return undefined
    const name = `s${String(this.#names.size)}`
    this.#asked.delete(text)
    this.#names.set(text, name)
    return name
  }
}

/**
 * A client of `pg` that prepares what it is asked more than once. In the embedded database reading and planning a
 * statement costs more than running it; TypeORM prepares none.
 */
export function preparingClient(): typeof pg.Client {
  const names = new Names()
  const plain = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const ask = (...args: unknown[]): unknown => plain.query.apply(this, args)
      this.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
        const name = typeof text === 'string' ? names.of(text) : undefined
        return name === undefined
          ? ask(text, values, ...rest)
          : ask({ name, text, values: Array.isArray(values) ? values : [] }, ...rest)
      }) as pg.Client['query']
    }
  }
}
