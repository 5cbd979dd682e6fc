import { absoluteTime, countryName, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { TechnicianQuery } from '../../gql/graphql'

interface RevealListProps {
  readonly reveals: NonNullable<TechnicianQuery['technician']>['reveals']
}

/** Who had the number of a paper shown, when and why; for who keeps the reserve (W5.1). */
export function RevealList({ reveals }: RevealListProps) {
  const { t } = useTranslation('reserve')
  const { language } = useUi()
  if (reveals.length === 0) return null
  return (
    <details className="reserve-reveals">
      <summary>{t('reveal.log', { count: reveals.length })}</summary>
      <ul>
        {reveals.map(({ id, at, by, paper, reason }) => (
          <li key={id}>
            {absoluteTime(at, language)} <strong>{by?.name}</strong>{' '}
            {paper === 'PASSPORT'
              ? t('papers.PASSPORT')
              : `${t('papers.VISA')} ${countryName(paper, language)}`}
            <div className="ml-secondary">{reason}</div>
          </li>
        ))}
      </ul>
    </details>
  )
}
