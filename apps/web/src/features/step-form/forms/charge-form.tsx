import {
  settleCharge,
  textOrNull,
  type Agreed,
  type ChargeKind,
  type KnownFees,
  type ProposedLine,
} from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { AmountField } from '../fields/money-fields'
import { AreaField, TextField } from '../fields/text-fields'
import { StepForm } from '../form/step-form'
import { COLLECT_COSTS } from './costs.operations'
import { feesInput, feesValue } from './fees'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>
type ProposedCharge = NonNullable<CostsCase['proposedCharge']>

interface LineValue {
  readonly key: string
  readonly quantity: string
  readonly amount: string
  readonly reason: string
}
interface Values {
  readonly chargeLines: readonly LineValue[]
  readonly note: string
}

interface ChargeFormProps {
  readonly charge: ProposedCharge
  readonly fees: KnownFees
  /** What the charge is to be seen beside. */
  readonly children: ReactNode
}

/** W5.8 D: the charge line by line, as the rates agreed give it; what is changed needs a reason. */
export function ChargeForm({ charge, fees, children }: ChargeFormProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { currency } = charge.agreed
  const agreed: Agreed = { ...charge.agreed, fees: feesInput(feesValue(fees, 100)) }
  const proposed = charge.lines.map(proposedLine)
  const lines = [...charge.lines, null]
  return (
    <StepForm
      command={COLLECT_COSTS}
      versioned
      defaults={
        {
          chargeLines: lines.map((line) => ({
            key: line?.key ?? 'ADJUSTMENT',
            quantity: line?.kind === 'TRAVEL' ? (line.quantity ?? '') : '',
            amount: '',
            reason: '',
          })),
          note: '',
        } satisfies Values
      }
      toInput={({ chargeLines, note }: Values) => ({
        chargeAmount: null,
        chargeCurrency: currency,
        chargeLines: chargeLines.map(editOf),
        note: textOrNull(note),
      })}
      check={({ chargeLines }) =>
        settleCharge(
          agreed,
          proposed,
          (chargeLines ?? []).map(({ key, quantity = null, amount = null, reason = null }) => ({
            key,
            quantity,
            amount,
            reason,
          })),
        ).errors
      }
    >
      {({ chargeLines }: Values) => (
        <>
          {children}
          <fieldset className="step-lines">
            <legend>{t('charge.legend')}</legend>
            {lines.map((line, index) => (
              <ChargeLineFields
                key={line?.key ?? 'ADJUSTMENT'}
                line={line}
                index={index}
                value={chargeLines[index]}
                currency={currency}
              />
            ))}
          </fieldset>
          <Outcome agreed={agreed} proposed={proposed} values={chargeLines} />
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

const editOf = ({ key, quantity, amount, reason }: LineValue) => ({
  key,
  quantity: textOrNull(quantity),
  amount: textOrNull(amount),
  reason: textOrNull(reason),
})

/** The line as the domain settles it: what cannot be computed has to be entered. */
const proposedLine = (line: ProposedCharge['lines'][number]): ProposedLine => ({
  key: line.key,
  kind: line.kind,
  partNumber: line.partNumber ?? null,
  name: line.name ?? null,
  quantity: line.quantity ?? null,
  unitPrice: line.unitPrice ?? null,
  computed: line.computed ?? null,
  problem: null,
})

interface ChargeLineFieldsProps {
  /** Null: what is added or given away. */
  readonly line: ProposedCharge['lines'][number] | null
  readonly index: number
  readonly value: LineValue | undefined
  readonly currency: string
}

function ChargeLineFields({ line, index, value, currency }: ChargeLineFieldsProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const at = (name: string) => ['chargeLines', index, name]
  const kind: ChargeKind = line?.kind ?? 'ADJUSTMENT'
  const name = [t(`domain:chargeKind.${kind}`), line?.name, line?.partNumber].filter((part) => part != null)
  const changed = (value?.amount.trim() ?? '') !== ''
  return (
    <div className="step-line" role="group" aria-label={name.join(' ')}>
      <p>
        <strong>{name.join(' ')}</strong>
        {line?.unitPrice != null && (
          <>
            {' '}
            {kind === 'TRAVEL' ? '' : `${line.quantity ?? ''} × `}
            <MoneyText money={{ amount: line.unitPrice, currency }} />
          </>
        )}
        {line?.computed != null && kind !== 'TRAVEL' && (
          <>
            {' = '}
            <MoneyText money={{ amount: line.computed, currency }} />
          </>
        )}
      </p>
      {line?.problem != null && <p className="step-correction">{line.problem}</p>}
      <div className="step-row">
        {kind === 'TRAVEL' && <TextField name={at('quantity')} label="travelCount" />}
        <AmountField
          name={at('amount')}
          label={line === null ? 'adjustment' : 'chargeOtherwise'}
          required={line !== null && line.computed == null}
          currency={currency}
          hint={line === null ? t('charge.adjustmentHint') : undefined}
        />
        {changed && <TextField name={at('reason')} label="reason" />}
      </div>
    </div>
  )
}

interface OutcomeProps {
  readonly agreed: Agreed
  readonly proposed: readonly ProposedLine[]
  readonly values: readonly LineValue[]
}

/** What the charge comes to, with what the company takes over and what lies above the cap. */
function Outcome({ agreed, proposed, values }: OutcomeProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  // A reason still to be written does not keep the total from being seen.
  const edits = values.map((value) => ({ ...editOf(value), reason: '-' }))
  const { lines, total } = settleCharge(agreed, proposed, edits)
  const { currency } = agreed
  return (
    <FactList
      lines={[
        ...lines
          .filter(({ kind }) => kind === 'SHARE' || kind === 'CAP')
          .map(({ kind, amount }) => ({
            label: t(`domain:chargeKind.${kind}`),
            value: <MoneyText money={{ amount, currency }} />,
          })),
        { label: t('charge.agreed'), value: <MoneyText money={agreed} /> },
        { label: t('costs.charge'), value: total === null ? t('charge.open') : <MoneyText money={total} /> },
      ]}
    />
  )
}
