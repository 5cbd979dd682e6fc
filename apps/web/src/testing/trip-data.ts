import { addDays } from '@mendline/domain'
import { today } from '../today'

const day = (days: number) => addDays(today(), days)
const at = (days: number, time = '10:00') => `${day(days)}T${time}:00.000Z`

const person = (id: string, name: string) => ({ id, name })

/** A line of the lists of a trip. */
const tripLine = (id: string, values: object = {}) => ({
  id,
  position: 0,
  kind: 'MATERIAL',
  partNumber: null,
  name: id,
  specification: null,
  quantity: 4,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
  shortQuantity: 0,
  assetNumber: null,
  needsCalibration: false,
  calibratedUntil: null,
  note: null,
  issued: 0,
  carriage: null,
  consignmentId: null,
  readyOn: null,
  droppedAt: null,
  ...values,
})

/** An open step before the departure, as readiness tells it. */
const tripGap = (step: string, values: object = {}) => ({
  step,
  subjectId: 'trip-1',
  subject: null,
  caseId: 'case-1',
  status: 'READY',
  owner: 'PRODUCTION_ENGINEERING',
  performer: 'MEMBER',
  dueAt: null,
  waitingFor: [],
  startsAt: at(0),
  estimatedAt: at(2),
  expectedAt: null,
  ...values,
})

const BOARD_BOUGHT = { subjectId: 'board', subject: '背光驱动板' }

const PURCHASE = tripGap('purchase', {
  ...BOARD_BOUGHT,
  owner: 'MATERIALS',
  dueAt: at(3),
  expectedAt: at(20),
  estimatedAt: at(20),
})
const ISSUE = tripGap('issue-materials', {
  ...BOARD_BOUGHT,
  owner: 'MATERIALS',
  status: 'WAITING',
  waitingFor: ['purchase'],
  estimatedAt: at(22),
})
const CHANNEL = tripGap('open-channel', { owner: 'DOMESTIC_BUSINESS', estimatedAt: at(1) })
const TOOLS = tripGap('list-tools', { estimatedAt: at(1) })

const step = (values: object) => ({
  step: 'list-tools',
  owner: 'PRODUCTION_ENGINEERING',
  performer: 'MEMBER',
  status: 'READY',
  total: 1,
  done: 0,
  dueAt: null,
  taskId: 'task-1',
  assignee: null,
  ...values,
})

const track = (name: string, total: number, gaps: readonly { readonly estimatedAt: string }[]) => ({
  track: name,
  total,
  settled: total - gaps.length,
  readyAt: gaps
    .map(({ estimatedAt }) => estimatedAt)
    .reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null),
  gaps,
})

