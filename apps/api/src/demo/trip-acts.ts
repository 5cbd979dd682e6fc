import {
  addDays,
  CHANNEL_HEADS,
  missedReports,
  stillListed,
  stillTravels,
  type Department,
  type Milestone,
  type StepId,
} from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { User } from '../auth/user.entity'
import { newId } from '../id'
import { Technician } from '../reserve/technician.entity'
import { PurchaseDemand, PurchaseExpedite, PurchasePromise } from '../purchase/purchase.entity'
import type { TripLine } from '../trip/trip-goods.entity'
import { DailyReport } from '../trip/trip-travel.entity'
import type { Trip } from '../trip/trip.entity'
import type { Scene } from './scene'

/** A step done, and by somebody of another department than its own where that is said. */
export interface TripAct {
  readonly mutation: string
  readonly input: object
  readonly department?: Department
}

/** A trip at the moment somebody acts on it. */
interface TripScene {
  readonly scene: Scene
  readonly manager: EntityManager
  readonly trip: Trip
  readonly lines: readonly TripLine[]
  readonly onSite: boolean
}

/** The days of the two trips, counted from the present: one is under way, the other is being prepared. */
const DAYS = { ON_SITE: [-4, 2], PREPARING: [14, 22] } as const

/** Where the two trips lead to. */
export const planOf = ({ plot }: Scene): object =>
  plot.trip === 'ON_SITE'
    ? { place: '青岛前湾港 4 号泊位集控室' }
    : {
        country: plot.customer.country,
        place: 'Hamburg, Halle 3, Verpackungslinie 2',
        timeZone: 'Europe/Berlin',
        visaRequired: true,
        invitationRequired: true,
      }

/** What is done next for a step of section C; null where nothing can be done by now. */
export async function tripAct(step: StepId, scene: Scene, manager: EntityManager): Promise<TripAct | null> {
  const trip = scene.rows.trips.at(-1)
  const act = ACTS[step]
  if (trip === undefined || act === undefined) return null
  const lines = scene.rows.tripLines.filter((line) => line.tripId === trip.id && stillListed(line))
  return act({ scene, manager, trip, lines, onSite: scene.plot.trip === 'ON_SITE' })
}

type Act = (at: TripScene) => TripAct | null | Promise<TripAct | null>

const done = (mutation: string, input: object): TripAct => ({ mutation, input })

/** The lines of the step that are ready, with what is entered for each. */
const each = ({ scene, lines }: TripScene, of: (line: TripLine) => object) =>
  lines.filter(({ id }) => scene.ready.includes(id)).map((line) => ({ lineId: line.id, ...of(line) }))

const dayOf = ({ scene }: TripScene, days: number) => addDays(scene.storyEnds, days)

