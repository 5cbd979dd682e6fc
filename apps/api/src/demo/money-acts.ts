import { addDays, liveCosts, type Department, type StepId } from '@mendline/domain'
import type { Scene } from './scene'

/** Something done to the money of a case besides its steps, before a step is done. */
export interface MoneyAct {
  readonly mutation: string
  readonly input: object
  /** Who does it: somebody of this department. */
  readonly department: Department
}

/** Every how many cases something happens, and in which of them: by the number of the case in the story. */
const every = (scene: Scene, cases: number, which = 0): boolean => scene.plot.index % cases === which

const office = (scene: Scene): Department =>
  scene.plot.customer.region === 'OVERSEAS' ? 'MARKETING' : 'DOMESTIC_BUSINESS'

/** The rates agreed with a customer who pays by the hour: home and abroad. */
export const feesOf = (scene: Scene) =>
  scene.plot.customer.region === 'OVERSEAS'
    ? { labourRate: '48.00', partsPercent: '10', fixedFee: '60.00', capped: true }
    : { labourRate: '120.00', partsPercent: '0', fixedFee: '200.00', capped: true }

/** Whether this customer pays by rates rather than a fixed sum. */
export const paysByRates = (scene: Scene): boolean => every(scene, 2)

/** What FINANCE expects the case to cost; of some cases too little, as happens. */
export function estimateOf(scene: Scene): readonly object[] {
  const { part } = scene.plot.fault
  const hopeful = every(scene, 6)
  const line = (category: string, description: string, quantity: string | null, unitPrice: string) => ({
    category,
    description,
    quantity,
    unitPrice,
    currency: 'CNY',
  })
  const { quantity } = scene.plot
  return [
    ...(part === null ? [] : [line('PART', part.name, String(hopeful ? 1 : quantity), '46.60')]),
    line('LOST_TIME', '检测与维修工时', String((hopeful ? 1 : 1.5) * quantity), '85.00'),
    line('FREIGHT', '往返运费', null, scene.plot.customer.region === 'OVERSEAS' ? '420.00' : '96.00'),
  ]
}

/** What is done about the money of the case before somebody does that step. */
export function moneyActs(step: StepId, scene: Scene): readonly MoneyAct[] {
  switch (step) {
    case 'decide-mode':
      return every(scene, 3) ? [act('FINANCE', 'repairCaseEstimate', { lines: estimateOf(scene) })] : []
    case 'confirm-costs':
      return ownShare(scene)
    case 'send-cost-basis':
      return claims(scene)
    case 'trace-internally':
      return recoveries(scene)
    case 'acknowledge-share':
      return reversals(scene)
    default:
      return []
  }
}

const act = (department: Department, mutation: string, input: object): MoneyAct => ({
  department,
  mutation,
  input,
})

/** A shared case whose customer wanted it by air: that freight is the customer's alone. */
function ownShare(scene: Scene): readonly MoneyAct[] {
  const freight = scene.rows.costItems.find(({ category }) => category === 'FREIGHT')
  const shared = scene.plot.customerShare === 50 && !scene.plot.free
  if (!shared || freight === undefined || scene.rows.costShares.length > 0) return []
  const input = { costItemId: freight.id, customerShare: 100, reason: '客户要求加急空运，运费由客户承担' }
  return [act(office(scene), 'repairCaseSetCostShare', input)]
}

/** A part that failed early is claimed from who delivered it. */
function claims(scene: Scene): readonly MoneyAct[] {
  const part = liveCosts(scene.rows).find(({ category }) => category === 'PART')
  if (part === undefined || scene.rows.supplierClaims.length > 0) return []
  const claim = {
    party: 'SUPPLIER',
    name: part.supplier ?? '供应商',
    amount: part.amount,
    currency: part.currency,
    claimedOn: scene.today,
    deadline: addDays(scene.today, 14),
    costItemId: part.id,
    grounds: '元件在保修期内失效，来料批次不良',
  }
  return [act('QUALITY', 'repairCaseClaim', claim)]
}

/** Some suppliers pay a part, some pay and the rest is given up, some have not answered. */
function recoveries(scene: Scene): readonly MoneyAct[] {
  const [claim] = scene.rows.supplierClaims
  if (claim === undefined || scene.rows.claimRecoveries.length > 0 || every(scene, 3)) return []
  const received = {
    claimId: claim.id,
    amount: (Number(claim.amount) * 0.6).toFixed(2),
    receivedOn: scene.today,
    reference: `CN-${scene.rows.repairCase.number.slice(-5)}`,
  }
  const recovered = act('FINANCE', 'repairCaseRecordRecovery', received)
  const rest = { claimId: claim.id, reason: '供应商仅承担材料费的六成，余额放弃' }
  return every(scene, 3, 1) ? [recovered, act('FINANCE', 'repairCaseCloseClaim', rest)] : [recovered]
}

/** A freight bill booked twice is taken back, and entered as it should be. */
function reversals(scene: Scene): readonly MoneyAct[] {
  const { costItems, confirmedCosts } = scene.rows
  const confirmed = new Set(confirmedCosts.map(({ costItemId }) => costItemId))
  const freight = costItems.find(({ id, category }) => category === 'FREIGHT' && confirmed.has(id))
  const already = costItems.some(({ reversesId }) => reversesId !== null)
  if (freight === undefined || already || !every(scene, 4, 2)) return []
  const input = { costItemId: freight.id, reason: '承运商更正账单，按新账单重新申报' }
  return [act('FINANCE', 'repairCaseReverseCost', input)]
}
