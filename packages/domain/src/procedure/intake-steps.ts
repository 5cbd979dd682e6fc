import * as is from '../repair-case/conditions'
import type { CaseFacts } from '../repair-case/facts'
import { hours, workingDays, workingHours } from '../service-policy/service-policy'
import type { Department } from '../department'
import { step } from './define-step'
import type { StepId } from './step-id'

const opinionsOf = (department: Department) => (f: CaseFacts) =>
  f.opinions.filter((opinion) => opinion.department === department)

function opinion(id: StepId, department: Department, zh: string, en: string) {
  return step('A', id, 'case', {
    clause: 'W5.3',
    name: [`${zh}评估意见`, `${en} opinion`],
    doneWhen: [
      '给出目前原因、责任判断和建议的维修方式',
      'Cause so far, responsibility and recommended mode given',
    ],
    owner: department,
    phase: 'DECISION',
    applies: is.needsRepair,
    after: ['resolve-remotely'],
    completedBy: opinionsOf(department),
    due: workingDays(1),
  })
}

/** Table A: intake and decision, for every case. */
export const INTAKE_STEPS = [
  step('A', 'register', 'case', {
    clause: 'G-intake, W4.1',
    name: ['登记个案', 'Register the case'],
    doneWhen: [
      '客户、联系人、型号、现象、数量、报修时间已登记',
      'Customer, contact, model, fault, quantity and time are on record',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'INTAKE',
    applies: () => true,
    after: [],
    completedBy: (f) => [f.registration],
    due: hours(0),
    waivable: false,
  }),
  step('A', 'respond', 'case', {
    clause: 'G-sla',
    name: ['首次响应', 'Respond to the customer'],
    doneWhen: [
      '已答复客户，并承诺下一步和预计日期',
      'Customer answered; next step and expected date promised',
    ],
    owner: 'FRONT_OFFICE',
    phase: null,
    applies: () => true,
    after: ['register'],
    completedBy: (f) => f.firstResponses,
    due: { when: 'URGENT', then: hours(1), otherwise: hours(24) },
    dueFrom: is.reportedAt,
  }),
  step('A', 'classify', 'case', {
    clause: 'G-triage',
    name: ['分类定级', 'Classify'],
    doneWhen: ['类别、严重程度、紧急程度已定', 'Category, severity and urgency set'],
    owner: 'FRONT_OFFICE',
    phase: 'INTAKE',
    applies: () => true,
    after: ['register'],
    completedBy: (f) => f.classifications,
    due: workingHours(4),
  }),
  step('A', 'resolve-remotely', 'case', {
    clause: 'G-remote',
    name: ['远程解决', 'Try to solve remotely'],
    doneWhen: [
      '已解决（方案、客户确认），或确认未解决',
      'Solved (solution, customer confirmed) or found not solvable',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'INTAKE',
    applies: () => true,
    after: ['classify'],
    completedBy: (f) => f.remoteResolutions,
    due: workingDays(1),
  }),
  opinion('opine-quality', 'QUALITY', '品质', 'Quality'),
  opinion('opine-engineering', 'PRODUCTION_ENGINEERING', '生产工程', 'Production engineering'),
  opinion('opine-rnd', 'RND', '研发', 'R&D'),
  step('A', 'decide-responsibility', 'case', {
    clause: 'W5.3, W4.1',
    name: ['判定责任', 'Decide responsibility'],
    doneWhen: [
      '每台保修判定，客户与公司分摊及依据，是否申请免费',
      'Warranty per unit, shares with basis, free of charge asked or not',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'DECISION',
    applies: is.needsRepair,
    after: ['opine-quality', 'opine-engineering', 'opine-rnd'],
    completedBy: (f) => f.responsibilityDecisions,
    reopenedBy: is.responsibilityReopenings,
    due: workingDays(1),
    waivable: false,
  }),
  step('A', 'decide-mode', 'case', {
    clause: 'W5.3',
    name: ['确定维修方式', 'Decide the mode of repair'],
    doneWhen: [
      '返厂、外派或当地委托已定，客户同意',
      'Return, dispatch or local agent chosen; customer agreed',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'DECISION',
    applies: is.needsRepair,
    after: ['decide-responsibility'],
    stands: ['decide-responsibility'],
    completedBy: (f) => f.modeDecisions,
    reopenedBy: is.modeReopenings,
    due: workingDays(1),
    waivable: false,
  }),
  step('A', 'approve-free-service', 'case', {
    clause: 'W5.4.1',
    name: ['批准免费服务', 'Approve free service'],
    doneWhen: ['总经理批准，或不批准（转为收费）', 'General manager approved, or refused (then charged)'],
    owner: 'FRONT_OFFICE',
    performer: 'GENERAL_MANAGER',
    phase: 'DECISION',
    applies: is.asksForFreeService,
    after: ['decide-responsibility'],
    completedBy: (f) => f.freeServiceApprovals,
    // An approval is of one decision: what is decided anew is asked for anew.
    reopenedBy: (f) => f.responsibilityDecisions,
    due: workingDays(1),
    waivable: false,
  }),
  step('A', 'quote-repair', 'case', {
    clause: 'W4.6',
    name: ['维修报价', 'Quote the repair'],
    doneWhen: ['财务按预计费用出具报价', 'Finance issued a quotation from the estimated costs'],
    owner: 'FINANCE',
    phase: 'DECISION',
    applies: is.customerPays,
    after: ['decide-responsibility', 'decide-mode', 'approve-free-service'],
    completedBy: (f) => f.quotations,
    due: workingDays(1),
  }),
  step('A', 'draft-terms', 'case', {
    clause: 'W5.3',
    name: ['拟定维修协议', 'Draft the service terms'],
    doneWhen: [
      '收费标准、结算方式、维修后质量责任已写明',
      'Fee standard, settlement and later quality responsibility written',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'DECISION',
    applies: is.customerPays,
    after: ['quote-repair'],
    completedBy: (f) => f.serviceAgreements,
    reopenedBy: (f) => f.termsReviews.filter((review) => review.outcome === 'REJECTED'),
    due: workingDays(1),
  }),
  step('A', 'review-terms', 'case', {
    clause: 'W5.3',
    name: ['审核协议条款', 'Review the terms'],
    doneWhen: ['财务审核通过；驳回则重新拟定', 'Finance approved; if rejected, drafted again'],
    owner: 'FINANCE',
    phase: 'DECISION',
    applies: is.customerPays,
    after: ['draft-terms'],
    completedBy: (f) => f.termsReviews.filter((review) => review.outcome === 'APPROVED'),
    due: workingDays(1),
    waivable: false,
  }),
  step('A', 'sign-terms', 'case', {
    clause: 'W5.3',
    name: ['签订协议', 'Sign the terms'],
    doneWhen: [
      '客户签字件已上传；拒签则重定方式或取消',
      'Signed copy attached; if refused, decide the mode again or cancel',
    ],
    owner: 'FRONT_OFFICE',
    phase: 'DECISION',
    applies: is.customerPays,
    after: ['review-terms'],
    completedBy: (f) => f.termsSignatures.filter((signature) => signature.outcome === 'SIGNED'),
    due: workingDays(3),
    waivable: false,
  }),
]