const ACTS: Readonly<Partial<Record<StepId, Act>>> = {
  'obtain-sample': ({ scene }) =>
    done('repairCaseReceiveSample', {
      receivedOn: scene.today,
      sample: `${scene.plot.modelCode} 1 件，含包装`,
    }),
  'return-sample': ({ scene }) =>
    done('repairCaseReturnSample', {
      outcome: 'REEXPORTED',
      settledOn: scene.today,
      declarationNumber: `2225${scene.rows.repairCase.number.slice(-5)}0907`,
      carrier: 'DHL',
      trackingNumber: `JD${scene.rows.repairCase.number.slice(-5)}12`,
    }),
  'analyse-cause': ({ scene }) =>
    done('repairCaseAnalyseCause', {
      causeCode: scene.plot.fault.cause,
      finding: scene.plot.fault.seen,
      partsNeeded: scene.plot.fault.part?.name ?? null,
    }),
  'plan-work': ({ scene }) =>
    done('repairCaseReleaseWorkPlan', {
      steps: `1 断电挂牌 2 拆机检查 3 ${scene.plot.fault.action} 4 满载复测`,
      safety: '断电挂牌上锁，高处作业系安全带',
      software: '诊断工具 V2.3',
      acceptance: '满载连续运行 2 小时无异常',
    }),
  'nominate-team': async (at) => {
    const names = at.onSite ? ['黄伟'] : ['刘洋', '许文博']
    const found = await at.manager.findBy(Technician, { name: In(names) })
    const [startsOn, endsOn] = DAYS[at.onSite ? 'ON_SITE' : 'PREPARING']
    return done('tripNominateTeam', {
      startsOn: dayOf(at, startsOn),
      endsOn: dayOf(at, endsOn),
      technicianIds: found.map(({ id }) => id),
      leaderId: found.find(({ name }) => name === names[0])?.id,
    })
  },
  'open-channel': async ({ scene, manager, onSite }) => {
    const heads = await manager.findBy(User, { role: 'HEAD', department: In([...CHANNEL_HEADS]) })
    const going = scene.rows.tripMembers.map(({ technicianId }) => technicianId)
    const travellers = await manager.findBy(Technician, { id: In(going) })
    return done('tripOpenChannel', {
      kind: onSite ? 'WECOM' : 'TEAMS',
      name: `${scene.plot.customer.name} 现场维修`,
      memberIds: [...heads.map(({ id }) => id), ...travellers.flatMap(({ userId }) => userId ?? [])],
      others: scene.plot.customer.contact.name,
    })
  },
  'request-invitation': async ({ scene }) =>
    done('tripRecordInvitation', { issuedOn: scene.today, attachmentIds: [await scene.invitation()] }),
  'obtain-visas': ({ scene }) => {
    const open = scene.rows.tripMembers.find(
      ({ id, visaState }) => scene.ready.includes(id) && visaState === 'TO_APPLY',
    )
    return open === undefined
      ? null
      : done('tripRecordVisa', { memberId: open.id, state: 'APPLIED', on: scene.today })
  },
  'list-materials': ({ scene, onSite }) => {
    const { fault, quantity } = scene.plot
    const part = fault.part ?? { partNumber: 'FL-10', name: '辅料包' }
    const line = { unit: 'pcs', source: 'COMPANY' }
    return done('tripListMaterials', {
      lines: [
        { ...line, ...part, quantity, spare: 1, shortQuantity: onSite ? 0 : quantity },
        { ...line, partNumber: 'CB-22-3M', name: '屏蔽信号线 3 m', quantity, spare: 1 },
        { ...line, name: '密封胶', specification: '耐温 120 ℃', quantity: 2, source: 'BUY_AT_DESTINATION' },
        { ...line, name: '无尘布', quantity: 4, source: 'CUSTOMER' },
      ],
    })
  },
  'list-tools': (at) => {
    const line = { quantity: 1, unit: 'pcs', source: 'COMPANY' }
    return done('tripListTools', {
      lines: [
        {
          ...line,
          name: '示波器',
          specification: '200 MHz',
          assetNumber: at.onSite ? 'TI-0042' : 'TI-0057',
          calibratedUntil: dayOf(at, 120),
        },
        { ...line, name: '老化负载箱', assetNumber: at.onSite ? 'TI-0107' : 'TI-0108' },
        { ...line, name: '升降平台', source: 'CUSTOMER' },
      ],
    })
  },
  'confirm-tool-providers': ({ scene }) =>
    done('tripConfirmToolProviders', { answeredBy: scene.plot.customer.contact.name, lines: [] }),
  'issue-materials': (at) =>
    done('tripIssueMaterials', {
      lines: each(at, (line) => ({ quantity: line.quantity + line.spare - line.issued })),
    }),
  'request-purchase': (at) =>
    done('tripRequestPurchase', {
      lines: each(at, () => ({ neededBy: dayOf(at, 6), note: '装机前必须到货' })),
    }),
  // Promised in time, urged on, then put off: nothing has come by today.
  purchase: async (at) => {
    const [demand] = await at.manager.findBy(PurchaseDemand, { tripId: at.trip.id })
    if (demand === undefined) return null
    const { id: demandId } = demand
    if (demand.expectedOn === null) return done('tripPromisePurchase', { demandId, expectedOn: dayOf(at, 5) })
    if ((await at.manager.countBy(PurchasePromise, { demandId })) === 1)
      return done('tripPromisePurchase', {
        demandId,
        expectedOn: dayOf(at, 16),
        note: '供应商来料检验不合格，重新排产',
      })
    if ((await at.manager.countBy(PurchaseExpedite, { demandId })) > 0) return null
    return {
      ...done('tripExpeditePurchase', { demandId, note: '已与供应商销售总监通话，答应加急，周五再报交期' }),
      department: 'PRODUCTION_ENGINEERING',
    }
  },
  // The platform is waived at home: the customer has one of its own there.
  'confirm-customer-supply': (at) => {
    const [line, ...rest] = each(at, () => ({ readyOn: at.scene.today }))
    if (line === undefined || (!at.onSite && rest.length === 0)) return null
    if (at.onSite && rest.length === 0)
      return done('repairCaseWaiveStep', {
        step: 'confirm-customer-supply',
        subjectId: line.lineId,
        reason: '码头现场常备升降平台，随到随用，无需客户另行准备',
      })
    return done('tripConfirmSupply', { lines: [line] })
  },
  'draw-tools': (at) =>
    done('tripDrawTools', { lines: each(at, () => ({ quantity: 1, condition: 'GOOD' })) }),
  'choose-carriage': (at) =>
    done('tripChooseCarriage', {
      lines: each(at, ({ name }) =>
        name === '老化负载箱'
          ? { carriage: 'CONSIGNED', weightKg: '18.5', size: '60 × 40 × 35' }
          : { carriage: 'HAND_CARRIED', weightKg: '1.2' },
      ),
    }),
  'check-hand-carry': (at) =>
    done('tripCheckHandCarry', {
      lines: each(at, ({ name }) =>
        name === '示波器' && !at.onSite
          ? { allowed: false, reason: '含大容量锂电池，不能随身登机' }
          : { allowed: true },
      ),
    }),
  'release-goods': () => done('tripReleaseGoods', { bearer: '黄伟' }),
  'hand-over-goods': async ({ scene, manager }) => {
    const receiver = await manager.findOneByOrFail(User, { department: 'HR_ADMIN', role: 'HEAD' })
    return done('tripHandOverGoods', {
      receiverId: receiver.id,
      handedOn: scene.today,
      note: '品质中心无其他物品',
    })
  },
  consign: ({ scene, trip, lines }) =>
    done('tripConsign', {
      lineIds: lines.filter(({ carriage }) => carriage === 'CONSIGNED').map(({ id }) => id),
      address: scene.plot.customer.address,
      contact: `${scene.plot.customer.contact.name} ${scene.plot.customer.contact.phone}`,
      carrier: '德邦快递',
      waybill: `DPK${trip.number.replace(/\D/g, '')}`,
      expectedOn: addDays(scene.today, 2),
    }),
  'confirm-departure': (at) =>
    done('tripConfirmDeparture', {
      departsOn: at.trip.startsOn,
      place: '工厂南门集合',
      content: `${at.scene.plot.modelCode} 现场维修 ${String(at.scene.plot.quantity)} 台`,
      agreedWith: at.scene.plot.customer.contact.name,
    }),
  'book-travel': ({ scene, trip }) =>
    done('tripBookTravel', {
      briefedOn: scene.today,
      note: '进港须戴安全帽、穿反光背心；身份证随身携带',
      bookings: [
        {
          kind: 'RAIL',
          title: 'G236',
          fromPlace: '上海虹桥',
          toPlace: '青岛北',
          startsAt: `${String(trip.startsOn)}T00:05:00.000Z`,
          endsAt: `${String(trip.startsOn)}T06:48:00.000Z`,
          reference: 'E3308812',
          amount: '518.00',
          currency: 'CNY',
        },
        {
          kind: 'LODGING',
          title: '前湾港商务酒店',
          toPlace: '青岛市黄岛区前湾港路',
          startsAt: `${String(trip.startsOn)}T08:00:00.000Z`,
          endsAt: `${String(trip.endsOn)}T04:00:00.000Z`,
          amount: '1920.00',
          currency: 'CNY',
        },
      ],
    }),
  'work-on-site': report,
}

