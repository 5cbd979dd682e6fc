import {
  amountOf,
  fieldError,
  notPastDay,
  reasonWhen,
  textOrNull,
  type ReviewOutcome,
} from '@mendline/domain'
import { MoneyText, useDay } from '@mendline/ui'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadedFile } from '../../../server/upload'
import { AgentsField } from '../fields/agents-field'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField, YesNoField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField } from '../fields/text-fields'
import { today } from '../../../today'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AGENT_FACTS, ENQUIRE_AGENT, RECORD_AGENT_QUOTE, REVIEW_AGENT_QUOTE } from './agent.operations'
import { askedAgents, quotesOfRound, quotesToReview, type AgentCase, type AgentQuote } from './agent-round'

interface AgentProps {
  readonly repairCase: AgentCase
}

/** W5.3: agents are asked, and what they answer is recorded, until one can do it. */
export const enquireAgents = defineStepForm({ facts: AGENT_FACTS, Form: EnquireAgents, again: true })

function EnquireAgents({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const asked = askedAgents(repairCase)
  const [wanted, setWanted] = useState<'enquiry' | 'quote'>(asked.length === 0 ? 'enquiry' : 'quote')
  return (
    <>
      <Job repairCase={repairCase} />
      <Quotes repairCase={repairCase} quotes={quotesOfRound(repairCase)} />
      <LastRejection repairCase={repairCase} />
      {asked.length > 0 && (
        <Segmented
          className="step-segments"
          value={wanted}
          onChange={setWanted}
          options={[
            { value: 'quote', label: t('agent.recordQuote') },
            { value: 'enquiry', label: t('agent.enquire') },
          ]}
        />
      )}
      {wanted === 'enquiry' ? <Enquiry repairCase={repairCase} /> : <Quote repairCase={repairCase} />}
    </>
  )
}

/** What the agent would have to do. */
function Job({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  return (
    <FactList
      lines={[
        { label: t('fact.model'), value: `${repairCase.model.code} ${repairCase.model.name}` },
        { label: t('fact.units'), value: t('fact.unitCount', { count: repairCase.quantity }) },
        { label: t('fact.customer'), value: repairCase.customer.name },
        { label: t('fact.complaint'), value: repairCase.description },
      ]}
    />
  )
}

interface QuotesProps extends AgentProps {
  readonly quotes: readonly AgentQuote[]
}

/** What agents answered so far, and what FINANCE said to it. */
function Quotes({ repairCase, quotes }: QuotesProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const words = useQuoteWords()
  const reviews = new Map(repairCase.agentQuoteReviews.map((review) => [review.quoteId, review]))
  return (
    <FactList
      title={t('fact.agentQuotes')}
      lines={quotes.map((quote) => {
        const review = reviews.get(quote.id)
        return {
          label: quote.agentName,
          value: (
            <>
              {words(quote)}
              {review !== undefined && <> · {t(`domain:review.${review.outcome}`)}</>}
              {quote.note != null && <div className="ml-secondary">{quote.note}</div>}
              {quote.attachmentIds.map((id, index) => (
                <a key={id} href={`/attachments/${id}`} target="_blank" rel="noreferrer">
                  {t('agent.quoteFile', { number: String(index + 1) })}{' '}
                </a>
              ))}
            </>
          ),
        }
      })}
    />
  )
}

function useQuoteWords() {
  const { t } = useTranslation('step-form')
  const day = useDay()
  return ({ able, amount, currency, readyOn, validUntil }: AgentQuote) => {
    if (!able) return t('agent.unable')
    return (
      <>
        {amount != null && currency != null ? (
          <MoneyText money={{ amount, currency }} />
        ) : (
          t('agent.priceHidden')
        )}
        {readyOn != null && <> · {t('agent.readyOn', { day: day(readyOn) ?? '' })}</>}
        {validUntil != null && <> · {t('agent.validUntil', { day: day(validUntil) ?? '' })}</>}
      </>
    )
  }
}

/** Why FINANCE sent the last quote back. */
function LastRejection({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const review = repairCase.agentQuoteReviews.at(-1)
  const waits = quotesToReview(repairCase).length > 0
  if (review?.outcome !== 'REJECTED' || waits) return null
  return <Alert type="warning" showIcon title={t('agent.sentBack')} description={review.reason} />
}

function Enquiry({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  return (
    <StepForm
      command={ENQUIRE_AGENT}
      part="enquiry"
      defaults={{ agentIds: [] as readonly string[], note: '' }}
      required={() => ['agentIds']}
      submitLabel={t('agent.enquireSubmit')}
      toInput={({ agentIds, note }) => ({ agentIds: [...agentIds], note: textOrNull(note) })}
      place={(path) => (path[0] === 'agentIds' ? ['agentIds'] : path)}
    >
      <AgentsField
        name="agentIds"
        label="agentIds"
        country={repairCase.customer.country}
        model={repairCase.model}
      />
      <AreaField name="note" label="agentQuestion" required={false} />
    </StepForm>
  )
}

interface QuoteValues {
  readonly agentId: string | null
  readonly able: boolean | null
  readonly amount: string
  readonly currency: string | null
  readonly validUntil: string | null
  readonly readyOn: string | null
  readonly note: string
  readonly files: readonly UploadedFile[]
}

function Quote({ repairCase }: AgentProps) {
  const { t } = useTranslation('step-form')
  const asked = askedAgents(repairCase)
  const answered = new Set(quotesOfRound(repairCase).map(({ agentId }) => agentId))
  const next = asked.find(({ id }) => !answered.has(id)) ?? asked[0]
  const defaults: QuoteValues = {
    agentId: next?.id ?? null,
    able: null,
    amount: '',
    currency: quotesOfRound(repairCase).at(-1)?.currency ?? null,
    validUntil: null,
    readyOn: null,
    note: '',
    files: [],
  }
  return (
    <StepForm
      command={RECORD_AGENT_QUOTE}
      part="quote"
      defaults={defaults}
      required={({ able }: QuoteValues) => [
        'agentId',
        'able',
        ...(able === true ? ['amount', 'currency'] : []),
        ...(able === false ? ['note'] : []),
      ]}
      submitLabel={t('agent.quoteSubmit')}
      toInput={({ able, ...values }: QuoteValues) => ({
        agentId: given(values.agentId),
        able: given(able),
        amount: able === true ? values.amount.trim() : null,
        currency: able === true ? values.currency : null,
        validUntil: able === true ? values.validUntil : null,
        readyOn: able === true ? values.readyOn : null,
        note: textOrNull(values.note),
        attachmentIds: values.files.map(({ id }) => id),
      })}
      check={({ able, amount, currency, validUntil, readyOn, note }) => [
        ...(able ? amountOf('amount', amount ?? '', currency ?? '').errors : []),
        ...notPastDay('validUntil', validUntil, today()),
        ...notPastDay('readyOn', readyOn, today()),
        ...reasonWhen(!able, 'note', note),
      ]}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {({ able, currency }: QuoteValues) => (
        <>
          <ChoiceField
            name="agentId"
            label="agentId"
            options={asked.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <YesNoField name="able" label="agentAble" />
          {able === true && (
            <>
              <div className="step-row">
                <AmountField name="amount" label="agentPrice" currency={currency} />
                <CurrencyField name="currency" label="currency" />
              </div>
              <div className="step-row">
                <DateField name="readyOn" label="agentReadyOn" required={false} min={today()} />
                <DateField name="validUntil" label="validUntil" required={false} min={today()} />
              </div>
            </>
          )}
          <AreaField name="note" label="note" required={able === false} />
          <AttachmentField name="files" label="agentQuoteFiles" required={false} />
        </>
      )}
    </StepForm>
  )
}

interface ReviewValues {
  readonly quoteId: string | null
  readonly outcome: ReviewOutcome | null
  readonly reason: string
}

/** W5.3: FINANCE accepts one of the quotes, or rejects it. */
export const approveAgentQuote = defineStepForm({ facts: AGENT_FACTS, Form: ApproveAgentQuote })

function ApproveAgentQuote({ repairCase }: AgentProps) {
  const outcomes = useOptions('review')
  const open = quotesToReview(repairCase)
  const defaults: ReviewValues = { quoteId: open[0]?.id ?? null, outcome: null, reason: '' }
  return (
    <StepForm
      command={REVIEW_AGENT_QUOTE}
      versioned
      defaults={defaults}
      required={({ outcome }: ReviewValues) => [
        'quoteId',
        'outcome',
        ...(outcome === 'REJECTED' ? ['reason'] : []),
      ]}
      toInput={({ quoteId, outcome, reason }: ReviewValues) => ({
        quoteId: given(quoteId),
        outcome: given(outcome),
        reason: textOrNull(reason),
      })}
      check={({ quoteId, outcome, reason }) => [
        ...(open.some(({ id }) => id === quoteId) ? [] : [fieldError('AGENT_QUOTE_NOT_OPEN', 'quoteId')]),
        ...reasonWhen(outcome === 'REJECTED', 'reason', reason),
      ]}
    >
      {({ outcome }: ReviewValues) => (
        <>
          <Job repairCase={repairCase} />
          <Quotes repairCase={repairCase} quotes={quotesOfRound(repairCase)} />
          {open.length > 1 && (
            <ChoiceField
              name="quoteId"
              label="agentQuoteId"
              options={open.map(({ id, agentName }) => ({ value: id, text: agentName }))}
            />
          )}
          <ChoiceField name="outcome" label="decision" options={outcomes} />
          <AreaField name="reason" label="reason" required={outcome === 'REJECTED'} />
        </>
      )}
    </StepForm>
  )
}
