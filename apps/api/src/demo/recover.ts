import { money, multiply, receivableBalance, type Money } from '@mendline/domain'
import type { Receivable } from '../cost/cost.entity'
import { DEMO_RATES } from './catalogue'
import type { Debt } from './chosen'
import type { Scene } from './scene'

type Mutation = readonly [mutation: string, input: object]

/** What comes in on an invoice, and what is done about the rest; null where it is left as it is. */
export function recover(scene: Scene, receivable: Receivable): Mutation | null {
  const { left, debt, index } = scene.plot
  const { paid, paidIn, rest } = debt ?? paidBy(index, receivable.currency)
  const came = scene.rows.payments.some(({ receivableId }) => receivableId === receivable.id)
  const charged = money(receivable.amount, receivable.currency)
  if (paid > 0 && !came) return pay(scene, multiply(charged, String(paid / 100)), paidIn)
  if (rest === 'OWED') {
    left.add('recover-from-customer')
    return null
  }
  // Asked for once: FINANCE approves it, or has not come to it yet.
  left.add('recover-from-customer')
  if (rest === 'WRITE_OFF_ASKED') left.add('approve-write-off')
  const { amount } = receivableBalance(scene.rows, receivable).open
  return ['repairCaseRequestWriteOff', { amount, reason: '客户投诉维修超期，协商减免余款' }]
}

/** Most pay in full, some of them in another currency; some pay a part, some have not paid. */
function paidBy(index: number, currency: string): Omit<Debt, 'dueIn'> {
  const paid = [100, 40, 0, 100][index % 4] ?? 100
  return { paid, paidIn: index % 4 === 3 && currency !== 'CNY' ? 'CNY' : null, rest: 'OWED' }
}

function pay(scene: Scene, due: Money, paidIn: string | null): Mutation {
  const about = { paidOn: scene.today, reference: '电汇' }
  if (paidIn === null) return ['repairCaseRecordPayment', { ...about, amount: due.amount }]
  const { amount } = money((Number(due.amount) * crossRate(due.currency, paidIn)).toFixed(2), paidIn)
  return ['repairCaseRecordPayment', { ...about, amount, currency: paidIn, creditedAmount: due.amount }]
}

const inYuan = (currency: string): number => Number(DEMO_RATES.find(([code]) => code === currency)?.[1] ?? 1)

const crossRate = (from: string, to: string): number => inYuan(from) / inYuan(to)
