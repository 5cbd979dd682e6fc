import { instantOf, millisecondsOf, plus, type Instant, type StepId } from '@mendline/domain'
import { DEMO_CUSTOMERS, DEMO_FAULTS } from './catalogue'
import { CHOSEN_CASES, type ChosenCase } from './chosen'
import type { Plot } from './scene'

const WEEKS = 8

/** The complaints of the story: the chosen ones, and as many of eight weeks as make up the number. */
export function plotsUntil(now: Instant, cases: number, random: () => number): readonly Plot[] {
  return [
    ...CHOSEN_CASES.map((one, index) => chosenPlot(one, index, now)),
    ...plotsByChance(now, Math.max(0, cases - CHOSEN_CASES.length), random),
  ]
}

/** Quick and without a hitch: what there is to see is how it ends. */
function chosenPlot(one: ChosenCase, index: number, now: Instant): Plot {
  const { model, customerShare, quantity, debt, costsLie, agent, partsShort, trip } = one
  const found = {
    customer: DEMO_CUSTOMERS.find(({ name }) => name === one.customer),
    fault: DEMO_FAULTS.find(({ cause, models }) => cause === one.cause && models.includes(model)),
  }
  if (found.customer === undefined || found.fault === undefined)
    throw new Error(`the demo has no such case: ${JSON.stringify(one)}`)
  return {
    index,
    left: new Set<StepId>(),
    customer: found.customer,
    fault: found.fault,
    modelCode: model,
    reportedAt: plus(now, { days: -one.daysAgo }),
    quantity,
    urgent: false,
    solvedRemotely: false,
    customerShare,
    free: false,
    missingUnit: false,
    failedTest: false,
    costRejected: costsLie === 'AT_AUTHOR',
    severe: false,
    shippedMonthsAgo: customerShare === 100 ? 40 : 10,
    pace: 0.35,
    debt,
    costsLie,
    agent,
    partsShort,
    trip,
  }
}

function plotsByChance(now: Instant, cases: number, random: () => number): readonly Plot[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const start = millisecondsOf(plus(now, { days: -7 * WEEKS }))
  const span = millisecondsOf(plus(now, { hours: -3 })) - start
  return Array.from({ length: cases }, (_, i) => {
    const fault = pick(DEMO_FAULTS)
    const customer = pick(DEMO_CUSTOMERS)
    const blame = random()
    const customerShare =
      fault.cause === 'MISUSE' || fault.cause === 'ENVIRONMENT' || blame < 0.2 ? 100 : blame < 0.35 ? 50 : 0
    return {
      index: CHOSEN_CASES.length + i,
      left: new Set<StepId>(),
      customer,
      fault,
      modelCode: pick(fault.models),
      reportedAt: instantOf(start + Math.floor((span * (i + random() * 0.8)) / cases)),
      quantity: i % 15 === 7 ? 14 : 1 + Math.floor(random() * 4),
      urgent: random() < 0.2,
      solvedRemotely: fault.remote !== null,
      customerShare,
      free: customerShare > 0 && random() < 0.15,
      missingUnit: random() < 0.15,
      failedTest: random() < 0.25,
      costRejected: random() < 0.25,
      severe: random() < 0.2,
      shippedMonthsAgo: customerShare === 100 ? 40 : 6 + Math.floor(random() * 8),
      pace: i % 6 === 4 ? 9 : 0.5 + random() * 0.9,
      debt: null,
      costsLie: null,
      agent: null,
      partsShort: false,
      trip: null,
    }
  })
}
