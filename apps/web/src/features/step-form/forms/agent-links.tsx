import { absoluteTime, FormError, useUi } from '@mendline/ui'
import { App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { CREATE_AGENT_LINK, REVOKE_AGENT_LINK } from './agent.operations'
import type { AgentCase } from './agent-round'

type Link = AgentCase['agentLinks'][number]

/** Links through which the agent records its work without signing in: those that work, and a new one. */
export function AgentLinks({ repairCase }: { readonly repairCase: AgentCase }) {
  const { t } = useTranslation('step-form')
  const [known, setKnown] = useState<{ readonly version: number; readonly links: readonly Link[] } | null>(
    null,
  )
  const links = known !== null && known.version >= repairCase.version ? known.links : repairCase.agentLinks
  const live = links.filter((link) => link.live)
  const may = (action: string) =>
    repairCase.availableActions.some((offered) => offered.action === action && offered.allowed)
  const mayCreate = may('repairCaseAgentLinkCreate')
  if (!mayCreate && live.length === 0) return null
  const mayRevoke = mayCreate || may('repairCaseAgentLinkRevoke')
  return (
    <section className="step-links" aria-labelledby="step-links">
      <h3 id="step-links">{t('agent.links')}</h3>
      <p className="ml-secondary">{t('agent.linksText')}</p>
      {live.length > 0 && (
        <ul className="step-plain-list">
          {live.map((link) => (
            <LiveLink
              key={link.id}
              caseId={repairCase.id}
              link={link}
              mayRevoke={mayRevoke}
              onChanged={setKnown}
            />
          ))}
        </ul>
      )}
      {mayCreate && <NewLink caseId={repairCase.id} onChanged={setKnown} />}
    </section>
  )
}

interface ChangeProps {
  readonly caseId: string
  readonly onChanged: (known: { readonly version: number; readonly links: readonly Link[] }) => void
}

interface LiveLinkProps extends ChangeProps {
  readonly link: Link
  readonly mayRevoke: boolean
}

function LiveLink({ caseId, link, mayRevoke, onChanged }: LiveLinkProps) {
  const { t } = useTranslation('step-form')
  const { message } = App.useApp()
  const { language } = useUi()
  const failureText = useFailureText()
  const [run, { running }] = useCommand(REVOKE_AGENT_LINK)
  const revoke = async () => {
    const outcome = await run({ caseId, linkId: link.id })
    if (outcome.ok) changed(outcome.payload.repairCase, onChanged)
    else
      void message.error(
        outcome.failure === null
          ? outcome.userErrors.map((error) => error.message).join(' ')
          : failureText(outcome.failure),
      )
  }
  return (
    <li>
      {t('agent.linkUntil', { time: absoluteTime(link.expiresAt, language) })}{' '}
      <span className="ml-secondary">{link.by?.name}</span>{' '}
      {mayRevoke && (
        <Button size="small" loading={running} onClick={() => void revoke()}>
          {t('agent.revoke')}
        </Button>
      )}
    </li>
  )
}

const USUAL_DAYS = 30
const MOST_DAYS = 90

function NewLink({ caseId, onChanged }: ChangeProps) {
  const { t } = useTranslation('step-form')
  const failureText = useFailureText()
  const [days, setDays] = useState<number | null>(USUAL_DAYS)
  const [run, { running, failure, userErrors }] = useCommand(CREATE_AGENT_LINK)
  const [made, setMade] = useState<{ readonly address: string | null } | null>(null)
  const create = async () => {
    const outcome = await run({ caseId, days: days ?? 0 })
    if (!outcome.ok) return
    const { token, repairCase } = outcome.payload
    setMade({ address: token == null ? null : `${location.origin}/agent/${token}` })
    changed(repairCase, onChanged)
  }
  return (
    <div className="step-new-link">
      <FormError
        messages={[
          ...userErrors.map(({ message }) => message),
          ...(failure === null ? [] : [failureText(failure)]),
        ]}
      />
      <label>
        {t('agent.linkDays')}{' '}
        <InputNumber min={1} max={MOST_DAYS} precision={0} value={days} onChange={setDays} />
      </label>{' '}
      <Button loading={running} onClick={() => void create()}>
        {t('agent.createLink')}
      </Button>
      {made?.address === null && <p role="status">{t('agent.linkUnseen')}</p>}
      {made?.address != null && <MadeLink address={made.address} />}
    </div>
  )
}

/** The address of a new link: shown once, because only its hash is kept. */
function MadeLink({ address }: { readonly address: string }) {
  const { t } = useTranslation('step-form')
  const { message } = App.useApp()
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => message.success(t('agent.copied')),
      () => message.info(t('agent.copyYourself')),
    )
  return (
    <div role="status">
      <p>{t('agent.linkOnce')}</p>
      <div className="step-made-link">
        <Input
          readOnly
          className="ml-mono"
          aria-label={t('agent.link')}
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>{t('agent.copy')}</Button>
      </div>
    </div>
  )
}

function changed(
  repairCase: { readonly version: number; readonly agentLinks: readonly Link[] } | null | undefined,
  onChanged: ChangeProps['onChanged'],
): void {
  if (repairCase != null) onChanged({ version: repairCase.version, links: repairCase.agentLinks })
}
