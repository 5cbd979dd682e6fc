import * as is from '../repair-case/conditions'
import { workingDays } from '../service-policy/service-policy'
import { step } from './define-step'

const TERMS = ['sign-terms', 'approve-free-service'] as const

/**
 * Table D: a local agent repairs (W5.3). What the instruction says in one line is four steps, because a step has one
 * owner: the front office asks, FINANCE accepts a price, the front office orders and sees the repair through (ADR 9).
 */
export const AGENT_STEPS = [
  step('D', 'enquire-agents', 'case', {
    clause: 'W5.3',
    name: ['询价当地机构', 'Enquire of agents'],
    doneWhen: ['有能力的机构已报价', 'A quote of an able agent is on record'],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['decide-mode', ...TERMS],
    stands: ['decide-mode', ...TERMS],
    completedBy: is.ableAgentQuotes,
    // A rejected quote sends the front office out again, unless FINANCE has another to choose from.
    reopenedBy: (f) => [
      ...is.notSolved(f),
      ...(is.agentQuotesToReview(f).length === 0 ? is.agentQuoteRejections(f) : []),
    ],
    due: workingDays(3),
    // Without a quote FINANCE has nothing to accept, and nobody knows who repairs.
    waivable: false,
  }),
  step('D', 'approve-agent-quote', 'case', {
    clause: 'W5.3, W4.6',
    name: ['审核机构报价', "Approve the agent's quote"],
    doneWhen: ['财务认可一份报价；驳回则重新询价', 'Finance accepted a quote; if rejected, enquired again'],
    owner: 'FINANCE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['enquire-agents'],
    completedBy: (f) => f.agentQuoteReviews.filter(({ outcome }) => outcome === 'APPROVED'),
    // An approval is of the quotes there were: another one, because the agent fell through, asks again.
    reopenedBy: is.ableAgentQuotes,
    due: workingDays(1),
    waivable: false,
  }),
  step('D', 'appoint-agent', 'case', {
    clause: 'W5.3',
    name: ['委托当地机构', 'Appoint the agent'],
    doneWhen: [
      '已下委托单，方案和物料清单已发，完成日期已商定',
      'Ordered with work plan and parts list, date agreed',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['approve-agent-quote'],
    completedBy: (f) => f.agentOrders,
    due: workingDays(1),
    waivable: false,
  }),
  step('D', 'agent-repairs', 'case', {
    clause: 'W5.3',
    name: ['当地机构维修', 'The agent repairs'],
    doneWhen: ['每台记录和客户确认已上传', 'Records of every unit and the confirmation attached'],
    owner: 'FRONT_OFFICE',
    phase: 'REPAIR',
    applies: is.isAgent,
    after: ['appoint-agent'],
    completedBy: is.finishedAgentRepairs,
    // Another order is other work.
    reopenedBy: (f) => f.agentOrders,
    dueOn: (_case, f) => is.agentOrder(f)?.dueOn ?? null,
    due: workingDays(10),
  }),
]
