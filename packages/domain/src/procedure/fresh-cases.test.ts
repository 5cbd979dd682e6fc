import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plus } from '../instant'
import { REGIONS } from '../department'
import { phaseOf } from '../repair-case/phase'
import { CHANNELS, REQUEST_KINDS, URGENCIES } from '../repair-case/vocabulary'
import { START, story } from '../testing/story'
import { assess } from './assess'
import { freshCaseAssessor } from './fresh-cases'
import { procedureFor } from './repair-procedure'
import { summarise } from './step-summary'
import { DEFAULT_WORK_CALENDAR } from './work-calendar'

const registration = fc.record({
  id: fc.uuid(),
  number: fc.string({ maxLength: 8 }),
  region: fc.constantFrom(...REGIONS),
  kind: fc.constantFrom(...REQUEST_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  urgency: fc.constantFrom(...URGENCIES),
  reportedAt: fc.integer({ min: 0, max: 60 * 24 * 400 }).map((minutes) => plus(START, { minutes: -minutes })),
  markedForKnowledge: fc.boolean(),
  units: fc.constantFrom(1, 2, 12),
})

test('cases assessed together stand where each stands alone', () => {
  fc.assert(
    fc.property(fc.array(registration, { minLength: 2, maxLength: 12 }), fc.boolean(), (many, ownDue) => {
      const policy = {
        calendar: DEFAULT_WORK_CALENDAR,
        dues: ownDue ? { respond: { kind: 'WORKING', minutes: 5 } as const } : {},
      }
      const assessFresh = freshCaseAssessor(policy)
      for (const begin of many) {
        const { facts } = story(begin)
        const states = assess(procedureFor(facts, DEFAULT_WORK_CALENDAR.timeZone), facts, policy)
        expect(assessFresh(facts)).toEqual({ summaries: summarise(states), phase: phaseOf(facts, states) })
      }
    }),
    { numRuns: 60 },
  )
})
