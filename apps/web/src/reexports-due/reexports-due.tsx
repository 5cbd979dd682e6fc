import { useQuery } from '@apollo/client/react'
import type { Department } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { today } from '../today'

const REEXPORTS_DUE = graphql(`
  query ReexportsDue {
    reexportsDue {
      id
      number
      reexportBy
    }
  }
`)

/** Who declares the units when they come and sends them back (W4.2). */
const CONCERNED: readonly Department[] = ['HR_ADMIN', 'MARKETING']

const SHOWN = 5

/** In the queue: units imported for repair that must soon leave the country again, the most urgent first. */
export function ReexportsDue({ department }: { readonly department: Department }) {
  const { t } = useTranslation('queue')
  const day = useDay()
  const { data } = useQuery(REEXPORTS_DUE, {
    skip: !CONCERNED.includes(department),
    fetchPolicy: 'cache-and-network',
  })
  const due = data?.reexportsDue ?? []
  if (due.length === 0) return null
  const late = due.some(({ reexportBy }) => (reexportBy ?? '') < today())
  return (
    <Alert
      type={late ? 'error' : 'warning'}
      showIcon
      className="queue-notice"
      title={t('reexports.title', { count: due.length })}
      description={
        <Space size="middle" wrap>
          {due.slice(0, SHOWN).map(({ id, number, reexportBy }) => {
            const by = reexportBy ?? ''
            return (
              <Link key={id} to="/cases/$number" params={{ number }}>
                {t(by < today() ? 'reexports.late' : 'reexports.by', { number, day: day(by) ?? '' })}
              </Link>
            )
          })}
          {due.length > SHOWN && t('reexports.more', { count: due.length - SHOWN })}
        </Space>
      }
    />
  )
}
