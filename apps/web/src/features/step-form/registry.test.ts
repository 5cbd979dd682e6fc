import { REPAIR_PROCEDURE, STEP_IDS, stepOf } from '@mendline/domain'
import { describe, expect, it } from 'vitest'
import { LAZY_FORMS, STEP_FORMS } from './registry'

/** Registered on a screen of its own, before there is a case. */
const ELSEWHERE = ['register']

const filledIn = REPAIR_PROCEDURE.steps
  .filter(({ performer }) => performer !== 'SYSTEM')
  .map(({ id }) => id)
  .filter((id) => !ELSEWHERE.includes(id))

describe('the forms of steps', () => {
  it('are there for every step somebody completes, and for no other', () => {
    expect(Object.keys(STEP_FORMS).toSorted()).toEqual(filledIn.toSorted())
    expect(Object.keys(LAZY_FORMS).toSorted()).toEqual(filledIn.toSorted())
  })

  it('stand in the order of the procedure, as the file is read beside it', () => {
    const order = Object.keys(STEP_FORMS).map((id) => STEP_IDS.findIndex((other) => other === id))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it.each(filledIn)('%s loads, and no two steps share one by mistake', async (id) => {
    const form = await STEP_FORMS[id]?.()
    expect(typeof form).toBe('function')
    const others = filledIn.filter((other) => other !== id && stepOf(other).section === stepOf(id).section)
    for (const other of others) expect(await STEP_FORMS[other]?.()).not.toBe(form)
  })
})
