import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { useQuery } from '@apollo/client/react'
import {
  absoluteTime,
  byteSizeText,
  EmptyState,
  ErrorState,
  LoadingState,
  Tag,
  useDay,
  useUi,
} from '@mendline/ui'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentOrderSeenFragment } from '../../gql/graphql'
import { failureOf } from '../../server/failure'
import { useFailureText } from '../../server/use-failure-text'
import { LanguageSwitch } from '../../shell/language-switch'
import { savePlan } from './agent-files'
import { AGENT_ORDER } from './agent-order.operations'
import { PartsSection } from './parts-section'
import { RecordForm } from './record-form'
import './agent-order.css'

type Order = AgentOrderSeenFragment

/** What an agent sees of its order through the link, and records; nobody is signed in here. */
export function AgentOrder({ token }: { readonly token: string }) {
  const { t } = useTranslation(['agent-order', 'shell'])
  const appName = t('shell:appName')
  useEffect(() => {
    document.title = `${t('title')} · ${appName}`
  }, [t, appName])
  return (
    <div className="agent-page">
      <header>
        <img src="/mark.svg" width={24} height={24} alt="" />
        <strong>{appName}</strong>
        <LanguageSwitch />
      </header>
      <main>
        <Content token={token} />
      </main>
    </div>
  )
}

function Content({ token }: { readonly token: string }) {
  const { t } = useTranslation(['agent-order', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(AGENT_ORDER, { variables: { token }, fetchPolicy: 'no-cache' })
  const [newer, setNewer] = useState<Order | null>(null)
  const order = newer ?? data?.agentOrder
  if (order !== undefined) return <Seen token={token} order={order} onRecorded={setNewer} />
  if (error === undefined) return <LoadingState label={t('shell:common.loading')} />
  if (failureOf(error).code === 'NOT_FOUND') return <EmptyState title={t('gone')} text={t('goneText')} />
  return (
    <ErrorState
      title={t('shell:failure.title')}
      text={failureText(error)}
      retryLabel={t('shell:failure.retry')}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  )
}

interface SeenProps {
  readonly token: string
  readonly order: Order
  readonly onRecorded: (order: Order) => void
}

function Seen({ token, order, onRecorded }: SeenProps) {
  const { t } = useTranslation('agent-order')
  const { language } = useUi()
  const day = useDay()
  const state = useRef<HTMLDivElement>(null)
  const owed = order.units.filter(({ result }) => result == null)
  const recorded = (after: Order) => {
    onRecorded(after)
    state.current?.focus()
  }
  return (
    <>
      <h1>
        {t('title')} <span className="ml-mono">{order.number}</span>
      </h1>
      {/* What is left is what matters after a record: it is brought into sight and read out. */}
      <div ref={state} tabIndex={-1} className="agent-state">
        <State order={order} owed={owed.length} />
      </div>
      <dl className="agent-facts">
        <div>
          <dt>{t('agent')}</dt>
          <dd>{order.agentName}</dd>
        </div>
        <div>
          <dt>{t('case')}</dt>
          <dd className="ml-mono">{order.caseNumber}</dd>
        </div>
        <div>
          <dt>{t('model')}</dt>
          <dd>{order.model}</dd>
        </div>
        <div>
          <dt>{t('dueOn')}</dt>
          <dd>{day(order.dueOn)}</dd>
        </div>
        {order.note != null && (
          <div>
            <dt>{t('note')}</dt>
            <dd className="agent-note">{order.note}</dd>
          </div>
        )}
      </dl>
      <Plan token={token} order={order} />
      <PartsSection token={token} order={order} onConfirmed={recorded} />
      <Units token={token} order={order} onRecorded={recorded} />
      <p className="ml-secondary">{t('expires', { time: absoluteTime(order.expiresAt, language) })}</p>
    </>
  )
}

/** Whether anything is left to be done. */
function State({ order, owed }: { readonly order: Order; readonly owed: number }) {
  const { t } = useTranslation('agent-order')
  if (!order.open) {
    const words = owed === 0 ? 'done' : order.awaitsParts ? 'waitsForParts' : 'closed'
    return <Alert type="info" showIcon title={t(words)} />
  }
  if (owed === 0) return <Alert type="success" showIcon title={t('done')} description={t('mayCorrect')} />
  return <p role="status">{t('owed', { owed: String(owed), count: order.units.length })}</p>
}

function Plan({ token, order: { plan: planFiles, workPlan } }: Pick<SeenProps, 'token' | 'order'>) {
  const { t } = useTranslation('agent-order')
  const [failed, setFailed] = useState<string | null>(null)
  const save = async (id: string, fileName: string) => {
    setFailed((await savePlan(token, id, fileName)) ? null : fileName)
  }
  if (workPlan == null && planFiles.length === 0) return null
  return (
    <section>
      <h2>
        {t('plan')}{' '}
        {workPlan != null && (
          <span className="ml-secondary">{t('planVersion', { version: String(workPlan.version) })}</span>
        )}
      </h2>
      {workPlan != null && (
        <dl className="agent-facts">
          {(['workSteps', 'safety', 'software', 'acceptance'] as const).map((name) => {
            const text = workPlan[name === 'workSteps' ? 'steps' : name]
            return (
              text != null && (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd className="agent-note">{text}</dd>
                </div>
              )
            )
          })}
        </dl>
      )}
      <ul className="agent-list" aria-label={t('files')}>
        {planFiles.map(({ id, fileName, byteSize }) => (
          <li key={id}>
            <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save(id, fileName)}>
              {fileName}
            </Button>
            <span className="ml-secondary">{byteSizeText(byteSize)}</span>
          </li>
        ))}
      </ul>
      {failed !== null && <Alert type="error" showIcon title={t('planFailed', { fileName: failed })} />}
    </section>
  )
}

function Units({ token, order, onRecorded }: SeenProps) {
  const { t } = useTranslation(['agent-order', 'domain'])
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <section>
      <h2>{t('units')}</h2>
      <ul className="agent-units">
        {order.units.map(({ id, position, serial, result }) => {
          const name = serial ?? `#${String(position)}`
          const isChosen = chosen === id && order.open
          return (
            <li key={id}>
              <div className="agent-unit">
                <strong className="ml-mono">{name}</strong>
                {result == null ? (
                  <Tag tone="neutral">{t('notRecorded')}</Tag>
                ) : (
                  <Tag tone="done">{t(`domain:repairResult.${result}`)}</Tag>
                )}
                {order.open && !isChosen && (
                  <Button
                    type={result == null ? 'primary' : 'default'}
                    aria-label={`${t(result == null ? 'record' : 'correct')} ${name}`}
                    onClick={() => setChosen(id)}
                  >
                    {t(result == null ? 'record' : 'correct')}
                  </Button>
                )}
              </div>
              {isChosen && (
                <RecordForm
                  token={token}
                  order={order}
                  unitId={id}
                  onCancel={() => setChosen(null)}
                  onRecorded={(after) => {
                    setChosen(null)
                    onRecorded(after)
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
