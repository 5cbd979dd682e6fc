import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk

beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

test('serial numbers that were in a case before are named with the newest one', async () => {
  await desk.registered({ quantity: 2, serials: ['R-1', 'R-2'] })
  const newer = await desk.registered({ quantity: 1, serials: ['R-1'] })
  const { data } = await desk.server.execute(
    '{ earlierCases(serials: ["R-1", "R-1", "R-9"]) { serial repairCase { number } } }',
    {},
    { as: desk.people.QUALITY },
  )
  expect(data.earlierCases).toEqual([{ serial: 'R-1', repairCase: { number: newer.number } }])
})

test('more serial numbers than a page holds are refused', async () => {
  const { errors } = await desk.server.execute(
    'query ($serials: [String!]!) { earlierCases(serials: $serials) { serial } }',
    { serials: Array.from({ length: 1001 }, (_, i) => `S-${i}`) },
    { as: desk.people.QUALITY },
  )
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
})
