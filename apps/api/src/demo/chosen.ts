import type { Cause } from './catalogue'

/** An invoice that was not simply paid in full. */
export interface Debt {
  /** How many days the customer had. */
  readonly dueIn: number
  /** How much of a hundred came in; 0 when nothing did. */
  readonly paid: number
  /** The currency it came in, where that is not the invoice's. */
  readonly paidIn: string | null
  readonly rest: 'OWED' | 'WRITE_OFF_ASKED' | 'WRITTEN_OFF'
}

/** A case whose end is chosen, so that there is one of each kind whatever day the story ends on. */
export interface ChosenCase {
  readonly daysAgo: number
  readonly customer: string
  readonly model: string
  readonly cause: Cause
  readonly quantity: number
  readonly customerShare: number
  readonly debt: Debt | null
  /** Where its costs lie today: before FINANCE, or with a department that was sent a line back. */
  readonly costsLie: 'AT_FINANCE' | 'AT_AUTHOR' | null
  /** Repaired by a local agent: to the end, or still being repaired; otherwise at the factory. */
  readonly agent: 'DONE' | 'REPAIRING' | null
  /** Waits at the bench for parts the store had not. */
  readonly partsShort: boolean
  /** Repaired by technicians who travel: on site now, or getting ready for it. */
  readonly trip: 'ON_SITE' | 'PREPARING' | null
}

const HARDLY_PAID = { paidIn: null, rest: 'OWED' } as const

const chosen = (
  daysAgo: number,
  customer: string,
  model: string,
  cause: Cause,
  about: Partial<ChosenCase> = {},
): ChosenCase => ({
  daysAgo,
  customer,
  model,
  cause,
  quantity: 1,
  customerShare: 0,
  debt: null,
  costsLie: null,
  agent: null,
  partsShort: false,
  trip: null,
  ...about,
})

/**
 * Invoices of every age, the oldest from before the eight weeks; claims on a carrier and a supplier; statements before
 * FINANCE; two repairs by local agents; two trips; parts that are being bought. What else happens to a case goes by its place in this list: see money-acts.ts.
 */
export const CHOSEN_CASES: readonly ChosenCase[] = [
  chosen(131, 'Monterrey Automatización S.A. de C.V.', 'PS-960-48', 'ENVIRONMENT', {
    customerShare: 100,
    debt: { ...HARDLY_PAID, dueIn: 14, paid: 0 },
  }),
  chosen(101, '青岛港机电设备有限公司', 'DP-2150', 'MISUSE', {
    customerShare: 100,
    debt: { ...HARDLY_PAID, dueIn: 14, paid: 40 },
  }),
  chosen(71, 'Nordic Offshore Systems AS', 'PS-480-24', 'COMPONENT', {
    quantity: 2,
    customerShare: 50,
    debt: { dueIn: 14, paid: 60, paidIn: 'EUR', rest: 'OWED' },
  }),
  chosen(41, '佛山顺德美居电器有限公司', 'DP-2150', 'MISUSE', {
    quantity: 2,
    customerShare: 100,
    debt: { dueIn: 14, paid: 50, paidIn: null, rest: 'WRITE_OFF_ASKED' },
  }),
  chosen(25, '宁波海川注塑机械有限公司', 'PS-480-24', 'ENVIRONMENT', {
    customerShare: 100,
    debt: { ...HARDLY_PAID, dueIn: 30, paid: 0 },
  }),
  chosen(53, '成都天府轨道装备有限公司', 'PC-I7F', 'MISUSE', {
    customerShare: 100,
    debt: { dueIn: 7, paid: 80, paidIn: null, rest: 'WRITTEN_OFF' },
  }),
  chosen(24, '苏州精工自动化有限公司', 'DP-1560T', 'COMPONENT', { quantity: 2, costsLie: 'AT_FINANCE' }),
  chosen(20, 'Hanseatic Verpackungstechnik GmbH', 'PS-480-24', 'COMPONENT', {
    quantity: 2,
    costsLie: 'AT_FINANCE',
  }),
  chosen(18, '长春一东包装设备有限公司', 'PC-I7F', 'SOLDERING', { costsLie: 'AT_FINANCE' }),
  chosen(21, '青岛港机电设备有限公司', 'DP-2150', 'COMPONENT', { costsLie: 'AT_AUTHOR' }),
  chosen(48, '苏州精工自动化有限公司', 'PS-960-48', 'COMPONENT', { quantity: 2 }),
  chosen(40, 'Penang Test Solutions Sdn Bhd', 'DP-3200H', 'TRANSPORT'),
  chosen(34, 'Nordic Offshore Systems AS', 'PS-480-24', 'COMPONENT', { quantity: 2, agent: 'DONE' }),
  chosen(12, 'Hanseatic Verpackungstechnik GmbH', 'PS-480-24', 'COMPONENT', {
    quantity: 2,
    agent: 'REPAIRING',
  }),
  chosen(18, '青岛港机电设备有限公司', 'DP-3200H', 'COMPONENT', { quantity: 6, trip: 'ON_SITE' }),
  chosen(11, 'Hanseatic Verpackungstechnik GmbH', 'DP-2150', 'COMPONENT', {
    quantity: 4,
    trip: 'PREPARING',
  }),
  chosen(13, '苏州精工自动化有限公司', 'DP-1560T', 'COMPONENT', { quantity: 3, partsShort: true }),
]
