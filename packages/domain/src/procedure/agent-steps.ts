import * as is from '../repair-case/conditions'
import { workingDays } from '../service-policy/service-policy'
import { step } from './define-step'

const TERMS = ['sign-terms', 'approve-free-service'] as const

/** Table D: a local agent repairs (W5.3). Completed by `completions` until the agents' own commands exist. */
export const AGENT_STEPS = [
  step('D', 'appoint-agent', 'case', {
    clause: 'W5.3',
    name: ['委托当地机构', 'Appoint the agent'],
    doneWhen: [
      '机构已定，报价获财务认可，方案和物料已发',
      'Agent chosen, quote accepted by finance, plan and parts sent',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'PREPARATION',
    applies: is.isAgent,
    after: ['decide-mode', ...TERMS],
    stands: ['decide-mode', ...TERMS],
    completedBy: is.completed('appoint-agent'),
    reopenedBy: is.notSolved,
    due: workingDays(3),
  }),
  step('D', 'agent-repairs', 'case', {
    clause: 'W5.3',
    name: ['当地机构维修', 'The agent repairs'],
    doneWhen: ['每台记录和客户确认已上传', 'Records of every unit and the confirmation attached'],
    owner: 'FRONT_OFFICE',
    phase: 'REPAIR',
    applies: is.isAgent,
    after: ['appoint-agent'],
    completedBy: is.completed('agent-repairs'),
    due: workingDays(10),
  }),
]
