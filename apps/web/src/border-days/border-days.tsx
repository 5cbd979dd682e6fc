import { useQuery } from '@apollo/client/react'
import type { Department, LocalDate } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert, Space } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { today } from '../today'

const BORDER_DAYS = graphql(`
  query BorderDays {
    reexportsDue {
      id
      number
      reexportBy
    }
    reimportsDue {
      id
      reimportBy
      trip {
        id
        number
      }
    }
  }
`)

/** Who declares goods at the border, and who sends and receives them (W4.2). */
const CONCERNED: readonly Department[] = ['HR_ADMIN', 'MARKETING']

const SHOWN = 5

interface Due {
  readonly id: string
  readonly by: LocalDate
  readonly link: (words: string) => ReactNode
  readonly number: string
}

/** In the queue: goods that must soon leave the country again, or be back in it, the most urgent first. */
export function BorderDays({ department }: { readonly department: Department }) {
  const { t } = useTranslation('queue')
  const { data } = useQuery(BORDER_DAYS, {
    skip: !CONCERNED.includes(department),
    fetchPolicy: 'cache-and-network',
  })
  const leaving = (data?.reexportsDue ?? []).map(({ id, number, reexportBy }): Due => ({
    id,
    number,
    by: reexportBy ?? '',
    link: (words) => (
      <Link to="/cases/$number" params={{ number }}>
        {words}
      </Link>
    ),
  }))
  const comingBack = (data?.reimportsDue ?? []).flatMap(({ id, reimportBy, trip }): Due[] =>
    trip == null
      ? []
      : [
          {
            id,
            number: trip.number,
            by: reimportBy ?? '',
            link: (words) => (
              <Link to="/trips/$tripId" params={{ tripId: trip.id }} search={{ tab: 'returns' }}>
                {words}
              </Link>
            ),
          },
        ],
  )
  return (
    <>
      <Notice title={t('reexports.title', { count: leaving.length })} due={leaving} />
      <Notice title={t('reexports.backTitle', { count: comingBack.length })} due={comingBack} />
    </>
  )
}

function Notice({ title, due }: { readonly title: string; readonly due: readonly Due[] }) {
  const { t } = useTranslation('queue')
  const day = useDay()
  if (due.length === 0) return null
  return (
    <Alert
      type={due.some(({ by }) => by < today()) ? 'error' : 'warning'}
      showIcon
      className="queue-notice"
      title={title}
      description={
        <Space size="middle" wrap>
          {due.slice(0, SHOWN).map(({ id, number, by, link }) => (
            <span key={id}>
              {link(t(by < today() ? 'reexports.late' : 'reexports.by', { number, day: day(by) ?? '' }))}
            </span>
          ))}
          {due.length > SHOWN && t('reexports.more', { count: due.length - SHOWN })}
        </Space>
      }
    />
  )
}
