import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { instantOf, LANGUAGES } from '@mendline/domain'
import { BadParameter, caseFilterOf } from '../case-export/case-filter'
import { exportCases } from '../case-export/export-cases'
import { casesWhere } from '../repair-case/case-query'
import { CliError, type Command } from './command'
import { withDatabase } from './with-database'

const FILTERS = [
  'search',
  'phases',
  'department',
  'region',
  'mode',
  'category',
  'severity',
  'urgency',
  'overdue',
] as const

export const exportCommand: Command = {
  name: 'export',
  summary: 'Cases as a CSV file that can be imported again',
  usage: [
    'export cases [FILE] [--language zh|en] [--search WORDS] [--phases CODE,CODE] [--region DOMESTIC|OVERSEAS] [--overdue true]',
    '    also --department --mode --category --severity --urgency; without FILE it is written to the terminal',
  ],
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'zh' },
        ...(Object.fromEntries(FILTERS.map((name) => [name, { type: 'string' }])) as Record<
          (typeof FILTERS)[number],
          { type: 'string' }
        >),
      },
    })
    const [what, file, ...more] = positionals
    if (what !== 'cases' || more.length > 0)
      throw new CliError('Say what to export: mendline export cases [FILE]')
    const { language: wanted, ...filters } = values
    const language = LANGUAGES.find((known) => known === wanted)
    if (language === undefined) throw new CliError(`--language is one of ${LANGUAGES.join(', ')}`)
    const filter = understood(filters)
    await withDatabase(async ({ dataSource }, env) => {
      const query = casesWhere({ db: dataSource, clock: () => instantOf(Date.now()) }, filter)
      const lines = exportCases(dataSource.manager, query, { language, timeZone: env.businessTimeZone })
      const target = file === undefined ? process.stdout : createWriteStream(file)
      await pipeline(Readable.from(lines, { objectMode: false }), target, { end: file !== undefined })
    })
    return 0
  },
}

function understood(filters: Readonly<Record<string, unknown>>) {
  try {
    return caseFilterOf(filters)
  } catch (error) {
    if (error instanceof BadParameter) throw new CliError(`--${error.parameter}: not a known value`)
    throw error
  }
}
