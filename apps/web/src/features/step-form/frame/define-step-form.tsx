import type { TypedDocumentNode } from '@apollo/client'
import { useQuery, useSubscription } from '@apollo/client/react'
import { ErrorState, LoadingState } from '@mendline/ui'
import { useEffect, useRef, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { StepFormCaseFragment } from '../../../gql/graphql'
import { useFailureText } from '../../../server/use-failure-text'
import { useRestored } from '../../../server/use-restored'
import type { StepFormProps } from '../step-form-props'
import { StepFrame } from './step-frame'

const EVENTS = graphql(`
  subscription StepFormEvents($caseId: ID!) {
    caseEvents(caseId: $caseId) {
      id
      position
    }
  }
`)

/** Events of one command come together; one look after them is enough. */
const SETTLE = 300

export interface StepFormParts<RepairCase> {
  readonly repairCase: RepairCase
}

interface Definition<Data extends { readonly repairCase?: StepFormCaseFragment | null }> {
  /** Everything the form shows or fills in, in one query. */
  readonly facts: TypedDocumentNode<Data, { id: string }>
  readonly Form: ComponentType<StepFormParts<NonNullable<Data['repairCase']>>>
  /** What a viewer may add who does not own the step, such as an objection. */
  readonly Beside?: ComponentType<StepFormParts<NonNullable<Data['repairCase']>>>
  /** The fact may be recorded again after the step is done: a correction, or more of it. */
  readonly again?: boolean
}

/** The form of a step: fetches its facts, keeps them live, and puts the frame around it. */
export function defineStepForm<Data extends { readonly repairCase?: StepFormCaseFragment | null }>({
  facts,
  Form,
  Beside,
  again = false,
}: Definition<Data>): ComponentType<StepFormProps> {
  return function LiveStepForm(props) {
    const { t } = useTranslation(['step-form', 'shell', 'domain'])
    const failureText = useFailureText()
    // Read past the cache: what stands in the form must not change under the reader's hands but by `reload`.
    const { data, error, refetch } = useQuery<
      { readonly repairCase?: StepFormCaseFragment | null },
      { id: string }
    >(
      facts as unknown as TypedDocumentNode<
        { readonly repairCase?: StepFormCaseFragment | null },
        { id: string }
      >,
      { variables: { id: props.caseId }, fetchPolicy: 'no-cache' },
    )
    const reload = () => refetch().then(() => undefined)
    const later = useLater(() => void reload().catch(() => undefined))
    useSubscription(EVENTS, { variables: { caseId: props.caseId }, ignoreResults: true, onData: later })
    useRestored(later)

    if (data === undefined && error !== undefined) {
      return (
        <ErrorState
          title={t('shell:failure.title')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void reload().catch(() => undefined)}
        />
      )
    }
    if (data === undefined) return <LoadingState label={t('shell:common.loading')} />
    if (data.repairCase == null) {
      return <ErrorState title={t('shell:failure.title')} text={t('shell:failure.NOT_FOUND')} />
    }
    const repairCase = data.repairCase as NonNullable<Data['repairCase']>
    return (
      <StepFrame
        {...props}
        repairCase={repairCase}
        reload={reload}
        again={again}
        beside={Beside === undefined ? null : <Beside repairCase={repairCase} />}
      >
        <Form repairCase={repairCase} />
      </StepFrame>
    )
  }
}

/** Calls back once, shortly after the first of several calls. */
function useLater(callback: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  }, [callback])
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, SETTLE)
  }
}
