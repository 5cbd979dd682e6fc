import * as is from '../repair-case/conditions'
import type { LocalDate } from '../instant'
import type { CaseFacts, Fact } from '../repair-case/facts'
import { calendarDays, workingDays, workingHours, type Duration } from '../service-policy/service-policy'
import { any, type Applies } from './applies'
import { step } from './define-step'
import type { Performer, Predecessor, SubjectKind, Subjects } from './procedure'
import type { StepId } from './step-id'

/*
 * Table C: the steps of a trip. What a trip can do for several cases at once is recorded with the trip and told to each
 * of them by `completions`; the sample, the analysis and the work plan are facts of the case itself.
 */

interface Row<K extends SubjectKind> {
  clause: string
  name: readonly [string, string]
  doneWhen: readonly [string, string]
  owner: Parameters<typeof step<K>>[3]['owner']
  after: readonly Predecessor[]
  due: Duration
  applies?: (f: CaseFacts) => Applies
  appliesTo?: (f: CaseFacts, s: Subjects[K]) => Applies
  completedBy?: (f: CaseFacts) => readonly Fact[]
  refusedBy?: StepId
  /** What asks for it again, where no refusal does. */
  reopenedBy?: (f: CaseFacts) => readonly Fact[]
  performer?: Performer
  /** Null for what is done beside the main line. */
  phase?: 'PREPARATION' | 'REPAIR' | 'RETURN' | null
  dueOn?: (s: Subjects[K], f: CaseFacts) => LocalDate | null
  dueTogether?: boolean
  opensWith?: (f: CaseFacts) => readonly Fact[]
  stands?: readonly StepId[]
  waivable?: boolean
  keptOnCancel?: boolean
  /** Only a new round begins it anew, not a mode decided again after refused terms. */
  onceARound?: boolean
}

function dispatch<K extends SubjectKind>(id: StepId, per: K, row: Row<K>) {
  const {
    refusedBy,
    onceARound = false,
    phase = 'PREPARATION',
    applies = is.isDispatch,
    completedBy,
    ...rest
  } = row
  return step<K>('C', id, per, {
    ...rest,
    phase,
    applies,
    completedBy: completedBy ?? is.completed(id),
    ...(refusedBy === undefined ? {} : { reopenedBy: is.refused(refusedBy) }),
    ...(onceARound ? { stands: ['decide-mode', ...(rest.stands ?? [])], reopenedBy: is.notSolved } : {}),
  })
}

/** Work waits until who pays is settled, except the analysis. */
const TERMS = ['sign-terms', 'approve-free-service'] as const
const PE = 'PRODUCTION_ENGINEERING'
/** Done for all goods there are; a line that is listed later asks for them again. */
const GOODS_LEAVE = ['release-goods', 'hand-over-goods', 'consign'] as const
const FO = 'FRONT_OFFICE'

