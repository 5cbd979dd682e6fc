import { PAPER_WARNINGS } from '@mendline/domain'
import { countryName, Tag, useDay, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReserveQuery } from '../../gql/graphql'

type Paper = ReserveQuery['today']['expiring'][number]

const TONES = { EXPIRED: 'late', DAYS_30: 'late', DAYS_90: 'soon', DAYS_180: 'neutral' } as const

interface ExpiringPapersProps {
  readonly papers: readonly Paper[]
  readonly onOpen: (technicianId: string) => void
}

/** Passports and visas that expire soon, the most urgent group first. */
export function ExpiringPapers({ papers, onOpen }: ExpiringPapersProps) {
  const { t } = useTranslation('reserve')
  const { language } = useUi()
  const day = useDay()
  const groups = PAPER_WARNINGS.map((warning) => ({
    warning,
    found: papers.filter((paper) => paper.warning === warning),
  })).filter(({ found }) => found.length > 0)
  return (
    <section aria-labelledby="reserve-papers">
      <div className="reserve-head">
        <h2 id="reserve-papers">{t('papers.title')}</h2>
      </div>
      {groups.length === 0 && <p className="ml-secondary">{t('papers.none')}</p>}
      <ul className="reserve-papers">
        {groups.map(({ warning, found }) => (
          <li key={warning}>
            <Tag tone={TONES[warning]}>{t(`papers.${warning}`)}</Tag>
            <ul>
              {found.map(({ technician, paper, country, validUntil }) => (
                <li key={`${technician.id} ${paper} ${country} ${validUntil}`}>
                  <Button type="link" size="small" onClick={() => onOpen(technician.id)}>
                    {technician.name}
                  </Button>
                  {t(`papers.${paper === 'PASSPORT' ? 'PASSPORT' : 'VISA'}`)} {countryName(country, language)}{' '}
                  <span className="ml-secondary">{t('papers.until', { day: day(validUntil) })}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
