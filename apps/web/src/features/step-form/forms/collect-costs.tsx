import { amountOf, money, unconfirmedCosts, type FieldError } from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { FlatForm, type FlatField } from '../form/flat-form'
import { defineStepForm } from '../frame/define-step-form'
import { ChargeForm } from './charge-form'
import { CostLines } from './cost-lines'
import { COLLECT_COSTS, COSTS_FACTS } from './costs.operations'
import { costFactsOf } from './declare-costs'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>

interface Statement {
  readonly chargeAmount?: string | null
  readonly chargeCurrency?: string | null
  readonly note?: string | null
}

/** W5.8 D: the statement for FINANCE, with the charge due from the customer by the agreement. */
export const collectCosts = defineStepForm({ facts: COSTS_FACTS, Form: CollectCosts })

function CollectCosts({ repairCase }: { readonly repairCase: CostsCase }) {
  const { t } = useTranslation('step-form')
  const { currency, customerCost, companyCost } = repairCase.costsToState
  const facts = costFactsOf(repairCase)
  // Who pays nothing has no recovery among the steps of the case.
  const owes = repairCase.steps.some(
    ({ step, status }) => step === 'recover-from-customer' && status !== 'NOT_APPLICABLE',
  )
  const signed =
    repairCase.termsSignatures.at(-1)?.outcome === 'SIGNED' ? repairCase.serviceAgreements.at(-1) : undefined
  const share = repairCase.freeOfCharge === true ? 0 : (repairCase.customerShare ?? 0)
  const { proposedCharge } = repairCase
  const known = (
    <>
      <CostLines items={unconfirmedCosts(facts)} toState={repairCase.costsToState} />
      <FactList
        lines={[
          { label: t('costs.ofCustomer'), value: share === 0 ? null : <MoneyText money={customerCost} /> },
          { label: t('costs.ofCompany'), value: <MoneyText money={companyCost} /> },
          { label: t('costs.charge'), value: owes ? null : t('costs.noCharge') },
        ]}
      />
    </>
  )
  if (owes && proposedCharge != null && signed?.fees != null)
    return (
      <ChargeForm charge={proposedCharge} fees={signed.fees}>
        {known}
      </ChargeForm>
    )
  const ofPayers: readonly FlatField<Statement>[] = [
    {
      name: 'chargeAmount',
      kind: 'amount',
      currency: (values) => values.chargeCurrency,
      hint: signed === undefined ? undefined : t('costs.asSigned'),
    },
    { name: 'chargeCurrency', kind: 'currency' },
  ]
  return (
    <FlatForm
      command={COLLECT_COSTS}
      versioned
      defaults={{
        chargeAmount: owes && signed !== undefined ? money(signed.amount, signed.currency).amount : null,
        chargeCurrency: owes ? (signed?.currency ?? currency) : null,
        chargeLines: null,
        note: null,
      }}
      fields={[...(owes ? ofPayers : []), { name: 'note', kind: 'area', optional: true }]}
      check={({ chargeAmount, chargeCurrency }): FieldError[] =>
        chargeAmount == null || chargeCurrency == null
          ? []
          : amountOf('chargeAmount', chargeAmount, chargeCurrency, 'ZERO').errors
      }
    >
      {known}
    </FlatForm>
  )
}
