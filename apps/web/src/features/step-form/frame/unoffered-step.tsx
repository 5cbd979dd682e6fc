import { graphql } from '../../../gql'
import { defineStepForm } from './define-step-form'

const FACTS = graphql(`
  query StepFormUnoffered($id: ID!) {
    repairCase(id: $id) {
      ...StepFormCase
    }
  }
`)

/** A step without a form: done by the system, or of a way of repair that is not offered yet. The frame says which. */
export const UnofferedStep = defineStepForm({ facts: FACTS, Form: () => null })
