import { plus } from '@mendline/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { readSettings } from './settings'

let desk: CaseDesk
let administrator: User
beforeAll(async () => {
  desk = await openCaseDesk()
  administrator = await desk.server.person({ role: 'ADMINISTRATOR', language: 'en' })
})
afterAll(() => desk.server.close())

const DUE = 'step when name default own count unit'
const set = async (input: object, as = administrator) => {
  const { data, errors } = await desk.server.execute(
    `mutation ($input: StepDueSetInput!) { stepDueSet(input: $input) { stepDue { ${DUE} } userErrors { code message field } } }`,
    { input },
    { as },
  )
  return errors === undefined ? data.stepDueSet : errors[0]?.extensions['code']
}

interface Seen {
  step: string
  dueAt: string | null
}
const given = async (id: string, step: string) => {
  const { steps, nextDueAt, isOverdue } = await desk.see(id, 'nextDueAt isOverdue steps { step dueAt }')
  return { dueAt: steps.find((one: Seen) => one.step === step)?.dueAt, nextDueAt, isOverdue }
}

describe('how long a step may take', () => {
  it('is as the procedure says until an administrator sets it, and again when it is taken back', async () => {
    const list = async () =>
      (await desk.server.execute(`{ stepDues { ${DUE} } }`, {}, { as: administrator })).data.stepDues
    const before = {
      step: 'classify',
      when: null,
      name: 'Classify',
      default: '4 working hours',
      own: null,
      count: null,
      unit: null,
    }
    expect(await list()).toContainEqual(before)
    expect(await list()).toContainEqual(
      expect.objectContaining({ step: 'respond', when: 'URGENT', default: '1 hour' }),
    )
    const own = { ...before, own: '2 working days', count: 2, unit: 'WORKING_DAYS' }
    expect(await set({ step: 'classify', count: 2, unit: 'WORKING_DAYS' })).toEqual({
      stepDue: own,
      userErrors: [],
    })
    expect(await list()).toContainEqual(own)
    // It stands among the settings, which go on as they were.
    expect((await readSettings(desk.server.db.manager)).BATCH_THRESHOLD).toBe(10)
    expect((await set({ step: 'classify' })).stepDue).toEqual(before)
    expect(await list()).toContainEqual(before)
  })

  it.each([
    [{ step: 'classify', count: 0, unit: 'HOURS' }, 'TOO_SMALL', 'count', 'Must not be less than 1'],
    [{ step: 'classify', count: -5, unit: 'HOURS' }, 'TOO_SMALL', 'count', 'Must not be less than 1'],
    [
      { step: 'classify', count: 2_000_000_000, unit: 'DAYS' },
      'TOO_LARGE',
      'count',
      'Must not be more than 366',
    ],
    [{ step: 'classify', unit: 'HOURS' }, 'REQUIRED', 'count', 'Please fill this in'],
    [{ step: 'classify', count: 3 }, 'REQUIRED', 'unit', 'Please fill this in'],
    [{ step: 'close', count: 3, unit: 'HOURS' }, 'NO_DUE_TO_SET', 'step', expect.any(String)],
    [
      { step: 'classify', when: 'URGENT', count: 3, unit: 'HOURS' },
      'NO_DUE_TO_SET',
      'step',
      expect.any(String),
    ],
  ])('does not take %j', async (input, code, field, message) => {
    expect(await set(input)).toEqual({
      stepDue: null,
      userErrors: [{ code, field: ['input', field], message }],
    })
  })

  it('is for administrators to set, and for steps there are', async () => {
    const input = { step: 'classify', count: 3, unit: 'HOURS' }
    expect(await set(input, desk.people.QUALITY)).toBe('FORBIDDEN')
    expect(await set({ ...input, step: 'fly-to-the-moon' })).toBe('BAD_USER_INPUT')
  })

  it('holds for tasks that open afterwards; the time people were given stays', async () => {
    const early = await desk.registered()
    const before = await given(early.id, 'classify')
    await set({ step: 'classify', count: 300, unit: 'DAYS' })
    await set({ step: 'respond', count: 200, unit: 'HOURS' })
    const late = await desk.registered()
    const now = desk.server.clock.now()
    expect((await given(late.id, 'classify')).dueAt).toBe(plus(now, { days: 300 }))
    expect((await given(late.id, 'respond')).dueAt).toBe(plus(now, { hours: 200 }))
    expect(await given(early.id, 'classify')).toEqual(before)

    // Another step is done: what is stored with the case is the time given, not the one of today.
    await desk.done('DOMESTIC_BUSINESS', 'Respond', early.id, {
      respondedAt: now,
      summary: '已联系',
      nextStep: '等待分级',
      promisedOn: now.slice(0, 10),
    })
    expect(await given(early.id, 'classify')).toEqual({ ...before, nextDueAt: before.dueAt })
    await set({ step: 'classify' })
    await set({ step: 'respond' })
  })
})
