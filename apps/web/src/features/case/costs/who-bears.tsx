import CheckOutlined from '@ant-design/icons/CheckOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { isZero, type Money } from '@mendline/domain'
import { MoneyText, RelativeTime, Tag, useUi } from '@mendline/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { borneOf, claimsOf, sharersOf, untracedOf, type DepartmentWord } from '../../../cost-chain/chain'
import { ClaimDue } from './claim-due'
import type { CaseCosts } from './costs-query'

/** The whole chain (W5.3, W5.7, W5.8): what it cost, what the customer and the company bear, who caused it, what comes back. */
export function WhoBears({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const borne = borneOf(costs)
  const waiting = costs.costsToState.total
  const balance = costs.receivableBalance
  return (
    <ol className="case-chain">
      <Stage name={t('chain.cost')} amount={borne?.cost ?? null}>
        <Figures>
          {waiting !== null && !isZero(waiting) && <Amount label={t('chain.toConfirm')} money={waiting} />}
          {borne === null && <span className="ml-secondary">{t('chain.nothingConfirmed')}</span>}
        </Figures>
      </Stage>
      <Stage
        name={t('chain.customer')}
        amount={borne?.customer ?? null}
        share={costs.freeOfCharge === true ? 0 : costs.customerShare}
      >
        <Figures>
          {borne !== null && <Amount label={t('chain.charge')} money={borne.charge} />}
          {borne !== null && !isZero(borne.margin) && (
            <Amount label={t('chain.margin')} money={borne.margin} />
          )}
          {borne !== null && !isZero(borne.shortfall) && (
            <Amount label={t('chain.shortfall')} money={borne.shortfall} />
          )}
          {balance === null ? (
            <span className="ml-secondary">
              {costs.freeOfCharge === true || costs.customerShare === 0
                ? t('chain.nothingToInvoice')
                : t('costs.noInvoice')}
            </span>
          ) : (
            <>
              <Amount label={t('chain.invoiced')} money={balance.charged} />
              <Amount label={t('costs.paid')} money={balance.paid} />
              <Amount label={t('costs.writtenOff')} money={balance.writtenOff} />
              <Amount label={t('costs.open')} money={balance.open} />
            </>
          )}
        </Figures>
      </Stage>
      <Stage
        name={t('chain.company')}
        amount={borne?.burden ?? null}
        share={costs.freeOfCharge === true ? 100 : costs.companyShare}
      >
        {borne !== null && (
          <Figures>
            <Amount label={t('chain.byShare')} money={borne.company} />
            <Amount label={t('chain.shortfallTaken')} money={borne.shortfall} />
          </Figures>
        )}
      </Stage>
      <Stage name={t('chain.departments')}>
        <Departments costs={costs} />
      </Stage>
      <Stage name={t('chain.claims')}>
        <ClaimFigures costs={costs} />
      </Stage>
    </ol>
  )
}

interface StageProps {
  readonly name: string
  readonly amount?: Money | null
  /** In percent. */
  readonly share?: number | null
  readonly children: ReactNode
}

function Stage({ name, amount, share = null, children }: StageProps) {
  return (
    <li>
      <div className="case-chain-name">
        {name}
        {share !== null && <span className="ml-secondary"> {share}%</span>}
      </div>
      <div className="case-chain-amount">{amount !== undefined && <MoneyText money={amount} />}</div>
      <div className="case-chain-more">{children}</div>
    </li>
  )
}

const Figures = ({ children }: { readonly children: ReactNode }) => (
  <div className="case-chain-figures">{children}</div>
)

function Amount({ label, money }: { readonly label: string; readonly money: Money }) {
  return (
    <span>
      <span className="ml-secondary">{label}</span> <MoneyText money={money} />
    </span>
  )
}

function Departments({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  const { departmentName } = useUi()
  const sharers = sharersOf(costs)
  const untraced = untracedOf(costs)
  if (sharers.length === 0) return <span className="ml-secondary">{t('costs.noTracing')}</span>
  return (
    <ul className="case-chain-rows">
      {sharers.map(({ id, department, percent, amount, word }) => (
        <li key={id}>
          <span>
            {departmentName(department)} <span className="ml-secondary">{percent}%</span>
          </span>
          <span className="ml-num">
            <MoneyText money={amount} />
          </span>
          <span>
            <Word word={word} />
          </span>
        </li>
      ))}
      {untraced !== null && !isZero(untraced) && (
        <li>
          <span>{t('costs.noTracing')}</span>
          <span className="ml-num">
            <MoneyText money={untraced} />
          </span>
          <span />
        </li>
      )}
    </ul>
  )
}

const LOOK = {
  WAITING: ['neutral', <ClockCircleOutlined key="icon" />],
  ACKNOWLEDGED: ['done', <CheckOutlined key="icon" />],
  OBJECTED: ['late', <CloseOutlined key="icon" />],
} as const

function Word({ word }: { readonly word: DepartmentWord }) {
  const { t } = useTranslation('case')
  const [tone, icon] = LOOK[word.state]
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {t(`chain.word.${word.state}`)}
      </Tag>
      {word.state !== 'WAITING' && (
        <>
          {word.words !== null && ` ${word.words}`}
          <span className="ml-secondary">
            {' '}
            {word.by} · <RelativeTime at={word.at} />
          </span>
        </>
      )}
    </>
  )
}

function ClaimFigures({ costs }: { readonly costs: CaseCosts }) {
  const { t } = useTranslation('case')
  if (costs.supplierClaims.length === 0) return <span className="ml-secondary">{t('costs.claim.none')}</span>
  return (
    <ul className="case-chain-rows">
      {claimsOf(costs).map(({ claim, balance }) => (
        <li key={claim.id}>
          <span>{claim.name}</span>
          <span className="ml-num">
            <MoneyText money={balance.claimed} />
          </span>
          <Figures>
            <Amount label={t('costs.claim.recovered')} money={balance.recovered} />
            {isZero(balance.givenUp) ? (
              <Amount label={t('costs.claim.open')} money={balance.open} />
            ) : (
              <Amount label={t('costs.claim.givenUp')} money={balance.givenUp} />
            )}
            <ClaimDue deadline={claim.deadline} open={!isZero(balance.open)} />
          </Figures>
        </li>
      ))}
    </ul>
  )
}
