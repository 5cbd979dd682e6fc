import { useQuery } from '@apollo/client/react'
import { countryName, EmptyState, ErrorState, LoadingState, useDay, useUi } from '@mendline/ui'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechniciansQuery } from '../../gql/graphql'
import { useFailureText } from '../../server/use-failure-text'
import { today } from '../../today'
import { fitOf, isFiltered, type ReserveSearch } from './reserve-search'
import { TECHNICIANS } from './reserve.operations'
import { TechnicianFilters } from './technician-filters'

type Technician = TechniciansQuery['technicians']['edges'][number]['node']

interface TechnicianTableProps {
  readonly search: ReserveSearch
  readonly onSearch: (change: Partial<ReserveSearch>) => void
  readonly onOpen: (technicianId: string) => void
}

const PAGE = 50

/** Every technician with what they can do and their papers; a name opens the card. */
export function TechnicianTable({ search, onSearch, onOpen }: TechnicianTableProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const failureText = useFailureText()
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  const filter = {
    search: search.search ?? null,
    department: search.department ?? null,
    modelId: search.model ?? null,
    fit: fitOf(search),
    includeLeft: search.left ?? false,
  }
  const { data, previousData, error, refetch, fetchMore } = useQuery(TECHNICIANS, {
    variables: { filter, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const list = (data ?? previousData)?.technicians
  // Whoever is listed has the model that is filtered by: its name is known, however many models there are.
  const known = (list?.edges ?? []).flatMap(({ node }) => node.skills.map(({ model }) => model))
  const more = async () => {
    setLoading(true)
    await fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch((problem: unknown) =>
      message.error(failureText(problem)),
    )
    setLoading(false)
  }
  return (
    <section aria-labelledby="reserve-list">
      <div className="reserve-head">
        <h2 id="reserve-list">{t('list.title')}</h2>
      </div>
      <TechnicianFilters search={search} known={known} onSearch={onSearch} />
      {list === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={5} />
        ) : (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : list.edges.length === 0 ? (
        <EmptyState
          title={t(isFiltered(search) ? 'list.none' : 'list.empty')}
          {...(isFiltered(search) ? {} : { text: t('list.emptyText') })}
        />
      ) : (
        <div className="ml-table-scroll">
          <table className="ml-table reserve-list">
            <thead>
              <tr>
                <th>{t('list.name')}</th>
                <th>{t('list.department')}</th>
                <th>{t('list.skills')}</th>
                <th>{t('list.passport')}</th>
                <th>{t('list.visas')}</th>
                <th>{t('list.next')}</th>
              </tr>
            </thead>
            <tbody>
              {list.edges.map(({ node }) => (
                <TechnicianRow key={node.id} technician={node} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
          {list.pageInfo.hasNextPage && (
            <div className="reserve-more">
              <Button loading={loading} onClick={() => void more()}>
                {t('shell:common.more')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}

function TechnicianRow({
  technician,
  onOpen,
}: {
  readonly technician: Technician
  readonly onOpen: (technicianId: string) => void
}) {
  const { t } = useTranslation('reserve')
  const { language, departmentName } = useUi()
  const day = useDay()
  const { id, name, latinName, department, leftOn, passport, skills, visas, absences } = technician
  const now = today()
  const next = absences.find(({ endsOn }) => endsOn >= now)
  return (
    <tr>
      <th scope="row">
        <Button type="link" className="reserve-name" onClick={() => onOpen(id)}>
          {name}
        </Button>
        {latinName != null && <span className="ml-secondary">{latinName}</span>}
        {leftOn != null && <span className="ml-secondary">{t('list.leftOn', { day: day(leftOn) })}</span>}
      </th>
      <td>{departmentName(department)}</td>
      <td>
        {skills.map(({ id: skillId, level, model }) => (
          <span key={skillId} className="reserve-item">
            {model.code} <span className="ml-secondary">{t(`level.${level}`)}</span>
          </span>
        ))}
      </td>
      <td>
        {passport == null ? (
          <span className="ml-secondary">{t('list.noPassport')}</span>
        ) : (
          <>
            {countryName(passport.country, language)}{' '}
            <span className="ml-secondary">{t('papers.until', { day: day(passport.validUntil) })}</span>
          </>
        )}
      </td>
      <td>
        {visas
          .filter(({ validUntil }) => validUntil >= now)
          .map((visa) => (
            <span key={visa.id} className="reserve-item">
              {countryName(visa.country, language)} {t(`entries.${visa.entries}`)}{' '}
              <span className="ml-secondary">{t('papers.until', { day: day(visa.validUntil) })}</span>
            </span>
          ))}
      </td>
      <td>
        {next !== undefined &&
          t('away.period', {
            reason: t(`reason.${next.reason}`),
            from: day(next.startsOn),
            until: day(next.endsOn),
          })}
      </td>
    </tr>
  )
}
