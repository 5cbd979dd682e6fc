import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'
import { backFromTwo, flightEntered } from '../testing/trip-costs'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
}, 60_000)
afterAll(() => desk.server.close())

it('two cases of a trip that take the whole of a cost at once: one of them gets it', async () => {
  const [first, second] = await backFromTwo(desk)
  const { costSuggestions } = await desk.see(
    first.id,
    'costSuggestions(department: HR_ADMIN) { sourceId category }',
  )
  const flight = costSuggestions.find(({ category }: { category: string }) => category === 'AIR')
  const take = async (caseId: string) => {
    const { data, errors } = await desk.server.execute(
      `mutation ($input: RepairCaseDeclareCostsInput!) { repairCaseDeclareCosts(input: $input) {
         userErrors { code field } } }`,
      { input: { caseId, ...flightEntered(desk, '100.01', flight.sourceId) } },
      { as: desk.people.HR_ADMIN },
    )
    expect(errors).toBeUndefined()
    return data.repairCaseDeclareCosts.userErrors.map(({ code }: { code: string }) => code).join()
  }
  const answers = await Promise.all([take(first.id), take(second.id)])
  expect(answers.toSorted()).toEqual(['', 'ALREADY_COUNTED'])
})
