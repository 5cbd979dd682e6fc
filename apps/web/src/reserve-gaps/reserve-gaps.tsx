import { useQuery } from '@apollo/client/react'
import { RESERVE_KEEPERS, type Department } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { today } from '../today'

const GAPS = graphql(`
  query ReserveGaps($today: LocalDate!) {
    reserve(on: $today) {
      departments {
        department
        gap
      }
    }
  }
`)

/** In the queue of who keeps the reserve: the departments that have not enough technicians today (W5.1). */
export function ReserveGaps({ department }: { readonly department: Department }) {
  const { t } = useTranslation('queue')
  const { departmentName } = useUi()
  const { data } = useQuery(GAPS, {
    variables: { today: today() },
    skip: !RESERVE_KEEPERS.includes(department),
    fetchPolicy: 'cache-and-network',
  })
  const gaps = (data?.reserve.departments ?? []).filter(({ gap }) => gap > 0)
  if (gaps.length === 0) return null
  const list = gaps
    .map((row) => t('reserve.gap', { department: departmentName(row.department), count: row.gap }))
    .join(t('reserve.separator'))
  return (
    <Alert
      type="warning"
      showIcon
      className="queue-notice"
      title={t('reserve.gaps', { list })}
      action={<Link to="/reserve">{t('reserve.open')}</Link>}
    />
  )
}
