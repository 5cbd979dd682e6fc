import {
  addDays,
  amountOf,
  CLAIM_PARTIES,
  compare,
  CURRENCIES,
  fieldError,
  formatMoney,
  notBefore,
  notFutureDay,
  optionalText,
  requiredText,
  SHORT_TEXT,
  type ClaimBalance,
  type ClaimParty,
  type LocalDate,
} from '@mendline/domain'
import { DateInput, MoneyText, useUi } from '@mendline/ui'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachmentInput } from '../../../attachments/attachment-input'
import { uploadAttachment, type UploadedFile } from '../../../server/upload'
import { useCommand } from '../../../server/use-command'
import { Optional } from '../../../shell/optional-mark'
import { today } from '../../../today'
import { CostDialog, WordsInput } from './cost-dialog'
import { CLAIM, CLOSE_CLAIM, RECORD_RECOVERY } from './costs-operations'
import type { CaseCosts, Claim } from './costs-query'

interface DialogProps {
  readonly costs: CaseCosts
  readonly onClose: () => void
  readonly onDone: () => void
}

interface ClaimValues {
  readonly party: ClaimParty | null
  readonly name: string
  readonly amount: string
  readonly currency: string
  readonly claimedOn: LocalDate | null
  readonly deadline: LocalDate | null
  readonly costItemId: string | null
  readonly grounds: string
  readonly attachmentIds: readonly UploadedFile[]
}

/** By when they are to answer, unless something else is agreed. */
const ANSWER_IN = 30