const PAPERS_AND_PEOPLE = [
  dispatch('obtain-sample', 'case', {
    clause: 'W5.5.1',
    name: ['取得不良样机', 'Obtain a sample'],
    doneWhen: ['不良样机已到厂', 'Defective sample arrived at the factory'],
    owner: FO,
    applies: is.isDispatchAbroad,
    completedBy: (f) => f.sampleReceipts,
    after: ['decide-mode', 'clear-import'],
    onceARound: true,
    due: calendarDays(10),
  }),
  dispatch('analyse-cause', 'case', {
    clause: 'W5.5.1, W4.3',
    name: ['分析不良原因', 'Analyse the cause'],
    doneWhen: ['原因和所需物料已确认', 'Cause and parts needed confirmed'],
    owner: PE,
    completedBy: (f) => f.causeAnalyses,
    after: ['decide-mode', 'obtain-sample'],
    onceARound: true,
    due: workingDays(3),
  }),
  dispatch('plan-work', 'case', {
    clause: 'W5.5.1, W4.3',
    name: ['编制维修作业指导方案', 'Release the work plan'],
    doneWhen: ['方案已发布', 'Work plan released'],
    owner: PE,
    // An agent works by a plan of ours too (W5.3).
    applies: (f) => any(is.isDispatch(f), is.isAgent(f)),
    completedBy: (f) => f.workPlans,
    after: ['decide-mode', 'analyse-cause', ...TERMS],
    stands: ['decide-mode', ...TERMS],
    due: workingDays(2),
  }),
  dispatch('nominate-team', 'trip', {
    clause: 'W5.5.1',
    name: ['确定外出人员', 'Nominate the team'],
    doneWhen: ['成员、组长和日期已定', 'Members, leader and dates set'],
    owner: PE,
    after: ['analyse-cause', ...TERMS],
    stands: TERMS,
    due: workingDays(1),
  }),
  dispatch('open-channel', 'trip', {
    clause: 'W5.2',
    name: ['建立沟通群组', 'Open the channel'],
    doneWhen: ['群组已建，相关负责人已加入', 'Group opened with the heads in it'],
    owner: FO,
    after: ['decide-mode', ...TERMS],
    stands: TERMS,
    onceARound: true,
    due: workingHours(4),
  }),
  dispatch('request-invitation', 'trip', {
    clause: 'W5.3',
    name: ['取得邀请函', 'Obtain the invitation'],
    doneWhen: ['邀请函已上传', 'Letter attached'],
    owner: FO,
    appliesTo: (_f, trip) => trip.abroad && trip.invitationRequired,
    after: ['nominate-team'],
    refusedBy: 'request-invitation',
    due: workingDays(5),
  }),
  dispatch('obtain-visas', 'member', {
    clause: 'W5.5.1',
    name: ['办理签证', 'Obtain visas'],
    doneWhen: ['签证有效期覆盖行程', 'Visa valid for the whole trip'],
    owner: 'HR_ADMIN',
    appliesTo: is.needsVisa,
    after: ['nominate-team', 'request-invitation'],
    // A change of dates that the visa does not cover (W5.5.1).
    refusedBy: 'obtain-visas',
    due: workingDays(15),
    waivable: false,
  }),
]

