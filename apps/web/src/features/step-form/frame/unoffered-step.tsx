import { stepOf } from '@mendline/domain'
import { graphql } from '../../../gql'
import { useTranslation } from 'react-i18next'
import { defineStepForm } from './define-step-form'
import { useStep } from './step-context'

const FACTS = graphql(`
  query StepFormUnoffered($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
    }
  }
`)

/** A step without a form: done by the system, or of a way of repair that is not offered yet. */
export const UnofferedStep = defineStepForm({ facts: FACTS, Form: ComesLater })

function ComesLater() {
  const { t } = useTranslation('step-form')
  const { step } = useStep()
  return <p>{t(stepOf(step).performer === 'SYSTEM' ? 'blocked.bySystem' : 'blocked.later')}</p>
}
