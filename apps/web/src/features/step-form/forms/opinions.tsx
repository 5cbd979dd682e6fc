import type { Department, RepairMode, ResponsibleParty } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'

interface OpinionsProps {
  readonly opinions: readonly {
    readonly id: string
    readonly department: Department
    readonly cause: string
    readonly responsibility: ResponsibleParty
    readonly recommendedMode: RepairMode
    readonly note?: string | null
    readonly by?: { readonly name: string } | null
  }[]
}

/** What each department thinks, the newest word of each, beside the decision that rests on them. */
export function Opinions({ opinions }: OpinionsProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { departmentName } = useUi()
  const newest = [...new Map(opinions.map((opinion) => [opinion.department, opinion])).values()]
  if (newest.length === 0) return null
  return (
    <section className="step-opinions" aria-label={t('fact.opinions')}>
      <h3>{t('fact.opinions')}</h3>
      <ul>
        {newest.map(({ id, department, cause, responsibility, recommendedMode, note, by }) => (
          <li key={id}>
            <p className="step-opinion-head">
              <strong>{departmentName(department)}</strong>
              <span>{t('fact.responsible', { party: t(`domain:party.${responsibility}`) })}</span>
              <span>{t(`domain:mode.${recommendedMode}`)}</span>
              <span className="ml-secondary">{by?.name}</span>
            </p>
            <p>{cause}</p>
            {note != null && note !== '' && <p className="ml-secondary">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
