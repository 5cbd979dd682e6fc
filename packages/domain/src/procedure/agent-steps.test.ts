import { describe, expect, it } from 'vitest'
import {
  acceptedAgentQuote,
  agentConsignmentsUnderway,
  agentQuotesToReview,
  agentWaitsForMoreParts,
  formerConsignmentsUnderway,
  partsTracked,
  partsToRelease,
} from '../repair-case/conditions'
import { drive, look, storyOf, storyUntil, type Profile, type Story } from '../testing'

const BY_AGENT: Partial<Profile> = { mode: 'LOCAL_AGENT', laterMode: 'LOCAL_AGENT' }
const quote = { agentId: 'agent-1', able: true } as const
const record = { result: 'REPAIRED', causeCode: 'UNKNOWN', minutes: 60 } as const

describe('a local agent repairs (W5.3)', () => {
  it('goes from the front office to FINANCE and back, once the terms are signed', () => {
    const { deeds } = drive({ ...BY_AGENT, region: 'OVERSEAS', customerShare: 100 })
    const steps = deeds.map(({ step, owner }) => `${step} ${owner}`)
    const at = (step: string) => steps.indexOf(step)
    expect(at('sign-terms MARKETING')).toBeLessThan(at('enquire-agents MARKETING'))
    const way = [
      'enquire-agents MARKETING',
      'approve-agent-quote FINANCE',
      'appoint-agent MARKETING',
      'agent-repairs MARKETING',
    ]
    expect(way.map((step) => at(step)).toSorted((a, b) => a - b)).toEqual(way.map((step) => at(step)))
    expect(at('plan-work PRODUCTION_ENGINEERING')).toBeLessThan(at('appoint-agent MARKETING'))
    expect(at('request-parts PRODUCTION_ENGINEERING')).toBeLessThan(at('appoint-agent MARKETING'))
  })

  it('needs the quote of an agent who can do it', () => {
    const asked = storyUntil('enquire-agents', BY_AGENT).record('agentEnquiries', { agentId: 'agent-1' })
    expect(look(asked.facts).status('enquire-agents')).toBe('READY')
    const unable = asked.record('agentQuotes', { ...quote, able: false })
    expect(look(unable.facts).status('enquire-agents')).toBe('READY')
    const able = unable.record('agentQuotes', quote)
    expect(look(able.facts).status('enquire-agents')).toBe('DONE')
    expect(look(able.facts).status('approve-agent-quote')).toBe('READY')
  })

  it('is enquired again when FINANCE rejects the last quote, not while it has another', () => {
    const two = storyUntil('approve-agent-quote', BY_AGENT).record('agentQuotes', {
      ...quote,
      agentId: 'agent-3',
    })
    const [first, second] = agentQuotesToReview(two.facts)
    const one = two.record('agentQuoteReviews', { quoteId: first?.id ?? '', outcome: 'REJECTED' })
    expect(look(one.facts).status('enquire-agents')).toBe('DONE')
    expect(look(one.facts).status('approve-agent-quote')).toBe('READY')
    const both = one.record('agentQuoteReviews', { quoteId: second?.id ?? '', outcome: 'REJECTED' })
    expect(look(both.facts).status('enquire-agents')).toBe('READY')
    expect(look(both.facts).status('approve-agent-quote')).toBe('WAITING')
    const again = both.record('agentQuotes', quote)
    expect(look(again.facts).status('approve-agent-quote')).toBe('READY')
    expect(agentQuotesToReview(again.facts)).toHaveLength(1)
  })

  it('is due on the agreed day, and done with every record and the confirmation', () => {
    const ordered = storyUntil('agent-repairs', { ...BY_AGENT, quantity: 2 })
    expect(look(ordered.facts).of('agent-repairs').dueAt?.slice(0, 10)).toBe('2026-04-20')
    const confirmed = ordered.record('agentConfirmations', {})
    const one = confirmed.record('agentRepairRecords', { unitId: 'unit-1', ...record })
    expect(look(one.facts).status('agent-repairs')).toBe('READY')
    const all = one.record('agentRepairRecords', { unitId: 'unit-2', ...record })
    expect(look(all.facts).status('agent-repairs')).toBe('DONE')
    const unconfirmed = ordered.record(
      'agentRepairRecords',
      { unitId: 'unit-1', ...record },
      { unitId: 'unit-2', ...record },
    )
    expect(look(unconfirmed.facts).status('agent-repairs')).toBe('READY')
  })

  it('asks FINANCE again when another agent has to take over', () => {
    const ordered = storyUntil('agent-repairs', BY_AGENT)
    expect(acceptedAgentQuote(ordered.facts)?.agentId).toBe('agent-1')
    const other = ordered.record('agentQuotes', { ...quote, agentId: 'agent-3' })
    const seen = look(other.facts)
    expect([seen.status('approve-agent-quote'), seen.status('agent-repairs')]).toEqual(['READY', 'WAITING'])
    const { deeds } = drive({ ...BY_AGENT, agentFails: true })
    expect(deeds.filter(({ step }) => step === 'appoint-agent')).toHaveLength(2)
  })

  it('begins anew when it is not solved', () => {
    const again = storyOf(drive({ ...BY_AGENT, notSolved: 1 }).facts)
    expect(again.facts.agentOrders).toHaveLength(2)
    expect(again.facts.agentRepairRecords).toHaveLength(2)
  })

  it('cannot be waived before the order, because nobody would know who repairs at what price', () => {
    const steps = ['enquire-agents', 'approve-agent-quote', 'appoint-agent'] as const
    const { deeds } = drive({ ...BY_AGENT, waived: [...steps] })
    expect(deeds.filter(({ waived }) => waived)).toEqual([])
  })
})

