import { COST_PARTIES, COST_TEXT, formatMoney, zero, type Money } from '@mendline/domain'
import { monthText, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../finance-search'
import type { Rows } from './breakdown-queries'
import { ChangeText } from './change-text'
import { keyOf } from './marks'

interface SummaryRowProps {
  readonly byParty: Rows
  readonly onOpen: (mark: Mark) => void
}

interface Figure {
  readonly label: string
  readonly mark: Mark
  readonly now: Money
  readonly before: Money | null
}

/** The three figures everybody asks for first, each with the period before. */
export function SummaryRow({ byParty, onOpen }: SummaryRowProps) {
  const { t } = useTranslation('finance')
  const { language } = useUi()
  const { total, previousTotal, previousFrom, previousTo } = byParty
  const nothing = zero(total.currency)
  const figures: readonly Figure[] = [
    { label: t('summary.total'), mark: {}, now: total, before: previousTotal },
    ...COST_PARTIES.map((party): Figure => {
      const row = byParty.rows.find((each) => keyOf(each, 'PARTY').value === party)
      return {
        label: t('summary.party', { party: COST_TEXT.party[party][language] }),
        mark: { PARTY: party },
        now: row?.amount ?? nothing,
        before: previousTotal === null ? null : (row?.previous ?? nothing),
      }
    }),
  ]
  return (
    <section aria-label={t('summary.label')}>
      <div className="finance-summary">
        {figures.map(({ label, mark, now, before }) => (
          <div key={label} className="finance-figure">
            <span className="ml-secondary">{label}</span>
            <button type="button" className="finance-mark" onClick={() => onOpen(mark)}>
              {formatMoney(now, language)}
            </button>
            <ChangeText now={now} before={before} />
          </div>
        ))}
      </div>
      <p className="finance-note">
        {t('summary.currency', { currency: total.currency })}
        {previousFrom !== null &&
          previousTo !== null &&
          t('summary.before', {
            from: monthText(previousFrom, language),
            to: monthText(previousTo, language),
          })}
      </p>
    </section>
  )
}
