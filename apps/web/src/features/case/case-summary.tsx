import { CaseNumber, countryName, DueClock, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageCase } from './case-query'
import { countWarranties } from './facts/warranty-counts'
import { useChanged } from './use-changed'

/** The case in one line: whose, what, how many, how urgent, who pays, until when. */
export function CaseSummary({ repairCase: c }: { readonly repairCase: PageCase }) {
  const { t } = useTranslation(['case', 'case-facts', 'domain'])
  const { language } = useUi()
  const warranties = countWarranties(c.units)
  const changed = useChanged(
    useMemo(
      () =>
        new Map([
          ['quantity', String(c.quantity)],
          ['urgency', `${c.urgency} ${c.severity}`],
          ['warranty', c.units.map((unit) => unit.warrantyResult).join()],
          ['shares', `${c.customerShare} ${c.freeOfCharge}`],
          ['mode', `${c.mode} ${c.serviceAbroad}`],
          ['due', String(c.nextDueAt)],
        ]),
      [c],
    ),
  )
  const undecided = t(c.closedAt === null ? 'summary.undecided' : 'summary.notNeeded')
  return (
    <dl className="case-summary" aria-label={t('summary.label')}>
      <Item label={t('summary.customer')}>
        <span className="case-customer">{c.customer.name}</span>
        <span className="ml-secondary">{countryName(c.customer.country, language)}</span>
      </Item>
      <Item label={t('summary.model')}>
        <span className="ml-mono">{c.model.code}</span>
        {c.model.name !== c.model.code && <span>{c.model.name}</span>}
        <span className={changed.has('quantity') ? 'case-tinted' : undefined}>
          {t('summary.units', { count: c.quantity })}
        </span>
      </Item>
      <Item label={t('summary.urgency')} tinted={changed.has('urgency')}>
        {[
          t(`domain:urgency.${c.urgency}`),
          c.severity === null ? null : `${t('summary.severity')} ${t(`domain:severity.${c.severity}`)}`,
        ]
          .filter((text) => text !== null)
          .join(' · ')}
      </Item>
      <Item label={t('summary.warranty')} tinted={changed.has('warranty')}>
        {warranties.length === 0
          ? undecided
          : warranties
              .map(([result, count]) =>
                t('case-facts:warrantyCount', { result: t(`domain:warranty.${result}`), count }),
              )
              .join(language === 'zh' ? '，' : ', ')}
      </Item>
      <Item label={t('summary.shares')} tinted={changed.has('shares')}>
        {c.customerShare === null || c.companyShare === null
          ? undecided
          : c.companyShare === 0
            ? t('summary.customerAll')
            : c.customerShare === 0
              ? t('summary.companyAll')
              : t('summary.sharesText', {
                  customer: String(c.customerShare),
                  company: String(c.companyShare),
                })}
        {c.freeOfCharge === true && c.customerShare !== 0 && ` · ${t('summary.free')}`}
      </Item>
      {c.mode !== null && (
        <Item label={t('summary.mode')} tinted={changed.has('mode')}>
          {t(`domain:mode.${c.mode}`)}
          {c.serviceAbroad === true && ` · ${t('summary.abroad')}`}
        </Item>
      )}
      {c.trips.length > 0 && (
        <Item label={t('summary.trip')}>
          {c.trips.map(({ id, number }) => (
            <Link key={id} to="/trips/$tripId" params={{ tripId: id }} className="ml-mono">
              {number}
            </Link>
          ))}
        </Item>
      )}
      {c.closedAt === null && (
        <Item label={t('summary.due')} tinted={changed.has('due')}>
          {c.nextDueAt === null ? t('summary.settled') : <DueClock dueAt={c.nextDueAt} />}
        </Item>
      )}
      {c.repeatOf !== null && (
        <Item label={t('summary.repeatOf')}>
          <CaseNumber number={c.repeatOf.number}>
            <Link to="/cases/$number" params={{ number: c.repeatOf.number }}>
              {c.repeatOf.number}
            </Link>
          </CaseNumber>
        </Item>
      )}
    </dl>
  )
}

interface ItemProps {
  readonly label: string
  readonly tinted?: boolean
  readonly children: ReactNode
}

function Item({ label, tinted = false, children }: ItemProps) {
  return (
    <div className={tinted ? 'case-tinted' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