describe('parts for an agent (W5.3, as in table C)', () => {
  const WITH_PARTS: Partial<Profile> = { ...BY_AGENT, region: 'OVERSEAS', parts: 'PARTIAL' }

  it('are issued by MATERIALS, released and consigned by HR, and arrive before the agent repairs', () => {
    const steps = drive(WITH_PARTS).deeds.map(({ step, owner }) => `${step} ${owner}`)
    const way = [
      'request-parts PRODUCTION_ENGINEERING',
      'issue-parts MATERIALS',
      'release-parts HR_ADMIN',
      'consign-parts HR_ADMIN',
      'receive-parts HR_ADMIN',
      'agent-repairs MARKETING',
    ].map((step) => steps.lastIndexOf(step))
    expect(way).not.toContain(-1)
    expect(way.toSorted((a, b) => a - b)).toEqual(way)
  })

  it('concern nobody where none are needed', () => {
    const { deeds } = drive(BY_AGENT)
    expect(deeds.map(({ step }) => step).filter((step) => step.endsWith('-parts'))).toEqual(['request-parts'])
  })

  it('are all named by a gate pass and in a consignment before the next step is ready', () => {
    const issued = storyUntil('release-parts', WITH_PARTS)
    const [first, second] = issued.facts.partsLines.map(({ id }) => id)
    const half = issued.record('agentPartsReleases', { lineIds: [first ?? ''] })
    expect(look(half.facts).status('release-parts')).toBe('READY')
    const whole = half.record('agentPartsReleases', { lineIds: [second ?? ''] })
    expect(look(whole.facts).status('release-parts')).toBe('DONE')
    expect(look(whole.facts).status('consign-parts')).toBe('READY')
    const sent = whole.record('agentConsignments', { expectedOn: '2026-04-10', lineIds: [first ?? ''] })
    expect(look(sent.facts).status('consign-parts')).toBe('READY')
    const both = sent.record('agentConsignments', { expectedOn: '2026-04-12', lineIds: [second ?? ''] })
    expect(look(both.facts).of('receive-parts')).toMatchObject({ status: 'READY' })
    expect(look(both.facts).of('receive-parts').dueAt?.slice(0, 10)).toBe('2026-04-12')
    const [a, b] = both.facts.agentConsignments.map(({ id }) => id)
    const one = both
      .record('agentMilestones', { consignmentId: a ?? '', milestone: 'ARRIVED' })
      .record('agentMilestones', { consignmentId: b ?? '', milestone: 'DEPARTED' })
    expect(look(one.facts).status('agent-repairs')).toBe('WAITING')
    const all = one.record('agentMilestones', { consignmentId: b ?? '', milestone: 'ARRIVED' })
    expect(look(all.facts).status('agent-repairs')).toBe('READY')
  })

  it('asked for while the agent works go the same way, under the same order', () => {
    const works = storyUntil('agent-repairs', WITH_PARTS)
    const asked = works.record('partsRequests', { noneNeeded: false })
    const more = asked.record('partsLines', {
      requestId: asked.facts.partsRequests.at(-1)?.id ?? '',
      quantity: 1,
    })
    const line = more.facts.partsLines.at(-1)?.id ?? ''
    const seen = look(more.facts)
    const repairs = seen.of('agent-repairs')
    expect([seen.status('issue-parts', line), seen.status('appoint-agent'), repairs.status]).toEqual([
      'READY',
      'DONE',
      'WAITING',
    ])
    expect(agentWaitsForMoreParts(more.facts, repairs)).toBe(true)
    const issued = more.record('partsIssues', { lineId: line, quantity: 1 })
    expect([look(issued.facts).status('release-parts'), look(issued.facts).status('consign-parts')]).toEqual([
      'READY',
      'WAITING',
    ])
    expect(agentWaitsForMoreParts(issued.facts, look(issued.facts).of('agent-repairs'))).toBe(true)
  })

  it('hold the agent until the first of them arrived', () => {
    const underway = storyUntil('receive-parts', WITH_PARTS)
    const repairs = look(underway.facts).of('agent-repairs')
    expect([repairs.status, agentWaitsForMoreParts(underway.facts, repairs)]).toEqual(['WAITING', false])
  })

  it('stay where a head decided not to issue them', () => {
    const { deeds } = drive({ ...WITH_PARTS, waived: ['issue-parts'] })
    expect(deeds.map(({ step }) => step)).not.toContain('release-parts')
  })

  it('arrive although a head decided against sending the rest', () => {
    const issued = storyUntil('consign-parts', WITH_PARTS)
    const [first] = issued.facts.partsLines.map(({ id }) => id)
    const sent = issued.record('agentConsignments', { expectedOn: '2026-04-10', lineIds: [first ?? ''] })
    const rest = sent.record('waivers', { step: 'consign-parts', subjectId: null })
    expect(look(rest.facts).status('receive-parts')).toBe('READY')
    const there = rest.record('agentMilestones', {
      consignmentId: rest.facts.agentConsignments[0]?.id ?? '',
      milestone: 'ARRIVED',
    })
    expect(look(there.facts).status('agent-repairs')).toBe('READY')
  })

  it('are issued line by line: a waiver covers none that is asked for later', () => {
    const works = storyUntil('agent-repairs', { ...BY_AGENT, parts: 'AT_ONCE', waived: ['issue-parts'] })
    const asked = works.record('partsRequests', { noneNeeded: false })
    const requestId = asked.facts.partsRequests.at(-1)?.id ?? ''
    const more = asked.record('partsLines', { requestId, quantity: 1 })
    expect(look(more.facts).status('issue-parts', more.facts.partsLines.at(-1)?.id)).toBe('READY')
  })

  it('wait in the factory while another agent’s quote is decided on', () => {
    const released = storyUntil('consign-parts', WITH_PARTS)
    const asked = released.record('agentQuotes', { ...quote, agentId: 'agent-3' })
    expect(look(asked.facts).status('consign-parts')).toBe('WAITING')
  })

  it('stay with the agent that is ordered from once more', () => {
    const works = storyUntil('agent-repairs', WITH_PARTS)
    // It asks for more, or another one quoted and was not taken.
    const asked = works.record('agentQuotes', quote)
    const quoteId = asked.facts.agentQuotes.at(-1)?.id ?? ''
    const unitIds = works.facts.units.map(({ id }) => id)
    const again = asked
      .record('agentQuoteReviews', { quoteId, outcome: 'APPROVED' })
      .record('agentOrders', { quoteId, dueOn: '2026-05-20', unitIds })
    const seen = look(again.facts)
    expect([
      seen.status('release-parts'),
      seen.status('receive-parts'),
      seen.status('agent-repairs'),
    ]).toEqual(['DONE', 'DONE', 'READY'])
  })

  it('are consigned once: what left for a former agent is not in the factory any more', () => {
    const { deeds } = drive({ ...WITH_PARTS, agentFails: true })
    for (const step of ['request-parts', 'release-parts', 'consign-parts'])
      expect(deeds.filter((deed) => deed.step === step)).toHaveLength(1)
    expect(deeds.filter(({ step }) => step === 'appoint-agent')).toHaveLength(2)
  })
})

