import {
  checkReviews,
  reviewOfCost,
  textOrNull,
  unconfirmedCosts,
  type ReviewOutcome,
} from '@mendline/domain'
import { MoneyText, useDay, useUi } from '@mendline/ui'
import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { ForAll } from '../fields/for-all'
import { AreaField } from '../fields/text-fields'
import { rowsOf, type Rows } from '../fields/units'
import { given, placeById } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { CostEvidence } from './cost-evidence'
import { MissingRates } from './cost-lines'
import { COSTS_FACTS, REVIEW_COSTS } from './costs.operations'
import { costFactsOf } from './declare-costs'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>

interface Row {
  readonly chosen: boolean
  readonly outcome: ReviewOutcome | null
  readonly reason: string
}

interface Values {
  readonly reviews: Rows<Row>
}

/** W5.8, W4.6: FINANCE approves every line or sends it back; with all approved the statement is confirmed. */
export const confirmCosts = defineStepForm({ facts: COSTS_FACTS, Form: ConfirmCosts })

function ConfirmCosts({ repairCase }: { readonly repairCase: CostsCase }) {
  const { t } = useTranslation(['step-form', 'domain'])
  const day = useDay()
  const { departmentName } = useUi()
  const facts = costFactsOf(repairCase)
  const lines = unconfirmedCosts(facts).filter((item) => reviewOfCost(facts, item.id) === null)
  const statement = repairCase.costStatements.at(-1)
  const money = (amount: string, currency: string) => <MoneyText money={{ amount, currency }} />
  return (
    <StepForm
      command={REVIEW_COSTS}
      defaults={{
        reviews: rowsOf<(typeof lines)[number], Row>(lines, () => ({
          chosen: true,
          outcome: null,
          reason: '',
        })),
      }}
      required={(values) =>
        lines.flatMap(({ id }) => (values.reviews[id] === undefined ? [] : [`reviews.${id}.outcome`]))
      }
      toInput={(values) => ({
        reviews: lines.flatMap(({ id }) => {
          const row = values.reviews[id]
          if (row === undefined) return []
          const outcome = given(row.outcome)
          return [{ costItemId: id, outcome, reason: outcome === 'REJECTED' ? textOrNull(row.reason) : null }]
        }),
      })}
      check={({ reviews }) =>
        checkReviews(
          facts,
          reviews.map((review) => ({ ...review, reason: review.reason ?? null })),
        )
      }
      place={placeById('reviews', 'costItemId', 'reviews', 'outcome')}
    >
      {({ reviews }: Values) => (
        <>
          <FactList
            lines={
              statement === undefined
                ? []
                : [
                    { label: t('costs.total'), value: money(statement.total, statement.currency) },
                    { label: t('costs.ofCompany'), value: money(statement.companyCost, statement.currency) },
                    {
                      label: t('costs.charge'),
                      value:
                        statement.chargeAmount != null && statement.chargeCurrency != null
                          ? money(statement.chargeAmount, statement.chargeCurrency)
                          : t('costs.noCharge'),
                    },
                    { label: t('field.note'), value: statement.note },
                  ]
            }
          />
          <MissingRates toState={repairCase.costsToState} />
          {lines.length === 0 && <p>{t('costs.nothingLeft')}</p>}
          {lines.length > 0 && (
            <fieldset className="step-units">
              <legend>{t('lines.costs')}</legend>
              {lines.length > 1 && (
                <div className="step-units-all">
                  <span />
                  <ForAll
                    rows={reviews}
                    list="reviews"
                    field="outcome"
                    value="APPROVED"
                    label={t('costs.approveAll')}
                  />
                </div>
              )}
              <ul>
                {lines.map((line) => {
                  const { id, description } = line
                  return (
                    <li key={id}>
                      <p className="step-cost">
                        <span>{description}</span>
                        {money(line.amount, line.currency)}
                        <InBase line={line} toState={repairCase.costsToState} />
                      </p>
                      <p className="ml-secondary">
                        {departmentName(line.department)} · {t(`domain:costCategory.${line.category}`)} ·{' '}
                        {day(line.incurredOn)}
                        {line.replacesId != null && <> · {t('costs.correction')}</>}
                      </p>
                      <CostEvidence line={line} attachments={repairCase.attachments} />
                      <Form.Item name={['reviews', id, 'outcome']} className="step-verdict">
                        <Radio.Group optionType="button" aria-label={`${t('field.decision')} ${description}`}>
                          <Radio.Button value="APPROVED">{t('domain:review.APPROVED')}</Radio.Button>
                          <Radio.Button value="REJECTED">{t('domain:review.REJECTED')}</Radio.Button>
                        </Radio.Group>
                      </Form.Item>
                      {reviews[id]?.outcome === 'REJECTED' && (
                        <AreaField name={['reviews', id, 'reason']} label="reason" rows={1} />
                      )}
                    </li>
                  )
                })}
              </ul>
            </fieldset>
          )}
        </>
      )}
    </StepForm>
  )
}

/** What a line in another currency comes to, and at which rate. */
function InBase({
  line,
  toState,
}: {
  readonly line: { readonly id: string; readonly currency: string }
  readonly toState: CostsCase['costsToState']
}) {
  const inBase = toState.lines.find(({ costItemId }) => costItemId === line.id)
  if (inBase === undefined || line.currency === toState.currency) return null
  return (
    <span className="ml-secondary">
      <MoneyText money={inBase.base} /> @ {inBase.rate}
    </span>
  )
}
