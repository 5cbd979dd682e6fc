import { isCurrencyCode, isTimeZone } from '@mendline/domain'

/** Every setting the environment may give, checked. README.md lists them for administrators. */
export interface Env {
  /** Address of a PostgreSQL server; null keeps the data in `dataDir`. */
  databaseUrl: string | null
  databasePoolSize: number
  dataDir: string
  host: string
  port: number
  demo: 'auto' | 'on' | 'off'
  sessionIdleMinutes: number
  sessionAbsoluteHours: number
  businessTimeZone: string
  baseCurrency: string
  logLevel: (typeof LOG_LEVELS)[number]
  /** Whether the session cookie is sent over HTTPS only; set it behind a TLS proxy. */
  cookieSecure: boolean
  /** Whether X-Forwarded-For of the proxy in front is believed. */
  trustProxy: boolean
  maxUploadBytes: number
  /** The key that numbers of passports and visas are sealed with; null takes the one kept in `dataDir`. */
  paperKey: Buffer | null
}

/** What is wrong with the environment, one line a variable, for the person who starts the server. */
export class EnvError extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Reads and checks the variables; throws one EnvError that names every wrong one. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const problems: string[] = []

  function read<T>(name: string, fallback: T, parse: (text: string) => T | undefined, expected: string): T {
    const text = variables[name]?.trim()
    if (!text) return fallback
    const value = parse(text)
    if (value === undefined) problems.push(`${name} must be ${expected}, but is "${withoutSecret(text)}"`)
    return value ?? fallback
  }
  const whole = (name: string, fallback: number, min: number, max: number) =>
    read(name, fallback, (text) => wholeBetween(text, min, max), `a whole number from ${min} to ${max}`)
  const choice = <C extends string>(name: string, fallback: C, choices: readonly C[]) =>
    read(
      name,
      fallback,
      (text) => choices.find((c) => c === text.toLowerCase()),
      `one of ${choices.join(', ')}`,
    )
  const yes = (name: string) => choice(name, 'false', ['true', 'false']) === 'true'

  /** A key is never quoted back. */
  function readKey(name: string): Buffer | null {
    const text = variables[name]?.trim()
    if (!text) return null
    const bytes = Buffer.from(text, 'base64')
    if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return bytes
    problems.push(`${name} must be 32 bytes in base64, as "openssl rand -base64 32" gives them`)
    return null
  }

  const env: Env = {
    databaseUrl: read<string | null>(
      'DATABASE_URL',
      null,
      (text) => (/^postgres(ql)?:\/\/\S+$/.test(text) ? text : undefined),
      'an address such as postgres://user:password@host:5432/mendline',
    ),
    databasePoolSize: whole('DATABASE_POOL_SIZE', 10, 1, 200),
    dataDir: read('DATA_DIR', './data', (text) => text, 'a folder'),
    host: read(
      'HOST',
      '127.0.0.1',
      (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
      'an address to listen on',
    ),
    port: whole('PORT', 4000, 0, 65_535),
    demo: choice('DEMO', 'auto', ['auto', 'on', 'off']),
    sessionIdleMinutes: whole('SESSION_IDLE_MINUTES', 480, 1, 43_200),
    sessionAbsoluteHours: whole('SESSION_ABSOLUTE_HOURS', 168, 1, 8_760),
    businessTimeZone: read(
      'BUSINESS_TIME_ZONE',
      'Asia/Shanghai',
      (text) => (isTimeZone(text) ? text : undefined),
      'a time zone such as Asia/Shanghai',
    ),
    baseCurrency: read(
      'BASE_CURRENCY',
      'CNY',
      (text) => (isCurrencyCode(text) ? text : undefined),
      'a currency code such as CNY',
    ),
    logLevel: choice('LOG_LEVEL', 'info', LOG_LEVELS),
    cookieSecure: yes('COOKIE_SECURE'),
    trustProxy: yes('TRUST_PROXY'),
    maxUploadBytes: whole('MAX_UPLOAD_MB', 25, 1, 200) * 1024 * 1024,
    paperKey: readKey('PAPER_KEY'),
  }
  if (problems.length > 0) throw new EnvError(problems.join('\n'))
  return env
}

function wholeBetween(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}

/** The password of an address is not for the log. */
function withoutSecret(text: string): string {
  return text.replace(/\/\/[^@/]*@/, '//…@')
}
