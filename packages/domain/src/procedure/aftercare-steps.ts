import * as is from '../repair-case/conditions'
import type { CaseFacts } from '../repair-case/facts'
import { calendarDays, hours, workingDays } from '../service-policy/service-policy'
import { all } from './applies'
import { step } from './define-step'
import { REPAIR_COMPLETE } from './settlement-steps'
import { STEP_IDS, type StepId } from './step-id'

const live = (f: CaseFacts) => !is.isCancelled(f)

/** Table F: after care and closing, for every case. */
export const AFTERCARE_STEPS = [
  step('F', 'confirm-with-customer', 'case', {
    clause: 'G-confirm',
    name: ['与客户确认', 'Confirm with the customer'],
    doneWhen: [
      '客户确认已解决；未解决则开始下一轮',
      'Customer confirms it is solved; if not, the next round begins',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'AFTERCARE',
    applies: live,
    // Of the ends of the four ways only the one taken applies; the way itself must be known.
    after: ['resolve-remotely', ...REPAIR_COMPLETE, 'ship-back', 'confirm-delivery'],
    completedBy: (f) => f.customerConfirmations.filter((confirmation) => confirmation.solved),
    reopenedBy: (f) => [...is.notSolved(f), ...f.reopenings],
    due: workingDays(2),
  }),
  step('F', 'call-back', 'case', {
    clause: 'G-callback',
    name: ['回访', 'Call back'],
    doneWhen: ['回访已记录，一切正常也要记', 'Call recorded, even when all is well'],
    owner: 'FRONT_OFFICE',
    phase: 'AFTERCARE',
    applies: live,
    after: ['confirm-with-customer'],
    completedBy: (f) => f.callBacks,
    notBefore: calendarDays(5),
    due: calendarDays(7),
  }),
  step('F', 'survey', 'case', {
    clause: 'G-survey',
    name: ['满意度调查', 'Survey'],
    doneWhen: ['评分和意见，或两次联系无应答', 'Score and comment, or no answer after two tries'],
    owner: 'FRONT_OFFICE',
    phase: 'AFTERCARE',
    applies: live,
    after: ['confirm-with-customer'],
    completedBy: (f) => f.surveys,
    due: calendarDays(7),
  }),
  step('F', 'share-knowledge', 'case', {
    clause: 'G-knowledge',
    name: ['知识沉淀', 'Share the knowledge'],
    doneWhen: ['知识条目已写或已关联', 'Article written or linked'],
    owner: 'PRODUCTION_ENGINEERING',
    phase: 'AFTERCARE',
    applies: (f) => all(live(f), is.isSevere(f)),
    after: ['resolve-remotely', ...REPAIR_COMPLETE],
    completedBy: (f) => f.knowledgeLinks,
    due: workingDays(5),
  }),
  step('F', 'close', 'case', {
    clause: 'G-figures',
    name: ['结案', 'Close'],
    doneWhen: ['所有适用步骤已完成或豁免', 'All applicable steps done or waived'],
    owner: 'FRONT_OFFICE',
    performer: 'SYSTEM',
    phase: 'AFTERCARE',
    applies: () => true,
    after: STEP_IDS.filter((id): id is StepId => id !== 'close'),
    completedBy: (f) => f.closings,
    reopenedBy: (f) => f.reopenings,
    due: hours(0),
    waivable: false,
    keptOnCancel: true,
  }),
]