/** W5.8: claims a part of the company's cost back, with evidence and a deadline. */
export function ClaimDialog({
  costs,
  costItemId,
  ...rest
}: DialogProps & { readonly costItemId: string | null }) {
  const { t } = useTranslation(['case', 'domain'])
  const [run, state] = useCommand(CLAIM)
  const [day] = useState(today)
  const [start] = useState((): ClaimValues => {
    const item = costs.costItems.find(({ id }) => id === costItemId)
    return {
      party: 'SUPPLIER',
      name: item?.supplier ?? '',
      amount: item?.amount ?? '',
      currency: item?.currency ?? costs.costsToState.currency,
      claimedOn: day,
      deadline: addDays(day, ANSWER_IN),
      costItemId,
      grounds: '',
      attachmentIds: [],
    }
  })
  return (
    <CostDialog
      {...rest}
      title={t('costs.claim.title')}
      okText={t('costs.claim.submit')}
      start={start}
      state={state}
      check={(values) => checkClaim(values, day)}
      send={(values) =>
        run({
          caseId: costs.id,
          party: values.party ?? 'SUPPLIER',
          name: values.name.trim(),
          amount: values.amount.trim(),
          currency: values.currency,
          claimedOn: values.claimedOn ?? '',
          deadline: values.deadline ?? '',
          costItemId: values.costItemId ?? null,
          grounds: values.grounds.trim(),
          attachmentIds: values.attachmentIds.map(({ id }) => id),
        })
      }
    >
      <div className="case-cost-fields">
        <Form.Item name="party" label={t('costs.claim.party')}>
          <Select
            options={CLAIM_PARTIES.map((value) => ({ value, label: t(`domain:claimParty.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('costs.claim.name')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="amount" label={t('costs.claim.amount')}>
          <Input autoComplete="off" inputMode="decimal" />
        </Form.Item>
        <Form.Item name="currency" label={t('costs.claim.currency')}>
          <Select showSearch options={Object.keys(CURRENCIES).map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="claimedOn" label={t('costs.claim.claimedOn')}>
          <DateInput max={day} />
        </Form.Item>
        <Form.Item name="deadline" label={t('costs.claim.deadline')}>
          <DateInput />
        </Form.Item>
      </div>
      <Form.Item name="costItemId" label={t('costs.claim.costLine')}>
        <Select allowClear placeholder={t('costs.claim.anyLine')} options={lineOptions(costs)} />
      </Form.Item>
      <Form.Item name="grounds" label={t('costs.claim.grounds')}>
        <WordsInput />
      </Form.Item>
      <Form.Item name="attachmentIds" label={t('costs.claim.evidence')}>
        <AttachmentInput
          send={(file, options) => uploadAttachment(file, { caseId: costs.id, kind: 'claim' }, options)}
        />
      </Form.Item>
    </CostDialog>
  )
}

function lineOptions({ costItems }: CaseCosts) {
  const reversed = new Set(costItems.map(({ reversesId }) => reversesId))
  return costItems
    .filter(({ id, reversesId }) => reversesId === null && !reversed.has(id))
    .map(({ id, description, amount, currency }) => ({
      value: id,
      label: `${description} · ${amount} ${currency}`,
    }))
}

function checkClaim(values: ClaimValues, day: LocalDate) {
  const { party, name, amount, currency, claimedOn, deadline, grounds } = values
  return [
    ...(party === null ? [fieldError('REQUIRED', 'party')] : []),
    ...requiredText('name', name, SHORT_TEXT),
    ...amountOf('amount', amount.trim(), currency).errors,
    ...requiredText('claimedOn', claimedOn),
    ...notFutureDay('claimedOn', claimedOn, day),
    ...requiredText('deadline', deadline),
    ...(claimedOn === null || deadline === null ? [] : notBefore('deadline', deadline, claimedOn)),
    ...requiredText('grounds', grounds),
  ]
}

interface OfClaimProps extends DialogProps {
  readonly claim: Claim
  readonly balance: ClaimBalance
}

/** W5.8: FINANCE books what came back on a claim, all of it or a part. */
export function RecoveryDialog({ costs, claim, balance: { open }, ...rest }: OfClaimProps) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  const [run, state] = useCommand(RECORD_RECOVERY)
  const [day] = useState(today)
  const start: {
    readonly amount: string
    readonly receivedOn: LocalDate | null
    readonly reference: string
  } = { amount: open.amount, receivedOn: day, reference: '' }
  return (
    <CostDialog
      {...rest}
      title={t('costs.claim.recoveryTitle')}
      intro={<OpenOf claim={claim} open={open} />}
      okText={t('costs.claim.recoverySubmit')}
      start={start}
      state={state}
      check={({ amount, receivedOn, reference }) => {
        const read = amountOf('amount', amount.trim(), open.currency)
        return [
          ...read.errors,
          ...(read.money !== null && compare(read.money, open) > 0
            ? [fieldError('MORE_THAN_OPEN', 'amount', { open: formatMoney(open, language) })]
            : []),
          ...requiredText('receivedOn', receivedOn),
          ...(receivedOn === null ? [] : notBefore('receivedOn', receivedOn, claim.claimedOn)),
          ...notFutureDay('receivedOn', receivedOn, day),
          ...optionalText('reference', reference, SHORT_TEXT),
        ]
      }}
      send={({ amount, receivedOn, reference }) =>
        run({
          caseId: costs.id,
          claimId: claim.id,
          amount: amount.trim(),
          receivedOn: receivedOn ?? '',
          reference: reference.trim() === '' ? null : reference.trim(),
        })
      }
    >
      <div className="case-cost-fields">
        <Form.Item name="amount" label={t('costs.claim.recovered')}>
          <Input autoComplete="off" inputMode="decimal" suffix={open.currency} />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('costs.claim.receivedOn')}>
          <DateInput max={day} />
        </Form.Item>
      </div>
      <Form.Item name="reference" label={<Optional>{t('costs.claim.reference')}</Optional>}>
        <Input autoComplete="off" />
      </Form.Item>
    </CostDialog>
  )
}

/** W5.8: gives up what is still open of a claim. */
export function CloseClaimDialog({ costs, claim, balance: { open }, ...rest }: OfClaimProps) {
  const { t } = useTranslation('case')
  const [run, state] = useCommand(CLOSE_CLAIM)
  return (
    <CostDialog
      {...rest}
      title={t('costs.claim.closeTitle')}
      intro={
        <>
          <OpenOf claim={claim} open={open} />
          <p>{t('costs.claim.closeText')}</p>
        </>
      }
      okText={t('costs.claim.closeSubmit')}
      danger
      start={{ reason: '' }}
      state={state}
      check={({ reason }) => requiredText('reason', reason)}
      send={({ reason }) => run({ caseId: costs.id, claimId: claim.id, reason: reason.trim() })}
    >
      <Form.Item name="reason" label={t('action.reason')}>
        <WordsInput />
      </Form.Item>
    </CostDialog>
  )
}

function OpenOf({ claim, open }: Pick<OfClaimProps, 'claim'> & { readonly open: ClaimBalance['open'] }) {
  const { t } = useTranslation('case')
  return (
    <p>
      {claim.name} · {t('costs.claim.open')} <MoneyText money={open} />
    </p>
  )
}