/** What the page of a trip shows: one that waits for a purchase promised for ten days after it was to leave. */
export const SEEN_TRIP = {
  __typename: 'Trip',
  id: 'trip-1',
  number: 'WC26-00001',
  version: 3,
  country: 'US',
  place: 'Reno, Hall 3',
  timeZone: 'America/Los_Angeles',
  abroad: true,
  visaRequired: true,
  invitationRequired: true,
  startsOn: day(10),
  endsOn: day(14),
  endedAt: null,
  stage: 'PREPARING',
  missedReports: [] as string[],
  customer: { id: 'c', name: 'Sierra Displays Inc.' },
  cases: [
    {
      id: 'case-1',
      number: 'SH26-00001',
      quantity: 4,
      model: { id: 'm', code: 'DP-2150' },
      steps: [
        step({}),
        step({ step: 'purchase', owner: 'MATERIALS', taskId: 'task-2' }),
        step({ step: 'open-channel', owner: 'DOMESTIC_BUSINESS', taskId: 'task-3' }),
      ],
      waivers: [
        {
          id: 'w',
          step: 'confirm-customer-supply',
          subjectId: 'cloth',
          reason: '客户现场常备无尘布',
          at: at(-1),
          by: person('u-head', '李娜'),
        },
        { id: 'w2', step: 'survey', subjectId: null, reason: '与行程无关', at: at(-1), by: null },
      ],
    },
  ],
  availableActions: [
    { action: 'tripListTools', step: 'list-tools', allowed: true, blockedBy: [] },
    { action: 'tripOpenChannel', step: 'open-channel', allowed: false, blockedBy: ['WRONG_DEPARTMENT'] },
  ],
  members: [
    {
      id: 'm1',
      leads: true,
      startsOn: day(10),
      endsOn: day(14),
      visaState: 'APPLIED',
      visaOn: day(-2),
      releasedAt: null,
      technician: {
        id: 't-wang',
        name: '王强',
        latinName: 'WANG QIANG',
        department: 'PRODUCTION_ENGINEERING',
        passport: { country: 'CN', validUntil: day(60) },
        visas: [],
      },
    },
  ],
  lines: [
    tripLine('board', { name: '背光驱动板', partNumber: 'BL-21', shortQuantity: 4 }),
    tripLine('cloth', { name: '无尘布', source: 'CUSTOMER' }),
    tripLine('scope', {
      name: '示波器',
      kind: 'TOOL',
      assetNumber: 'TI-0042',
      issued: 1,
      quantity: 1,
      spare: 0,
      needsCalibration: true,
      calibratedUntil: day(12),
      carriage: 'CONSIGNED',
    }),
  ],
  demands: [
    {
      id: 'd2',
      number: 'CG-2',
      lineId: 'cloth',
      quantity: 1,
      neededBy: day(6),
      expectedOn: day(4),
      received: 0,
      receivedAt: null,
      note: null,
      promises: [],
      expedites: [],
      receipts: [],
    },
    {
      id: 'd1',
      number: 'CG-1',
      lineId: 'board',
      quantity: 4,
      neededBy: day(6),
      expectedOn: day(20),
      received: 0,
      receivedAt: null,
      note: null,
      promises: [
        { id: 'p1', expectedOn: day(5), note: null, at: at(-3), by: person('u', '马丽') },
        { id: 'p2', expectedOn: day(20), note: '重新排产', at: at(-2), by: person('u', '马丽') },
      ],
      expedites: [{ id: 'e1', note: '已与供应商通话', at: at(-1), by: person('u', '刘洋') }],
      receipts: [],
    },
  ],
  clearances: [{ id: 'h', lineId: 'scope', carriage: 'CONSIGNED', reason: '含锂电池' }],
  gatePasses: [],
  consignments: [],
  returns: [],
  channels: [],
  invitations: [],
  departures: [],
  bookings: [],
  briefings: [],
  reports: [] as object[],
  signOffs: [],
  attachments: [],
  readiness: {
    complete: false,
    earliestAt: at(22),
    certain: true,
    neededBy: at(10),
    late: true,
    now: at(0),
    tracks: [
      track('PEOPLE', 1, []),
      track('PAPERS', 0, []),
      track('MATERIALS', 3, [PURCHASE, ISSUE]),
      track('TOOLS', 1, [TOOLS]),
      track('SHIPMENTS', 0, []),
      track('PLAN', 2, [CHANNEL]),
    ],
    chain: [PURCHASE, ISSUE],
    basis: {
      steps: [PURCHASE, ISSUE, TOOLS, CHANNEL].map((gap) => ({ ...gap, held: false })),
      promises: [{ lineId: 'board', at: at(20) }],
      timeZone: 'Asia/Shanghai',
      hours: [{ from: '08:30', to: '18:00' }],
      holidays: [],
      times: [{ step: 'issue-materials', kind: 'CALENDAR', count: 24 * 60 }],
    },
  },
}

/** What was reported on a day of it. */
export const tripReport = (offset: number, unitsPlanned: number, unitsDone: number, values: object = {}) => ({
  id: `r${String(offset)}`,
  day: day(offset),
  plan: '更换',
  actual: `更换 ${String(unitsDone)} 台`,
  unitsPlanned,
  unitsDone,
  minutes: 450,
  problems: null,
  tomorrow: null,
  writtenAt: at(offset),
  attachmentIds: [],
  by: person('u', '王强'),
  ...values,
})
