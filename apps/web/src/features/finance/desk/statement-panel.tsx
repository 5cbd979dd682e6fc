import { useQuery } from '@apollo/client/react'
import { CaseNumber, dateText, ErrorState, FormError, LoadingState, MoneyText, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { isTyping } from '../../../shell/keyboard'
import { FINANCE_REVIEW, FINANCE_STATEMENT, type StatedCase } from './desk-queries'
import { ReviewLine } from './review-line'
import { linesToReview, reasonErrors, reviewsOf, verdictOf, type Verdict, type Verdicts } from './verdicts'

interface StatementPanelProps {
  readonly caseId: string
  /** The statement is done with: confirmed, or lines of it went back. */
  readonly onDone: () => void
}

/** One statement, line by line: confirmed or sent back, by keys or by pointer (W5.8, W4.6). */
export function StatementPanel({ caseId, onDone }: StatementPanelProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(FINANCE_STATEMENT, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
  })
  if (data?.repairCase != null)
    return <Statement key={caseId} found={data.repairCase} onDone={onDone} onStale={() => void refetch()} />
  if (error === undefined) return <LoadingState label={t('shell:common.loading')} rows={6} />
  return (
    <ErrorState
      title={t('failed')}
      text={failureText(error)}
      retryLabel={t('shell:failure.retry')}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  )
}

interface StatementProps {
  readonly found: StatedCase
  readonly onDone: () => void
  readonly onStale: () => void
}

function Statement({ found, onDone, onStale }: StatementProps) {
  const { t } = useTranslation(['finance', 'domain'])
  const { language } = useUi()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const [run, { running, failure, userErrors }] = useCommand(FINANCE_REVIEW)
  const [verdicts, setVerdicts] = useState<Verdicts>(new Map())
  const [place, setPlace] = useState(0)
  const [tried, setTried] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const lines = linesToReview(found)
  const errors = reasonErrors(lines, verdicts)
  const reviews = reviewsOf(lines, verdicts)
  const action = found.availableActions.find(({ action: name }) => name === 'repairCaseReviewCosts')
  const mayReview = action?.allowed === true
  const statement = found.costStatements.at(-1)

  const say = (id: string, verdict: Verdict) => setVerdicts((before) => new Map(before).set(id, verdict))
  const sayAll = () =>
    setVerdicts(
      new Map(
        lines.map(({ id }) => {
          const said = verdictOf(verdicts, id)
          return [id, said.outcome === null ? { ...said, outcome: 'APPROVED' } : said]
        }),
      ),
    )
  const submit = async () => {
    setTried(true)
    if (!mayReview || errors.size > 0 || (reviews.length === 0 && lines.length > 0)) return
    const outcome = await run({ caseId: found.id, reviews })
    if (!outcome.ok) {
      onStale()
      return
    }
    const sentBack = reviews.some((review) => review.outcome === 'REJECTED')
    void message.success(sentBack ? t('desk.sentBack') : t('desk.saved'))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit()
      return
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const line = lines[place]
    const keys: Readonly<Record<string, () => void>> = {
      j: () => setPlace(Math.min(place + 1, lines.length - 1)),
      k: () => setPlace(Math.max(place - 1, 0)),
      a: () => {
        if (line === undefined) return
        say(line.id, { outcome: 'APPROVED', reason: '' })
        setPlace(Math.min(place + 1, lines.length - 1))
      },
      r: () => line !== undefined && say(line.id, { ...verdictOf(verdicts, line.id), outcome: 'REJECTED' }),
    }
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <section
      ref={panel}
      className="desk-panel"
      tabIndex={-1}
      aria-label={t('desk.statementOf', { number: found.number })}
      onKeyDown={onKeyDown}
    >
      <header className="desk-panel-head">
        <Link to="/cases/$number" params={{ number: found.number }} search={{ tab: 'costs' }}>
          <CaseNumber number={found.number} />
        </Link>
        <dl className="desk-figures">
          <Figure label={t('desk.total')} money={found.costsToState.total} />
          <Figure label={t('desk.customer')} money={found.costsToState.customerCost} />
          <Figure label={t('desk.company')} money={found.costsToState.companyCost} />
          <Figure
            label={t('desk.charge')}
            money={
              statement?.chargeAmount == null || statement.chargeCurrency == null
                ? null
                : { amount: statement.chargeAmount, currency: statement.chargeCurrency }
            }
          />
        </dl>
      </header>
      {statement?.note != null && statement.note !== '' && <p>{statement.note}</p>}
      {found.costsToState.missingRates.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('desk.ratesMissing')}
          description={found.costsToState.missingRates
            .map(({ currency, day }) => t('desk.rateMissing', { currency, day: dateText(day, language) }))
            .join(' · ')}
        />
      )}
      <Flags found={found} />
      <FormError
        messages={[
          ...userErrors.map((one) => one.message),
          ...(failure === null ? [] : [failureText(failure)]),
          ...(tried && lines.length > 0 && reviews.length === 0 ? [t('desk.nothingSaid')] : []),
        ]}
      />
      {!mayReview && <p className="ml-secondary">{t('desk.readOnly')}</p>}
      <ul className="desk-lines">
        {lines.map((line, index) => (
          <ReviewLine
            key={line.id}
            line={line}
            found={found}
            verdict={verdictOf(verdicts, line.id)}
            current={index === place}
            error={tried ? errors.get(line.id) : undefined}
            onFocus={() => setPlace(index)}
            onChange={(verdict) => say(line.id, verdict)}
          />
        ))}
      </ul>
      {mayReview && (
        <footer className="desk-actions">
          {lines.length > 1 && <Button onClick={sayAll}>{t('desk.approveRest')}</Button>}
          <Button type="primary" loading={running} onClick={() => void submit()}>
            {lines.length === 0
              ? t('desk.confirmEmpty')
              : t('desk.submit', { said: String(reviews.length), all: String(lines.length) })}
          </Button>
          <span className="ml-secondary desk-keys">{t('desk.keys')}</span>
        </footer>
      )}
    </section>
  )
}

function Figure({
  label,
  money,
}: {
  readonly label: string
  readonly money: { readonly amount: string; readonly currency: string } | null
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={money} />
      </dd>
    </div>
  )
}

/** What is far above the estimate or cases alike. */
function Flags({ found }: { readonly found: StatedCase }) {
  const { t } = useTranslation(['finance', 'domain'])
  if (found.costFlags.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('desk.flags')}
      description={
        <ul className="desk-flags">
          {found.costFlags.map(({ basis, kind, category, actual, expected }) => (
            <li key={`${basis} ${kind} ${String(category)}`}>
              {category === null ? t(`domain:costKind.${kind}`) : t(`domain:costCategory.${category}`)}{' '}
              <MoneyText money={actual} /> · {t(`desk.against.${basis}`)} <MoneyText money={expected} />
            </li>
          ))}
        </ul>
      }
    />
  )
}
