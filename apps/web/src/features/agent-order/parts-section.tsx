import { FormError, useDay } from '@mendline/ui'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentOrderSeenFragment } from '../../gql/graphql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { today } from '../../today'
import { CONFIRM_PARTS } from './agent-order.operations'

interface PartsSectionProps {
  readonly token: string
  readonly order: AgentOrderSeenFragment
  readonly onConfirmed: (order: AgentOrderSeenFragment) => void
}

/** The parts of the order, where they are, and the agent's word that they came. */
export function PartsSection({ token, order, onConfirmed }: PartsSectionProps) {
  const { t } = useTranslation('agent-order')
  const day = useDay()
  const { parts, consignments, awaitsParts } = order
  if (parts.length === 0) return null
  return (
    <section>
      <h2>{t('parts')}</h2>
      <ul className="agent-list">
        {parts.map(({ partNumber, name, quantity, issued, unit }, i) => (
          // The same part may be asked for twice.
          <li key={`${partNumber} ${String(i)}`}>
            <span>
              {name} <span className="ml-mono ml-secondary">{partNumber}</span>
            </span>
            <span>
              {t('asked', { quantity: String(quantity), unit: unit ?? '' }).trim()} ·{' '}
              {t('issued', { issued: String(issued) })}
            </span>
          </li>
        ))}
      </ul>
      {consignments.map(({ number, carrier, waybill, expectedOn, arrivedOn }) => (
        <p key={number} className="ml-secondary">
          {carrier} <span className="ml-mono">{waybill}</span> ·{' '}
          {arrivedOn == null
            ? t('expected', { day: day(expectedOn) ?? '' })
            : t('arrived', { day: day(arrivedOn) ?? '' })}
        </p>
      ))}
      {awaitsParts && <Confirm token={token} onConfirmed={onConfirmed} />}
    </section>
  )
}

function Confirm({ token, onConfirmed }: Omit<PartsSectionProps, 'order'>) {
  const { t } = useTranslation('agent-order')
  const failureText = useFailureText()
  const id = useId()
  const [receivedOn, setReceivedOn] = useState(today())
  const [run, { running, failure, userErrors }] = useCommand(CONFIRM_PARTS)
  const confirm = async () => {
    const outcome = await run({ token, receivedOn })
    if (outcome.ok && outcome.payload.order != null) onConfirmed(outcome.payload.order)
  }
  return (
    <div className="agent-confirm">
      <p>{t('confirmPartsText')}</p>
      <FormError
        messages={[
          ...userErrors.map(({ message }) => message),
          ...(failure === null ? [] : [failureText(failure)]),
        ]}
      />
      <label htmlFor={id}>{t('receivedOn')}</label>
      <Input
        id={id}
        type="date"
        value={receivedOn}
        max={today()}
        onChange={({ target }) => setReceivedOn(target.value)}
      />
      <Button type="primary" loading={running} disabled={receivedOn === ''} onClick={() => void confirm()}>
        {t('confirmParts')}
      </Button>
    </div>
  )
}