describe('parts when another agent takes over', () => {
  const WITH_PARTS: Partial<Profile> = { ...BY_AGENT, region: 'OVERSEAS', parts: 'PARTIAL' }
  const PARTS = ['release-parts', 'consign-parts', 'receive-parts', 'agent-repairs'] as const

  /** Another agent's quote is accepted and ordered. */
  function orderedFromAnother(tale: Story): Story {
    const asked = tale.record('agentQuotes', { ...quote, agentId: 'agent-3' })
    const quoteId = asked.facts.agentQuotes.at(-1)?.id ?? ''
    return asked
      .record('agentQuoteReviews', { quoteId, outcome: 'APPROVED' })
      .record('agentOrders', { quoteId, dueOn: '2026-05-20', unitIds: tale.facts.units.map(({ id }) => id) })
  }
  /** Engineering asks for one more part, which the store issues. */
  function issuedAnew(tale: Story): Story {
    const asked = tale.record('partsRequests', { noneNeeded: false })
    const requestId = asked.facts.partsRequests.at(-1)?.id ?? ''
    const listed = asked.record('partsLines', { requestId, quantity: 1 })
    return listed.record('partsIssues', { lineId: listed.facts.partsLines.at(-1)?.id ?? '', quantity: 1 })
  }
  const statuses = ({ facts }: Story) => PARTS.map((step) => look(facts).status(step))

  it('stay with the former one, and nobody waits for them', () => {
    const other = orderedFromAnother(storyUntil('agent-repairs', WITH_PARTS))
    expect(partsToRelease(other.facts)).toEqual([])
    expect(statuses(other)).toEqual(['NOT_APPLICABLE', 'NOT_APPLICABLE', 'NOT_APPLICABLE', 'READY'])
  })

  it('go out to the next one when engineering asks for them anew, and no others with them', () => {
    const other = issuedAnew(orderedFromAnother(storyUntil('agent-repairs', WITH_PARTS)))
    expect(statuses(other)).toEqual(['READY', 'WAITING', 'WAITING', 'WAITING'])
    const anew = [other.facts.partsLines.at(-1)?.id ?? '']
    expect(partsToRelease(other.facts).map(({ id }) => id)).toEqual(anew)
    const sent = other
      .record('agentPartsReleases', { lineIds: anew })
      .record('agentConsignments', { expectedOn: '2026-05-10', lineIds: anew })
    expect(statuses(sent)).toEqual(['DONE', 'DONE', 'READY', 'WAITING'])
    const consignmentId = sent.facts.agentConsignments.at(-1)?.id ?? ''
    expect(statuses(sent.record('agentMilestones', { consignmentId, milestone: 'ARRIVED' }))).toEqual([
      'DONE',
      'DONE',
      'DONE',
      'READY',
    ])
  })

  it('need another gate pass where they had not left yet', () => {
    const released = storyUntil('consign-parts', WITH_PARTS)
    const other = orderedFromAnother(released)
    expect(partsToRelease(other.facts)).toEqual(released.facts.partsLines)
    expect(statuses(other)).toEqual(['READY', 'WAITING', 'WAITING', 'WAITING'])
  })

  it('are followed to the former one; their arrival there is none at the next', () => {
    const other = orderedFromAnother(storyUntil('receive-parts', WITH_PARTS))
    const consignmentId = other.facts.agentConsignments.at(-1)?.id ?? ''
    expect(formerConsignmentsUnderway(other.facts)).toHaveLength(1)
    expect(agentConsignmentsUnderway(other.facts)).toEqual([])
    expect(partsTracked(other.facts, look(other.facts).of('receive-parts'))).toBe(true)
    const anew = issuedAnew(other)
    const lineIds = [anew.facts.partsLines.at(-1)?.id ?? '']
    const sent = anew
      .record('agentPartsReleases', { lineIds })
      .record('agentConsignments', { expectedOn: '2026-05-10', lineIds })
    const there = sent.record('agentMilestones', { consignmentId, milestone: 'ARRIVED' })
    expect(formerConsignmentsUnderway(there.facts)).toEqual([])
    const seen = look(there.facts)
    expect(seen.status('receive-parts')).toBe('READY')
    expect(agentWaitsForMoreParts(there.facts, seen.of('agent-repairs'))).toBe(false)
    const cancelled = sent.record('cancellations', {})
    expect(partsTracked(cancelled.facts, look(cancelled.facts).of('receive-parts'))).toBe(true)
    const home = cancelled.record('agentMilestones', {
      consignmentId: sent.facts.agentConsignments.at(-1)?.id ?? '',
      milestone: 'ARRIVED',
    })
    const last = home.record('agentMilestones', { consignmentId, milestone: 'ARRIVED' })
    expect(partsTracked(last.facts, look(last.facts).of('receive-parts'))).toBe(false)
  })
})