const REPORTS = [
  { unitsPlanned: 1, unitsDone: 1, problems: null, minutes: 420 },
  { unitsPlanned: 2, unitsDone: 1, problems: '泊位作业，下午三点前不能断电，少修一台', minutes: 480 },
  { unitsPlanned: 2, unitsDone: 2, problems: null, minutes: 510 },
] as const

/** The units of a day are recorded before its report, which comes on the next morning; that of yesterday is owed. */
async function report({ scene, manager, trip }: TripScene): Promise<TripAct | null> {
  const reports = await manager.findBy(DailyReport, { tripId: trip.id })
  const [day] = missedReports(trip, new Set(reports.map((one) => one.day)), scene.now)
  const about = REPORTS[reports.length]
  if (day === undefined || about === undefined) return null
  const repaired = REPORTS.slice(0, reports.length + 1).reduce((sum, { unitsDone }) => sum + unitsDone, 0)
  const { fault, modelCode } = scene.plot
  const records = scene.rows.repairRecords.length
  const unit = scene.rows.units[records]
  if (unit !== undefined && records < repaired)
    return done('repairCaseRepairOnSite', {
      unitId: unit.id,
      faultSeen: fault.seen,
      causeCode: fault.cause,
      action: fault.action,
      minutes: 150,
      result: 'REPAIRED',
      partsUsed: fault.part === null ? [] : [{ ...fault.part, quantity: 1 }],
    })
  return done('tripReport', {
    draftId: newId(),
    day,
    plan: `维修 ${modelCode} ${String(about.unitsPlanned)} 台`,
    actual: `完成 ${String(about.unitsDone)} 台，满载复测合格`,
    ...about,
    tomorrow: '继续下一台，备件充足',
    writtenAt: scene.now,
  })
}

const MILESTONES: Readonly<Partial<Record<StepId, Milestone>>> = {
  'confirm-departure': 'PICKED_UP',
  'book-travel': 'ARRIVED',
}

/** What HR tells of goods on their way, beside the step that is done. */
export function besidesTrip(step: StepId, { rows, today }: Scene): readonly TripAct[] {
  const consigned = rows.tripLines.find(({ consignmentId }) => consignmentId !== null)?.consignmentId
  const milestone = MILESTONES[step]
  if (consigned == null || milestone === undefined) return []
  return [
    {
      mutation: 'tripRecordMilestone',
      input: { consignmentId: consigned, milestone, reachedOn: today },
      department: 'HR_ADMIN',
    },
  ]
}

/** The account of who leads the trip. */
export async function leaderOf(manager: EntityManager, { tripMembers }: Scene['rows']): Promise<User> {
  const leader = tripMembers.find((one) => one.leads && stillTravels(one))
  const technician = await manager.findOneByOrFail(Technician, { id: leader?.technicianId ?? '' })
  return manager.findOneByOrFail(User, { id: technician.userId ?? '' })
}