const GOODS = [
  dispatch('list-materials', 'trip', {
    clause: 'W5.5.1-2',
    name: ['物料备料清单', 'List the materials'],
    doneWhen: ['每行有数量和来源', 'Each line with quantity and source'],
    owner: PE,
    after: ['analyse-cause', ...TERMS],
    stands: TERMS,
    due: workingDays(1),
  }),
  dispatch('list-tools', 'trip', {
    clause: 'W5.5.5',
    name: ['工具仪器备品清单', 'List tools and instruments'],
    doneWhen: ['每项有建议提供方', 'Each with a proposed provider'],
    owner: PE,
    after: ['plan-work', 'list-materials'],
    // A longer trip outlasts the calibration of a tool on it (W5.5.5).
    refusedBy: 'list-tools',
    due: workingDays(1),
  }),
  dispatch('confirm-tool-providers', 'trip', {
    clause: 'W5.5.5',
    name: ['确认工具提供方', 'Confirm who provides tools'],
    doneWhen: ['客户已答复', 'Customer answered'],
    owner: FO,
    after: ['list-tools'],
    due: workingDays(2),
  }),
  dispatch('issue-materials', 'line', {
    clause: 'W5.5.2',
    name: ['物料出库', 'Issue materials'],
    doneWhen: ['全数发出（可分批）', 'Issued in full; partial issues are kept'],
    owner: 'MATERIALS',
    appliesTo: (f, line) => line.kind === 'MATERIAL' && is.isFrom(f, line, 'COMPANY'),
    after: ['list-materials', 'purchase'],
    due: workingDays(2),
  }),
  dispatch('request-purchase', 'line', {
    clause: 'W5.5.6',
    name: ['提出采购需求', 'Request the purchase'],
    doneWhen: ['需求已提交', 'Demand sent'],
    owner: PE,
    appliesTo: is.isShort,
    after: ['list-materials'],
    // More of the line turned out to be short.
    refusedBy: 'request-purchase',
    due: workingHours(4),
  }),
  dispatch('purchase', 'line', {
    clause: 'W5.5.6',
    name: ['采购到货', 'Purchase'],
    doneWhen: ['交期已通知，已到货', 'ETA told; received'],
    owner: 'MATERIALS',
    appliesTo: is.isShort,
    after: ['request-purchase'],
    // By the day promised; until one is told, by the time allowed.
    dueOn: (line) => line.expectedOn,
    dueTogether: true,
    due: workingDays(7),
  }),
  dispatch('confirm-customer-supply', 'line', {
    clause: 'W5.5.2',
    name: ['确认客户备料', 'Confirm customer supply'],
    doneWhen: ['客户报告已备齐', 'Reported ready by the customer'],
    owner: FO,
    appliesTo: (f, line) => is.isFrom(f, line, 'CUSTOMER'),
    after: ['list-materials', 'confirm-tool-providers'],
    due: workingDays(5),
  }),
  dispatch('draw-tools', 'line', {
    clause: 'W5.5.5',
    name: ['领用工具', 'Draw tools'],
    doneWhen: ['已领用', 'Issued to the trip'],
    owner: PE,
    appliesTo: (f, line) => line.kind === 'TOOL' && is.isFrom(f, line, 'COMPANY'),
    after: ['confirm-tool-providers'],
    due: workingDays(1),
  }),
  dispatch('choose-carriage', 'line', {
    clause: 'W5.5.3-5',
    name: ['选择携带方式', 'Choose the carriage'],
    doneWhen: ['随身携带或托运已定', 'Hand-carried or consigned'],
    owner: PE,
    appliesTo: (f, line) => is.isFrom(f, line, 'COMPANY'),
    after: ['issue-materials', 'draw-tools'],
    due: workingHours(4),
    // Without it nobody knows whether the line is to be checked or consigned.
    waivable: false,
  }),
  dispatch('check-hand-carry', 'line', {
    clause: 'W5.5.3',
    name: ['核查随身携带', 'Check hand-carried goods'],
    doneWhen: ['允许登机通关；否则改为托运', 'Allowed on board and through customs, or consigned'],
    owner: 'HR_ADMIN',
    appliesTo: (f, line) => is.isCarried(f, line, 'HAND_CARRIED'),
    after: ['choose-carriage'],
    refusedBy: 'check-hand-carry',
    due: workingDays(1),
    waivable: false,
  }),
  dispatch('release-goods', 'trip', {
    clause: 'W4.2',
    name: ['物品放行', 'Release the goods'],
    doneWhen: ['放行条已开具', 'Gate pass issued'],
    owner: 'HR_ADMIN',
    appliesTo: is.movesGoods,
    after: ['choose-carriage', 'check-hand-carry'],
    refusedBy: 'release-goods',
    due: workingHours(4),
  }),
  dispatch('hand-over-goods', 'trip', {
    clause: 'W5.5.3',
    name: ['移交托运物品', 'Hand over for consignment'],
    doneWhen: ['行政人力指定负责人已接收', 'Received by the person HR named'],
    owner: PE,
    appliesTo: is.consigns,
    after: ['choose-carriage', 'check-hand-carry'],
    refusedBy: 'hand-over-goods',
    due: workingHours(4),
  }),
  dispatch('consign', 'trip', {
    clause: 'W5.5.3-5, W4.2',
    name: ['办理托运', 'Consign'],
    doneWhen: ['运单已出；境外报关文件齐全', 'Waybill made out; customs papers abroad'],
    owner: 'HR_ADMIN',
    appliesTo: is.consigns,
    after: ['hand-over-goods', 'release-goods'],
    refusedBy: 'consign',
    due: workingDays(2),
  }),
]

/** What the departure does not wait for: it may come after it as well. */
const UNDERWAY = [
  dispatch('return-sample', 'case', {
    clause: 'W4.2, W5.5.1',
    name: ['样机复出口', 'Send the sample back'],
    doneWhen: [
      '样机已复出口，或已办结海关手续留用、报废',
      'Sample re-exported, or kept or scrapped with the customs settled',
    ],
    owner: FO,
    applies: (f) => f.importClearances.some(({ forSample }) => forSample),
    completedBy: is.returnedSamples,
    // Another one was declared.
    reopenedBy: (f) => f.importClearances.filter(({ forSample }) => forSample),
    after: ['analyse-cause'],
    stands: ['analyse-cause'],
    dueOn: (_case, f) => is.sampleHere(f)?.reexportBy ?? null,
    due: calendarDays(30),
    phase: null,
    keptOnCancel: true,
  }),
  dispatch('receive-consignments', 'trip', {
    clause: 'W5.5.3-5',
    name: ['托运物品到达', 'Consigned goods arrive'],
    doneWhen: ['每批托运已到达目的地', 'Every consignment arrived at the destination'],
    owner: 'HR_ADMIN',
    appliesTo: is.awaitsGoods,
    after: ['consign'],
    due: calendarDays(10),
  }),
]

