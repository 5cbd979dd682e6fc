import { stillTravels } from '@mendline/domain'
import { useQuery } from '@apollo/client/react'
import type { Department } from '@mendline/domain'
import { useDay } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../gql'
import { useViewer } from '../viewer'

const MISSED = graphql(`
  query MissedReports($mine: Boolean!) {
    tripsWithMissedReports(mine: $mine) {
      id
      number
      place
      missedReports
      members {
        id
        leads
        releasedAt
        technician {
          id
          name
        }
      }
    }
  }
`)

/** Whose trips these are: engineering sees all of them, a leader sees the own one in whichever queue they work (W5.5.8). */
const ENGINEERING: Department = 'PRODUCTION_ENGINEERING'

/** In the queue: trips with a local day that is over and has no report. */
export function MissedReports({ department }: { readonly department: Department }) {
  const { t } = useTranslation('queue')
  const day = useDay()
  const viewer = useViewer()
  const all = department === ENGINEERING
  const { data } = useQuery(MISSED, {
    variables: { mine: !all },
    skip: !all && department !== viewer.department,
    fetchPolicy: 'cache-and-network',
  })
  return (data?.tripsWithMissedReports ?? []).map(({ id, number, place, missedReports, members }) => {
    const leader = members.find((one) => one.leads && stillTravels(one))?.technician?.name
    const days = missedReports.map((missed) => day(missed)).join(t('missedReports.separator'))
    return (
      <Alert
        key={id}
        type="warning"
        showIcon
        className="queue-notice"
        title={t('missedReports.title', { number, place, leader: leader ?? '', days })}
        action={
          <Link to="/trips/$tripId" params={{ tripId: id }} search={{ tab: 'site' }}>
            {t('missedReports.open')}
          </Link>
        }
      />
    )
  })
}
