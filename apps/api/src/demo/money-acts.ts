import { addDays, liveCosts, type Department, type StepId } from '@mendline/domain'
import { DEMO_PRICES } from './catalogue'
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

const isOverseas = (scene: Scene): boolean => scene.plot.customer.region === 'OVERSEAS'

const office = (scene: Scene): Department => (isOverseas(scene) ? 'MARKETING' : 'DOMESTIC_BUSINESS')

/** The rates agreed with a customer who pays by the hour: home and abroad, where parts go with the fee. */
export const feesOf = (scene: Scene) => ({
  ...(isOverseas(scene)
    ? { labourRate: '48.00', fixedFee: '120.00' }
    : { labourRate: '120.00', partsPercent: '0', fixedFee: '200.00' }),
  customerPercent: scene.plot.customerShare,
  capped: true,
})

/** What the repair is quoted at, in the customer's money. */
export function priceOf({ plot }: Scene) {
  const parts = Number(DEMO_PRICES[plot.fault.part?.partNumber ?? ''] ?? '45') * plot.quantity
  const [currency, labour, material] =
    plot.customer.region === 'OVERSEAS'
      ? ['USD', 110 + 45 * plot.quantity, parts * 0.16]
      : ['CNY', 260 + 140 * plot.quantity, parts * 1.1]
  return {
    currency,
    labour: labour.toFixed(2),
    material: material.toFixed(2),
    total: (labour + material).toFixed(2),
  } as const
}

/** Whether this customer pays by rates rather than a fixed sum. */
export const paysByRates = (scene: Scene): boolean => every(scene, 2)

/** What FINANCE expects the case to cost; of some cases too little, as happens. */
export function estimateOf(scene: Scene): readonly object[] {
  const { part } = scene.plot.fault
  const hopeful = every(scene, 6) || scene.plot.costsLie !== null
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
    line('FREIGHT', '往返运费', null, isOverseas(scene) ? '420.00' : '96.00'),
  ]
}

/** What is done about the money of the case before somebody does that step. */
export function moneyActs(step: StepId, scene: Scene): readonly MoneyAct[] {
  switch (step) {
    case 'decide-mode':
      return every(scene, 3) || scene.plot.costsLie !== null
        ? [act('FINANCE', 'repairCaseEstimate', { lines: estimateOf(scene) })]
        : []
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

/** A part that failed early is claimed from who delivered it, what broke on the way from who carried it. */
function claims(scene: Scene): readonly MoneyAct[] {
  const part = liveCosts(scene.rows).find(({ category }) => category === 'PART')
  if (part === undefined || scene.rows.supplierClaims.length > 0) return []
  const broke = scene.plot.fault.cause === 'TRANSPORT'
  const claim = {
    party: broke ? 'CARRIER' : 'SUPPLIER',
    name: broke ? (isOverseas(scene) ? 'DHL' : '顺丰速运') : (part.supplier ?? '供应商'),
    amount: part.amount,
    currency: part.currency,
    claimedOn: scene.today,
    deadline: addDays(scene.today, 14),
    costItemId: part.id,
    grounds: broke ? '外箱破损，签收时已拍照，属运输损坏' : '元件在保修期内失效，来料批次不良',
  }
  return [act('QUALITY', 'repairCaseClaim', claim)]
}

/** Some pay a part, of some the rest is given up, some have not answered. */
function recoveries(scene: Scene): readonly MoneyAct[] {
  const [claim] = scene.rows.supplierClaims
  const unanswered = every(scene, 3) || scene.plot.debt !== null
  if (claim === undefined || scene.rows.claimRecoveries.length > 0 || unanswered) return []
  const received = {
    claimId: claim.id,
    amount: (Number(claim.amount) * 0.6).toFixed(2),
    receivedOn: scene.today,
    reference: `CN-${scene.rows.repairCase.number.slice(-5)}`,
  }
  const recovered = act('FINANCE', 'repairCaseRecordRecovery', received)
  const rest = { claimId: claim.id, reason: '对方仅承担六成，余额放弃' }
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