const TRAVEL = [
  dispatch('confirm-departure', 'trip', {
    clause: 'W5.5.7',
    name: ['确认出发', 'Confirm the departure'],
    doneWhen: ['日期、地点、内容已与客户约定', 'Date, place and content agreed with the customer'],
    owner: FO,
    after: [...TERMS, ...[...PAPERS_AND_PEOPLE, ...GOODS].map((row) => row.id)],
    // What is listed once the goods have left goes after them.
    stands: [...TERMS, ...GOODS_LEAVE],
    // The days of the trip changed.
    refusedBy: 'confirm-departure',
    due: workingDays(1),
  }),
  dispatch('book-travel', 'trip', {
    clause: 'W5.5.7, W4.2',
    name: ['预订行程', 'Book the travel'],
    doneWhen: ['票务、住宿已订，人员已交底', 'Tickets and lodging booked; travellers briefed'],
    owner: 'HR_ADMIN',
    after: ['confirm-departure'],
    due: workingDays(1),
  }),
  dispatch('work-on-site', 'trip', {
    clause: 'W5.5.8',
    name: ['现场维修', 'Work on site'],
    doneWhen: ['每日有日报，每台有记录，组长宣布结束', 'A report a day, a record a unit, end declared'],
    owner: PE,
    performer: 'TRIP_LEADER',
    after: ['book-travel', 'receive-consignments'],
    stands: ['receive-consignments'],
    refusedBy: 'sign-off',
    due: workingDays(5),
    phase: 'REPAIR',
  }),
  dispatch('sign-off', 'trip', {
    clause: 'G-confirm',
    name: ['客户签收', 'Customer signs off'],
    doneWhen: ['共同测试，客户签字确认', 'Tested together; signed by the customer'],
    owner: PE,
    performer: 'TRIP_LEADER',
    after: ['work-on-site'],
    due: workingDays(1),
    phase: 'REPAIR',
  }),
  dispatch('return-tools', 'line', {
    clause: 'W5.8 C',
    name: ['归还工具余料', 'Return tools and materials'],
    doneWhen: [
      '物资中心确认归还、遗留、丢失、消耗',
      'Materials centre confirmed back, left, lost or consumed',
    ],
    // The ball is in the court of MATERIALS once engineering has said what became of the line.
    owner: (_f, line) => (line.accounted ? 'MATERIALS' : PE),
    applies: (f) => any(is.isDispatch(f), is.somethingComesBack(f)),
    appliesTo: is.comesBack,
    after: ['sign-off'],
    due: workingDays(3),
    phase: 'RETURN',
    keptOnCancel: true,
  }),
]

/** Beside what the materials centre counts: what the customs ask for, of every round, whatever became of the case. */
const BORDER = [
  dispatch('reimport-goods', 'case', {
    clause: 'W4.2, W5.8 C',
    name: ['暂时出口复进口', 'Declare the goods back'],
    doneWhen: [
      '暂时出口物品已复进口报关，未回的已办结手续',
      'What left temporarily declared as re-imported; what did not come back settled',
    ],
    owner: 'HR_ADMIN',
    applies: is.leftTemporarily,
    completedBy: is.goodsDeclaredBack,
    reopenedBy: is.goodsToDeclareBack,
    after: ['register'],
    opensWith: (f) => f.completions.filter(({ step }) => step === 'consign'),
    dueOn: (_case, f) => is.goodsBackBy(f),
    due: calendarDays(90),
    phase: null,
    keptOnCancel: true,
  }),
]

/** Table C: technicians go to the customer (W5.5 abroad, W5.6 at home). Abroad is the destination, not the customer. */
export const DISPATCH_STEPS = [...PAPERS_AND_PEOPLE, ...GOODS, ...UNDERWAY, ...TRAVEL, ...BORDER]
