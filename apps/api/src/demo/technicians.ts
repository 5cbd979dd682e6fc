import {
  addDays,
  type AbsenceReason,
  type Department,
  type LocalDate,
  type SkillLevel,
} from '@mendline/domain'

interface DemoTechnician {
  readonly name: string
  readonly latinName: string
  readonly department: Department
  /** The account of the same name, for those who report from a trip. */
  readonly email?: string
  readonly skills: Readonly<Record<string, SkillLevel>>
  /** In how many days the passport expires; null without one. */
  readonly passportDays: number | null
  readonly visas?: readonly (readonly [country: string, days: number])[]
  readonly away?: readonly (readonly [fromDay: number, untilDay: number, AbsenceReason])[]
}

/** Who could be sent, with papers of every age; names and numbers are invented. */
export const DEMO_TECHNICIANS: readonly DemoTechnician[] = [
  {
    name: '刘洋',
    latinName: 'LIU YANG',
    department: 'PRODUCTION_ENGINEERING',
    email: 'liu@demo.mendline.test',
    skills: { 'DP-2150': 'EXPERT', 'DP-3200H': 'EXPERT', 'HMI-070': 'ABLE' },
    passportDays: 2200,
    visas: [
      ['DE', 300],
      ['US', 70],
    ],
  },
  {
    name: '黄伟',
    latinName: 'HUANG WEI',
    department: 'PRODUCTION_ENGINEERING',
    email: 'huang@demo.mendline.test',
    skills: { 'PS-480-24': 'EXPERT', 'PS-960-48': 'ABLE' },
    passportDays: 140,
    away: [[12, 18, 'LEAVE']],
  },
  {
    name: '罗志远',
    latinName: 'LUO ZHIYUAN',
    department: 'PRODUCTION_ENGINEERING',
    skills: { 'DP-2150': 'ABLE', 'DP-1560T': 'ABLE' },
    passportDays: 25,
    away: [[-1, 3, 'SICK']],
  },
  {
    name: '许文博',
    latinName: 'XU WENBO',
    department: 'RND',
    skills: { 'PC-I7F': 'EXPERT', 'HMI-070': 'EXPERT' },
    passportDays: 1500,
    visas: [['JP', 160]],
    away: [[30, 44, 'TRAINING']],
  },
  {
    name: '唐宁',
    latinName: 'TANG NING',
    department: 'QUALITY',
    email: 'tang@demo.mendline.test',
    skills: { 'DP-2150': 'ABLE' },
    passportDays: null,
  },
  {
    name: '何俊',
    latinName: 'HE JUN',
    department: 'WORKSHOP',
    skills: { 'DP-3200H': 'LEARNING', 'DP-2150': 'ABLE' },
    passportDays: 900,
    away: [[5, 6, 'OTHER']],
  },
]

/** How many each department has to have ready. */
export const DEMO_TARGETS: Readonly<Partial<Record<Department, number>>> = {
  PRODUCTION_ENGINEERING: 3,
  RND: 1,
  QUALITY: 1,
  WORKSHOP: 2,
}

/** The card of a technician as it is entered, its dates counted from today. */
export function cardOf(
  technician: DemoTechnician,
  index: number,
  today: LocalDate,
  models: ReadonlyMap<string, string>,
  userId: string | null,
): object {
  const { name, latinName, department, skills, passportDays, visas = [], away = [] } = technician
  const number = String(10_000_001 + index * 1_111)
  return {
    name,
    latinName,
    department,
    userId,
    passport:
      passportDays === null
        ? null
        : { country: 'CN', number: `E${number}`, validUntil: addDays(today, passportDays) },
    skills: Object.entries(skills).map(([code, level]) => ({ modelId: models.get(code), level })),
    visas: visas.map(([country, days]) => ({
      country,
      number: `V${number}`,
      entries: 'MULTIPLE',
      validFrom: addDays(today, days - 365),
      validUntil: addDays(today, days),
    })),
    absences: away.map(([from, until, reason]) => ({
      startsOn: addDays(today, from),
      endsOn: addDays(today, until),
      reason,
    })),
  }
}
