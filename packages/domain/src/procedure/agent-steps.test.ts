import { describe, expect, it } from 'vitest'
import { acceptedAgentQuote, agentQuotesToReview } from '../repair-case/conditions'
import { drive, look, storyOf, storyUntil, type Profile } from '../testing'

const BY_AGENT: Partial<Profile> = { mode: 'LOCAL_AGENT', laterMode: 'LOCAL_AGENT' }
const quote = { agentId: 'agent-1', able: true } as const
const record = { result: 'REPAIRED', causeCode: 'UNKNOWN', minutes: 60 } as const

describe('a local agent repairs (W5.3)', () => {
  it('goes from the front office to FINANCE and back, once the terms are signed', () => {
    const { deeds } = drive({ ...BY_AGENT, region: 'OVERSEAS', customerShare: 100 })
    const steps = deeds.map(({ step, owner }) => `${step} ${owner}`)
    const at = (step: string) => steps.indexOf(step)
    expect(at('sign-terms MARKETING')).toBeLessThan(at('enquire-agents MARKETING'))
    expect(steps.slice(at('enquire-agents MARKETING'), at('enquire-agents MARKETING') + 4)).toEqual([
      'enquire-agents MARKETING',
      'approve-agent-quote FINANCE',
      'appoint-agent MARKETING',
      'agent-repairs MARKETING',
    ])
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
