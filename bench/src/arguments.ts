import { parseArgs } from 'node:util'

/** What is asked for on the command line. */
export interface Asked {
  readonly cases: number
  /** How many of them are played command by command; the rest are copied or newly registered. */
  readonly story: number
  /** How long each page is loaded, per contestant. */
  readonly seconds: number
  readonly connections: number
  readonly sockets: number
  /** Rows of the file that is imported. */
  readonly rows: number
  /** Confirmed costs whose breakdown is measured. */
  readonly costs: number
  /** Only the breakdown. */
  readonly onlyBreakdown: boolean
}

export const USAGE = `pnpm bench [--cases 10000] [--story 60] [--seconds 6] [--connections 8] [--sockets 500] [--rows 10000] [--costs 100000]
           [--only-breakdown]

On the PostgreSQL server TEST_DATABASE_URL names (scripts/with-postgres.sh npx --yes pnpm@12.21.0 bench), or without it on
the embedded database. Everything it makes is gone afterwards.`

/** Reads the flags; throws with what is wrong. */
export function readArguments(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      cases: { type: 'string', default: '10000' },
      story: { type: 'string', default: '60' },
      seconds: { type: 'string', default: '6' },
      connections: { type: 'string', default: '8' },
      sockets: { type: 'string', default: '500' },
      rows: { type: 'string', default: '10000' },
      costs: { type: 'string', default: '100000' },
      'only-breakdown': { type: 'boolean', default: false },
    },
  })
  const whole = (name: Exclude<keyof typeof values, 'only-breakdown'>, min: number, max: number): number => {
    const value = /^\d{1,9}$/.test(values[name]) ? Number(values[name]) : Number.NaN
    if (!(value >= min && value <= max)) throw new Error(`--${name} must be from ${min} to ${max}`)
    return value
  }
  return {
    cases: whole('cases', 1_000, 1_000_000),
    story: whole('story', 5, 500),
    seconds: whole('seconds', 1, 600),
    connections: whole('connections', 1, 200),
    sockets: whole('sockets', 1, 2_000),
    rows: whole('rows', 1_000, 1_000_000),
    costs: whole('costs', 1_000, 100_000_000),
    onlyBreakdown: values['only-breakdown'],
  }
}
