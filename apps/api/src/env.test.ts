import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env'

describe('readEnv', () => {
  it('needs nothing set', () => {
    expect(readEnv({})).toEqual({
      databaseUrl: null,
      databasePoolSize: 10,
      dataDir: './data',
      host: '127.0.0.1',
      port: 4000,
      demo: 'auto',
      sessionIdleMinutes: 480,
      sessionAbsoluteHours: 168,
      businessTimeZone: 'Asia/Shanghai',
      baseCurrency: 'CNY',
      logLevel: 'info',
      cookieSecure: false,
      trustProxy: false,
      maxUploadBytes: 25 * 1024 * 1024,
      paperKey: null,
    })
  })

  it('takes an empty value for one that is not set', () => {
    expect(readEnv({ PORT: ' ', DATABASE_URL: '' })).toEqual(readEnv({}))
  })

  it('reads what is set', () => {
    const env = readEnv({
      DATABASE_URL: 'postgres://mendline@db:5432/mendline',
      PORT: '8080',
      DEMO: 'OFF',
      BUSINESS_TIME_ZONE: 'Europe/Berlin',
      COOKIE_SECURE: 'true',
      MAX_UPLOAD_MB: '5',
    })
    expect(env).toMatchObject({
      databaseUrl: 'postgres://mendline@db:5432/mendline',
      port: 8080,
      demo: 'off',
      businessTimeZone: 'Europe/Berlin',
      cookieSecure: true,
      maxUploadBytes: 5 * 1024 * 1024,
    })
  })

  it('names every wrong variable, what it must be and what it is, in one error', () => {
    const wrong = () =>
      readEnv({
        PORT: '99999',
        DEMO: 'maybe',
        BUSINESS_TIME_ZONE: 'Mars/Olympus',
        SESSION_IDLE_MINUTES: '-5',
      })
    expect(wrong).toThrow(EnvError)
    expect(wrong).toThrow(
      [
        'PORT must be a whole number from 0 to 65535, but is "99999"',
        'DEMO must be one of auto, on, off, but is "maybe"',
        'SESSION_IDLE_MINUTES must be a whole number from 1 to 43200, but is "-5"',
        'BUSINESS_TIME_ZONE must be a time zone such as Asia/Shanghai, but is "Mars/Olympus"',
      ].join('\n'),
    )
  })

  it('takes a key of 32 bytes, and never quotes one that is wrong', () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    expect(readEnv({ PAPER_KEY: key }).paperKey).toEqual(Buffer.alloc(32, 7))
    for (const wrong of [key.slice(4), `${key}AAAA`, 'secret'])
      expect(() => readEnv({ PAPER_KEY: wrong })).toThrow(
        'PAPER_KEY must be 32 bytes in base64, as "openssl rand -base64 32" gives them',
      )
    expect(() => readEnv({ PAPER_KEY: 'secret' })).not.toThrow(/secret/)
  })

  it('keeps the password of a wrong address to itself', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(
      /^(?!.*hunter2).*DATABASE_URL/,
    )
  })
})
