import {
  addDays,
  amountOf,
  compare,
  fieldError,
  formatMoney,
  money,
  notBefore,
  notFutureDay,
  zero,
  type FieldError,
  type Money,
} from '@mendline/domain'
import { MoneyText, useDay, useUi } from '@mendline/ui'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormRecoveryQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { today } from '../../../today'
import { FlatForm } from '../form/flat-form'
import { defineStepForm } from '../frame/define-step-form'
import {
  DECIDE_WRITE_OFF,
  INVOICE,
  RECORD_PAYMENT,
  RECOVERY_FACTS,
  REQUEST_WRITE_OFF,
} from './recovery.operations'

type RecoveryCase = NonNullable<StepFormRecoveryQuery['repairCase']>

interface RecoveryProps {
  readonly repairCase: RecoveryCase
}

/** When an invoice is to be paid unless agreed otherwise, in days. */
const PAYABLE_IN = 30

/** W5.8 D: the invoice; then what is paid, and what is asked to be written off, until nothing is open. */
export const recoverFromCustomer = defineStepForm({ facts: RECOVERY_FACTS, Form: RecoverFromCustomer })

function RecoverFromCustomer({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const [wanted, setWanted] = useState<'payment' | 'writeOff'>('payment')
  const balance = repairCase.receivableBalance
  if (!isInvoiced(repairCase)) return <Invoice repairCase={repairCase} />
  const pending = pendingRequest(repairCase)
  return (
    <>
      <Balance repairCase={repairCase} />
      {pending !== undefined && (
        <Alert
          type="info"
          showIcon
          className="step-changed"
          title={t('recovery.pending')}
          description={
            <>
              <MoneyText money={{ amount: pending.amount, currency: balance?.open.currency ?? 'CNY' }} />{' '}
              {pending.reason}
            </>
          }
        />
      )}
      {pending === undefined && (
        <Segmented
          className="step-segments"
          value={wanted}
          onChange={setWanted}
          options={[
            { value: 'payment', label: t('recovery.payment') },
            { value: 'writeOff', label: t('recovery.writeOff') },
          ]}
        />
      )}
      {balance != null && (pending !== undefined || wanted === 'payment') && <Payment open={balance.open} />}
      {balance != null && pending === undefined && wanted === 'writeOff' && <WriteOff open={balance.open} />}
    </>
  )
}

/** Whether this round's invoice is out: a round begins when the customer says that it is not solved. */
function isInvoiced({ receivables, customerConfirmations }: RecoveryCase): boolean {
  const round = customerConfirmations.findLast(({ solved }) => !solved)?.seq ?? 0
  return (receivables.at(-1)?.seq ?? 0) > round
}

/** The write-off that FINANCE has not decided yet. */
function pendingRequest({ writeOffRequests, writeOffDecisions }: RecoveryCase) {
  const decided = new Set(writeOffDecisions.map(({ requestId }) => requestId))
  return writeOffRequests.find(({ id }) => !decided.has(id))
}

function Balance({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const day = useDay()
  const balance = repairCase.receivableBalance
  const invoice = repairCase.receivables.at(-1)
  if (balance == null) return null
  const some = (money: Money) =>
    compare(money, zero(money.currency)) === 0 ? null : <MoneyText money={money} />
  return (
    <FactList
      lines={[
        { label: t('fact.customer'), value: repairCase.customer.name },
        { label: t('fact.invoice'), value: invoice?.invoiceNumber },
        { label: t('field.dueOn'), value: day(invoice?.dueOn) },
        { label: t('recovery.charged'), value: <MoneyText money={balance.charged} /> },
        { label: t('recovery.paid'), value: some(balance.paid) },
        { label: t('recovery.writtenOff'), value: some(balance.writtenOff) },
        {
          label: t('recovery.open'),
          value: (
            <strong>
              <MoneyText money={balance.open} />
            </strong>
          ),
        },
      ]}
    />
  )
}

function Invoice({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const statement = repairCase.costStatements.at(-1)
  const currency = statement?.chargeCurrency ?? 'CNY'
  return (
    <FlatForm
      command={INVOICE}
      part="invoice"
      submitLabel={t('recovery.invoiceSubmit')}
      defaults={{
        invoiceNumber: null,
        invoicedOn: today(),
        dueOn: addDays(today(), PAYABLE_IN),
        amount: statement?.chargeAmount == null ? null : money(statement.chargeAmount, currency).amount,
        currency,
      }}
      fields={[
        { name: 'invoiceNumber', kind: 'text' },
        { name: 'amount', kind: 'amount', currency: () => currency },
        { name: 'invoicedOn', kind: 'date', max: today() },
        { name: 'dueOn', kind: 'date' },
      ]}
      check={({ invoicedOn, dueOn }) => [
        ...notFutureDay('invoicedOn', invoicedOn, today()),
        ...notBefore('dueOn', dueOn, invoicedOn),
      ]}
    >
      <FactList
        lines={[
          { label: t('fact.customer'), value: repairCase.customer.name },
          {
            label: t('costs.charge'),
            value:
              statement?.chargeAmount == null ? null : (
                <MoneyText money={{ amount: statement.chargeAmount, currency }} />
              ),
          },
        ]}
      />
    </FlatForm>
  )
}

interface OpenProps {
  readonly open: Money
}

/** What is wrong with an amount that may not be above what is open. */
function useUpTo(open: Money): (amount: string) => readonly FieldError[] {
  const { language } = useUi()
  return (text) => {
    const { money, errors } = amountOf('amount', text, open.currency)
    if (money === null || compare(money, open) <= 0) return errors
    return [fieldError('MORE_THAN_OPEN', 'amount', { open: formatMoney(open, language) })]
  }
}

function Payment({ open }: OpenProps) {
  const { t } = useTranslation('step-form')
  const upTo = useUpTo(open)
  return (
    <FlatForm
      command={RECORD_PAYMENT}
      part="payment"
      submitLabel={t('recovery.paymentSubmit')}
      defaults={{
        amount: money(open.amount, open.currency).amount,
        currency: open.currency,
        creditedAmount: null,
        paidOn: today(),
        reference: null,
      }}
      fields={[
        { name: 'currency', kind: 'currency' },
        { name: 'amount', kind: 'amount', currency: ({ currency }) => currency },
        {
          name: 'creditedAmount',
          kind: 'amount',
          currency: () => open.currency,
          optional: true,
          when: ({ currency }) => currency !== open.currency,
          hint: t('recovery.creditedHint', { currency: open.currency }),
        },
        { name: 'paidOn', kind: 'date', max: today() },
        { name: 'reference', kind: 'text', optional: true },
      ]}
      check={({ amount, currency, paidOn }) => [
        ...(currency == null || currency === open.currency ? upTo(amount) : []),
        ...notFutureDay('paidOn', paidOn, today()),
      ]}
    />
  )
}

function WriteOff({ open }: OpenProps) {
  const { t } = useTranslation('step-form')
  const upTo = useUpTo(open)
  return (
    <FlatForm
      command={REQUEST_WRITE_OFF}
      part="write-off"
      submitLabel={t('recovery.writeOffSubmit')}
      defaults={{ amount: money(open.amount, open.currency).amount, reason: null }}
      fields={[
        { name: 'amount', kind: 'amount', currency: () => open.currency },
        { name: 'reason', kind: 'area' },
      ]}
      check={({ amount }) => upTo(amount)}
    />
  )
}

/** W4.6: FINANCE approves the write-off, or the front office goes on recovering. */
export const approveWriteOff = defineStepForm({ facts: RECOVERY_FACTS, Form: ApproveWriteOff })

function ApproveWriteOff({ repairCase }: RecoveryProps) {
  const { t } = useTranslation('step-form')
  const request = pendingRequest(repairCase)
  const currency = repairCase.receivableBalance?.open.currency ?? 'CNY'
  return (
    <FlatForm
      command={DECIDE_WRITE_OFF}
      versioned
      defaults={{ outcome: null, reason: null }}
      fields={[
        { name: 'outcome', label: 'decision', kind: 'choice', list: 'review' },
        { name: 'reason', kind: 'area', optional: ({ outcome }) => outcome !== 'REJECTED' },
      ]}
    >
      <Balance repairCase={repairCase} />
      <FactList
        title={t('recovery.request')}
        lines={
          request === undefined
            ? []
            : [
                {
                  label: t('field.amount'),
                  value: <MoneyText money={{ amount: request.amount, currency }} />,
                },
                { label: t('field.reason'), value: request.reason },
                { label: t('fact.by'), value: request.by?.name },
              ]
        }
      />
    </FlatForm>
  )
}
