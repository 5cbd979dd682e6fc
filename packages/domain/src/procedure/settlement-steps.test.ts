import { describe, expect, it } from 'vitest'
import { drive, look, storyUntil, type Profile, type Story } from '../testing'

const declared = (wishes: Partial<Profile> = {}) => storyUntil('confirm-costs', wishes)

describe('costs', () => {
  it('are declared by the four departments of the work instruction, by the front office of the customer', () => {
    const owners = (wishes: Partial<Profile>) =>
      look(storyUntil('declare-costs', wishes).facts)
        .states.filter(({ step }) => step === 'declare-costs')
        .map(({ owner, subjectId }) => (owner === subjectId ? owner : 'another'))
    expect(owners({})).toEqual(['MATERIALS', 'HR_ADMIN', 'PRODUCTION_ENGINEERING', 'DOMESTIC_BUSINESS'])
    expect(owners({ region: 'OVERSEAS' })).toContain('MARKETING')
  })

  it('are declared by any other department that entered some, and collected again when it was late', () => {
    const late = declared().record('costItems', {
      department: 'RND',
      amount: '5.00',
      currency: 'CNY',
      reversesId: null,
    })
    expect(look(late.facts).status('declare-costs', 'RND')).toBe('READY')
    expect(look(late.facts).status('collect-costs')).toBe('DONE')
    const stated = late.record('costDeclarations', { department: 'RND', none: false })
    expect(look(stated.facts).status('collect-costs')).toBe('READY')
    expect(look(stated.facts).status('confirm-costs')).toBe('WAITING')
  })

  it('go back to the one department whose line was rejected', () => {
    const rejected = declared().record('costReviews', {
      costItemId: 'item-1',
      department: 'HR_ADMIN',
      outcome: 'REJECTED',
    })
    const seen = look(rejected.facts)
    expect(seen.ready().filter((step) => step.startsWith('declare-costs'))).toEqual([
      'declare-costs HR_ADMIN',
    ])
    expect(seen.of('collect-costs')).toMatchObject({ status: 'WAITING', waitingFor: ['declare-costs'] })
    const again = rejected.record('costDeclarations', { department: 'HR_ADMIN', none: true })
    expect(look(again.facts).status('collect-costs')).toBe('READY')
  })

  it('taken back after they were confirmed are entered anew, stated and traced again, and leave the receivable alone', () => {
    const traced = storyUntil('acknowledge-share', { customerShare: 40 })
    const item = traced.facts.costItems[0]
    const reversed = traced.record('costItems', {
      department: 'HR_ADMIN',
      amount: '-12.50',
      currency: 'CNY',
      reversesId: item?.id ?? null,
    })
    const seen = look(reversed.facts)
    expect(seen.ready().filter((step) => step.startsWith('declare-costs'))).toEqual([
      'declare-costs HR_ADMIN',
    ])
    for (const step of ['collect-costs', 'confirm-costs', 'send-cost-basis', 'trace-internally'] as const)
      expect([step, seen.status(step)]).toEqual([step, 'WAITING'])
    expect(seen.status('recover-from-customer')).toBe('DONE')
  })

  it('are declared only when everything is home', () => {
    const seen = look(storyUntil('confirm-delivery').facts)
    expect(seen.status('declare-costs', 'MATERIALS')).toBe('READY')
    expect(look(storyUntil('ship-back').facts).of('declare-costs', 'MATERIALS').waitingFor).toEqual([
      'ship-back',
    ])
  })
})

describe('who bears them', () => {
  const after = (wishes: Partial<Profile>) => look(storyUntil('close', wishes).facts)

  it.each([
    [{ customerShare: 100 }, { recover: 'DONE', incident: 'NOT_APPLICABLE', trace: 'NOT_APPLICABLE' }],
    [{ customerShare: 0 }, { recover: 'NOT_APPLICABLE', incident: 'DONE', trace: 'DONE' }],
    [{ customerShare: 40 }, { recover: 'DONE', incident: 'DONE', trace: 'DONE' }],
    [
      { customerShare: 100, shortfall: true },
      { recover: 'DONE', incident: 'NOT_APPLICABLE', trace: 'DONE' },
    ],
    [
      { customerShare: 100, free: 'APPROVED' },
      { recover: 'NOT_APPLICABLE', incident: 'NOT_APPLICABLE', trace: 'DONE' },
    ],
    [
      { customerShare: 100, free: 'REJECTED' },
      { recover: 'DONE', incident: 'NOT_APPLICABLE', trace: 'NOT_APPLICABLE' },
    ],
    [
      { solvedRemotely: true },
      { recover: 'NOT_APPLICABLE', incident: 'NOT_APPLICABLE', trace: 'NOT_APPLICABLE' },
    ],
  ] satisfies [Partial<Profile>, Record<string, string>][])('%o', (wishes, { recover, incident, trace }) => {
    const seen = after(wishes)
    expect(seen.status('recover-from-customer')).toBe(recover)
    expect(seen.status('report-incident')).toBe(incident)
    expect(seen.status('send-cost-basis')).toBe(trace)
    expect(seen.status('trace-internally')).toBe(trace)
  })
})

