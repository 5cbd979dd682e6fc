import { isZero, type ClaimBalance } from '@mendline/domain'
import { dateText, MoneyText, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { claimsOf } from '../../../cost-chain/chain'
import { ClaimDue } from './claim-due'
import { useCostActs } from './cost-acts'
import type { CaseCosts, Claim } from './costs-query'

/** What is claimed from suppliers, carriers and insurers (W5.8): evidence, deadline, what came back. */
export function Claims({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const acts = useCostActs()
  return (
    <>
      {costs.supplierClaims.length === 0 ? (
        <p className="ml-secondary">{t('costs.claim.none')}</p>
      ) : (
        <div className="ml-table-scroll">
          <table className="ml-table case-cost-table">
            <thead>
              <tr>
                <th>{t('costs.claim.from')}</th>
                <th>{t('costs.claim.deadline')}</th>
                <th className="ml-num">{t('costs.claim.claimed')}</th>
                <th className="ml-num">{t('costs.claim.recovered')}</th>
                <th className="ml-num">{t('costs.claim.givenUp')}</th>
                <th className="ml-num">{t('costs.claim.open')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {claimsOf(costs).map(({ claim, balance }) => (
                <ClaimRow key={claim.id} costs={costs} claim={claim} balance={balance} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {acts.may('repairCaseClaim') && (
        <p>
          <Button size="small" onClick={() => acts.open({ act: 'claim', costItemId: null })}>
            {t('costs.claim.add')}
          </Button>
        </p>
      )}
    </>
  )
}

interface ClaimRowProps {
  readonly costs: CaseCosts
  readonly claim: Claim
  readonly balance: ClaimBalance
}

function ClaimRow({ costs, claim, balance }: ClaimRowProps) {
  const { t } = useTranslation('case')
  const acts = useCostActs()
  const open = !isZero(balance.open)
  return (
    <tr>
      <td className="case-cost-what">
        <ClaimAbout costs={costs} claim={claim} />
      </td>
      <td>
        <ClaimDue deadline={claim.deadline} open={open} />
      </td>
      {([balance.claimed, balance.recovered, balance.givenUp, balance.open] as const).map((money, index) => (
        <td key={index} className="ml-num">
          <MoneyText money={money} />
        </td>
      ))}
      <td className="case-claim-acts">
        {open && acts.may('repairCaseRecordRecovery') && (
          <Button size="small" onClick={() => acts.open({ act: 'recover', claim })}>
            {t('costs.claim.recover')}
          </Button>
        )}
        {open && acts.may('repairCaseCloseClaim') && (
          <Button size="small" onClick={() => acts.open({ act: 'give-up', claim })}>
            {t('costs.claim.giveUp')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function ClaimAbout({ costs, claim }: Pick<ClaimRowProps, 'costs' | 'claim'>) {
  const { t } = useTranslation(['case', 'domain'])
  const { language } = useUi()
  const line = costs.costItems.find(({ id }) => id === claim.costItemId)
  const closing = costs.claimClosings.find(({ claimId }) => claimId === claim.id)
  return (
    <>
      {t(`domain:claimParty.${claim.party}`)} {claim.name}
      <div className="ml-secondary case-cost-notes">
        <span>{claim.grounds}</span>
        {line !== undefined && <span>{t('costs.claim.about', { line: line.description })}</span>}
        <span>
          {t('costs.claim.by', { day: dateText(claim.claimedOn, language), name: claim.by?.name ?? '' })}
        </span>
        {costs.attachments
          .filter(({ id }) => claim.attachmentIds.includes(id))
          .map(({ id, url, fileName }) => (
            <a key={id} href={url} target="_blank" rel="noreferrer">
              {fileName}
            </a>
          ))}
      </div>
      <ul className="case-cost-movements">
        {costs.claimRecoveries
          .filter(({ claimId }) => claimId === claim.id)
          .map(({ id, amount, receivedOn, reference }) => (
            <li key={id}>
              {t('costs.claim.came', { day: dateText(receivedOn, language) })}{' '}
              <MoneyText money={{ amount, currency: claim.currency }} />
              {reference !== null && ` · ${reference}`}
            </li>
          ))}
        {closing !== undefined && <li>{t('costs.claim.closed', { reason: closing.reason })}</li>}
      </ul>
    </>
  )
}
