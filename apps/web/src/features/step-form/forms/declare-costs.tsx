import {
  changeableCosts,
  checkDeclaration,
  costAmount,
  notFutureDay,
  requiredText,
  reviewOfCost,
  textOrNull,
  unconfirmedCosts,
  type Department,
  type FieldError,
} from '@mendline/domain'
import { MoneyText, useUi } from '@mendline/ui'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CostItemInput, StepFormCostsQuery } from '../../../gql/graphql'
import type { UploadedFile } from '../../../server/upload'
import { useViewer } from '../../../viewer'
import { TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { LinesField } from '../fields/lines-field'
import { AreaField } from '../fields/text-fields'
import { today } from '../../../today'
import { Total } from '../fields/total'
import { nameOfUnit } from '../fields/units'
import { useFormHand } from '../form/form-context'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import { amountOfLine, blankLine, inputOf, lineOf, type CostLine } from './cost-line'
import { CostLineFields } from './cost-line-fields'
import { CostSuggestions } from './cost-suggestions'
import { EnteredCosts } from './entered-costs'
import { COSTS_FACTS, DECLARE_COSTS } from './costs.operations'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>

interface CostsProps {
  readonly repairCase: CostsCase
}

interface Values {
  readonly none: boolean
  readonly takenBack: readonly string[]
  readonly items: readonly CostLine[]
  readonly note: string
}

/** W5.8 A-C, W4.5: a department's costs, or that it had none; lines sent back are entered corrected. */
export const declareCosts = defineStepForm({
  facts: COSTS_FACTS,
  Form: OwnedCosts,
  Beside: FurtherCosts,
  again: true,
})

function OwnedCosts({ repairCase }: CostsProps) {
  const { row } = useStep()
  return <DeclareCosts repairCase={repairCase} department={row.owner} first={row.status === 'READY'} />
}

/** A department that need not declare may have had costs all the same, and adds them until FINANCE confirms. */
function FurtherCosts({ repairCase }: CostsProps) {
  const { t } = useTranslation('step-form')
  const { departmentName } = useUi()
  const { department } = useViewer()
  const [open, setOpen] = useState(false)
  const rows = repairCase.steps.filter(({ step }) => step === 'declare-costs')
  const confirmed = repairCase.steps.some(({ step, status }) => step === 'confirm-costs' && status === 'DONE')
  const begun = rows.some(({ status }) => status === 'READY' || status === 'DONE')
  if (confirmed || !begun || rows.some(({ owner }) => owner === department)) return null
  if (!open) {
    return (
      <Button onClick={() => setOpen(true)}>
        {t('costs.further', { department: departmentName(department) })}
      </Button>
    )
  }
  return <DeclareCosts repairCase={repairCase} department={department} first />
}

interface DeclareCostsProps extends CostsProps {
  readonly department: Department
  /** Its first word; what is added afterwards refers to what the reader had seen. */
  readonly first: boolean
}

function DeclareCosts({ repairCase, department, first }: DeclareCostsProps) {
  const { t } = useTranslation('step-form')
  const facts = costFactsOf(repairCase)
  const { currency } = repairCase.costsToState
  const rejected = rejectedLines(repairCase, department)
  const entered = unconfirmedCosts(facts).filter((item) => item.department === department)
  const submitted = isSubmitted(repairCase)
  const changeable = submitted ? [] : changeableCosts(facts, department)
  const units = repairCase.units.map((unit) => ({ value: unit.id, text: nameOfUnit(unit) }))
  const byId = new Map(repairCase.costItems.map((item) => [item.id, item]))
  const defaults: Values = {
    none: false,
    takenBack: [],
    items:
      rejected.length === 0
        ? [blankLine(currency)]
        : rejected.map(({ item }) => lineOf(item, filesOf(repairCase))),
    note: '',
  }
  return (
    <StepForm
      command={DECLARE_COSTS}
      versioned={!first}
      part={department}
      defaults={defaults}
      required={({ none, items }) =>
        none ? [] : items.flatMap((_, i) => ['category', 'incurredOn'].map((name) => `items.${i}.${name}`))
      }
      toInput={({ none, items, takenBack, note }: Values) => ({
        department,
        none,
        items: none ? [] : items.map(inputOf),
        takenBack: [...takenBack],
        note: textOrNull(note),
      })}
      check={(input) => {
        const items = (input.items ?? []).map((item) => ({ ...item, replacesId: item.replacesId ?? null }))
        return [
          ...checkDeclaration(
            facts,
            department,
            { none: input.none === true, items, takenBack: [input.takenBack ?? []].flat() },
            submitted,
          ),
          ...items.flatMap((item, i): FieldError[] => [
            ...requiredText(`items.${i}.description`, item.description, 500),
            ...costAmount(`items.${i}`, costInputs(item), item.currency ?? currency).errors,
            ...notFutureDay(`items.${i}.incurredOn`, item.incurredOn, today()),
          ]),
        ]
      }}
    >
      {(values: Values) => (
        <>
          {rejected.length > 0 && (
            <Alert type="warning" showIcon title={t('costs.sentBack', { count: rejected.length })} />
          )}
          <FactList
            lines={[
              {
                label: t('costs.entered'),
                value:
                  entered.length === 0 ? null : (
                    <EnteredCosts
                      entered={entered}
                      changeable={changeable}
                      files={filesOf(repairCase)}
                      values={values}
                    />
                  ),
              },
            ]}
          />
          {rejected.length === 0 && entered.every(({ id }) => values.takenBack.includes(id)) && (
            <TickField name="none" label="noCosts" />
          )}
          {!values.none && (
            <>
              {rejected.length === 0 && (
                <TakenFromRecords repairCase={repairCase} department={department} lines={values.items} />
              )}
              <LinesField
                name="items"
                legend={t('lines.costs')}
                addLabel={rejected.length > 0 ? null : t('lines.addCost')}
                blank={() => blankLine(currency)}
                least={values.takenBack.length > 0 ? 0 : 1}
              >
                {(path, index) => {
                  const corrected = byId.get(values.items[index]?.replacesId ?? '')
                  const reason = corrected && reviewOfCost(facts, corrected.id)
                  return (
                    <>
                      {corrected !== undefined && (
                        <p className="step-correction">
                          {t('costs.corrects', { description: corrected.description })}{' '}
                          <MoneyText money={corrected} />
                          {reason != null && <strong> {reasonOf(repairCase, reason.id)}</strong>}
                        </p>
                      )}
                      <CostLineFields
                        path={path}
                        line={values.items[index] ?? blankLine(currency)}
                        units={units}
                      />
                    </>
                  )
                }}
              </LinesField>
              <Totals lines={values.items} />
            </>
          )}
          <AreaField name="note" label="note" required={false} />
        </>
      )}
    </StepForm>
  )
}

/** What the lines come to in each of their currencies. */
function Totals({ lines }: { readonly lines: readonly CostLine[] }) {
  return [...new Set(lines.map(({ currency }) => currency))].map((currency) => (
    <Total
      key={currency}
      amounts={lines
        .filter((line) => line.currency === currency)
        .map((line) => amountOfLine(line)?.amount ?? '')}
      currency={currency}
    />
  ))
}

/** Lines taken over from the records stand after what was typed; an untouched first line makes room. */
function TakenFromRecords({
  repairCase,
  department,
  lines,
}: CostsProps & { readonly department: Department; readonly lines: readonly CostLine[] }) {
  const hand = useFormHand()
  return (
    <CostSuggestions
      caseId={repairCase.id}
      department={department}
      currency={repairCase.costsToState.currency}
      units={[...repairCase.units]}
      lines={lines}
      onAdd={(added) =>
        hand.set([['items'], [...lines.filter(({ category }) => category !== null), ...added]])
      }
    />
  )
}

const filesOf = ({ attachments }: CostsCase): readonly UploadedFile[] =>
  attachments.map((file) => ({ ...file, thumbnailUrl: file.thumbnailUrl ?? null }))

/** The optional fields of an input, as the domain computes with them. */
const costInputs = ({
  category,
  quantity,
  unitPrice,
  residualValue,
  usefulLifeMonths,
  daysUsed,
}: CostItemInput) => ({
  category,
  quantity: quantity ?? null,
  unitPrice,
  residualValue: residualValue ?? null,
  usefulLifeMonths: usefulLifeMonths ?? null,
  daysUsed: daysUsed ?? null,
})

/** Whether the lines are before FINANCE, which has not sent any back. */
const isSubmitted = ({ steps }: CostsCase): boolean =>
  steps.some(({ step, status }) => step === 'collect-costs' && status === 'DONE')

const reasonOf = ({ costReviews }: CostsCase, reviewId: string): string | null | undefined =>
  costReviews.find(({ id }) => id === reviewId)?.reason

/** The lines FINANCE sent back to the department since it last declared. */
function rejectedLines({ costItems, costReviews, costDeclarations }: CostsCase, department: Department) {
  const declared = costDeclarations.findLast((declaration) => declaration.department === department)?.seq ?? 0
  return costReviews.flatMap((review) => {
    const item = costItems.find(({ id }) => id === review.costItemId)
    const open = review.outcome === 'REJECTED' && review.seq > declared && review.department === department
    return open && item !== undefined ? [{ item, review }] : []
  })
}

/** The facts of costs, as the domain's checks read them. */
export function costFactsOf(repairCase: CostsCase) {
  const costItems = repairCase.costItems.map((item) => ({
    ...item,
    byId: item.byId ?? null,
    replacesId: item.replacesId ?? null,
    reversesId: item.reversesId ?? null,
  }))
  const known = <Fact extends { readonly byId?: string | null }>(facts: readonly Fact[]) =>
    facts.map((fact) => ({ ...fact, byId: fact.byId ?? null }))
  return {
    costItems,
    costReviews: known(repairCase.costReviews),
    costWithdrawals: known(repairCase.costWithdrawals),
    confirmedCosts: known(repairCase.confirmedCosts),
    costDeclarations: known(repairCase.costDeclarations),
  }
}