describe('what falls to the company although the customer bears the case', () => {
  const line = { baseAmount: '100.00', baseCurrency: 'CNY', customerAmount: '100.00', companyAmount: '0.00' }
  const asked = storyUntil('confirm-costs', { customerShare: 100 })
  const confirmed = (amounts: Partial<typeof line> & { readonly shortfallAmount: string }) =>
    asked
      .record('confirmedCosts', { costItemId: 'line', ...line, ...amounts })
      .record('costConfirmations', { statementId: 'statement' })
  const trace = (tale: Story) => look(tale.facts).status('send-cost-basis')

  it('is traced: the shortfall of the charge, or the share of a single line', () => {
    expect(trace(asked)).toBe('NOT_APPLICABLE')
    expect(trace(confirmed({ shortfallAmount: '0.00' }))).toBe('NOT_APPLICABLE')
    expect(trace(confirmed({ shortfallAmount: '0.01' }))).toBe('READY')
    const shared = { customerAmount: '50.00', companyAmount: '50.00', shortfallAmount: '0.00' }
    expect(trace(confirmed(shared))).toBe('READY')
  })

  it('is no longer, once it was taken back', () => {
    const short = confirmed({ shortfallAmount: '20.00' })
    const reversal = {
      costItemId: 'reversal',
      baseAmount: '-100.00',
      baseCurrency: 'CNY',
      customerAmount: '-100.00',
      companyAmount: '0.00',
      shortfallAmount: '-20.00',
    }
    expect(trace(short.record('confirmedCosts', reversal))).toBe('NOT_APPLICABLE')
  })
})

describe('recovery', () => {
  const recovering = () => storyUntil('recover-from-customer', { customerShare: 100 })
  const invoiced = () =>
    recovering().record('receivables', {
      id: 'invoice',
      amount: '100.00',
      currency: 'CNY',
      dueOn: '2026-04-01',
    })
  const asked = () =>
    invoiced()
      .record('payments', { receivableId: 'invoice', amount: '60.00' })
      .record('writeOffRequests', { id: 'request', receivableId: 'invoice', amount: '40.00' })
  const status = (tale: Story) => look(tale.facts).status('recover-from-customer')

  it('is over when the invoice is out and paid in full', () => {
    expect(status(recovering())).toBe('READY')
    expect(status(invoiced())).toBe('READY')
    expect(status(invoiced().record('payments', { receivableId: 'invoice', amount: '60.00' }))).toBe('READY')
    expect(status(invoiced().record('payments', { receivableId: 'invoice', amount: '100.00' }))).toBe('DONE')
  })

  it('is due when the invoice is, once it is out', () => {
    const due = (tale: Story) => look(tale.facts).of('recover-from-customer').dueAt
    expect(due(recovering())).not.toBeNull()
    // The end of the first of April in Shanghai.
    expect(due(invoiced())).toBe('2026-04-01T15:59:00.000Z')
    expect(due(invoiced().record('payments', { receivableId: 'invoice', amount: '60.00' }))).toBe(
      '2026-04-01T15:59:00.000Z',
    )
  })

  it('is over at once when nothing is charged', () => {
    const nothing = recovering().record('receivables', {
      amount: '0.00',
      currency: 'CNY',
      dueOn: '2026-04-01',
    })
    expect(status(nothing)).toBe('DONE')
  })

  it('asks finance to write off, and goes on when finance refuses', () => {
    expect(look(asked().facts).of('approve-write-off')).toMatchObject({ status: 'READY', owner: 'FINANCE' })
    const refused = asked().record('writeOffDecisions', { requestId: 'request', outcome: 'REJECTED' })
    expect([look(refused.facts).status('approve-write-off'), status(refused)]).toEqual(['DONE', 'READY'])
    const approved = asked().record('writeOffDecisions', { requestId: 'request', outcome: 'APPROVED' })
    expect([look(approved.facts).status('approve-write-off'), status(approved)]).toEqual(['DONE', 'DONE'])
  })

  it('asks finance again for another request, and for no decided one in a later round', () => {
    const again = asked()
      .record('writeOffDecisions', { requestId: 'request', outcome: 'REJECTED' })
      .record('writeOffRequests', { receivableId: 'invoice', amount: '30.00' })
    expect(look(again.facts).status('approve-write-off')).toBe('READY')
    const decided = asked().record('writeOffDecisions', { requestId: 'request', outcome: 'APPROVED' })
    const later = decided.record('customerConfirmations', { solved: false })
    expect(look(later.facts).status('approve-write-off')).toBe('DONE')
  })

  it('goes on when a payment is taken back', () => {
    const paid = invoiced().record('payments', { receivableId: 'invoice', amount: '100.00' })
    const back = paid.wait({ days: 9 }).record('payments', { receivableId: 'invoice', amount: '-100.00' })
    expect(look(back.facts).of('recover-from-customer')).toMatchObject({
      status: 'READY',
      readySince: back.now,
    })
  })

  it('remembers the invoice of an earlier round', () => {
    const unpaid = invoiced().record('customerConfirmations', { solved: false })
    const second = { id: 'second', amount: '10.00', currency: 'CNY', dueOn: '2026-05-01' } as const
    const { facts } = unpaid
      .record('receivables', second)
      .record('payments', { receivableId: 'second', amount: '10.00' })
    const settled = drive({ customerShare: 100, notSolved: 1 })
    expect(look(facts).status('recover-from-customer')).not.toBe('DONE')
    expect(settled.facts.payments).toHaveLength(2)
  })
})

describe('internal tracing', () => {
  it('is done again for every objection', () => {
    const traced = storyUntil('trace-internally').record('internalTracings', { version: 1 })
    expect(look(traced.facts).status('trace-internally')).toBe('DONE')
    const objected = traced.record('tracingObjections', { department: 'WORKSHOP' })
    expect(look(objected.facts).status('trace-internally')).toBe('READY')
    expect(drive({ objections: 2 }).facts.internalTracings).toHaveLength(3)
  })
})
