import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import { QueueScreen } from '../features/queue/queue-screen'
import { MissedReports } from '../missed-reports/missed-reports'
import { BorderDays } from '../border-days/border-days'
import { ReserveGaps } from '../reserve-gaps/reserve-gaps'

// The forms are half of the dashboard's code; the queue shows without them.
const StepFormHost = lazy(() =>
  import('../features/step-form/step-form-host').then(({ StepFormHost: component }) => ({
    default: component,
  })),
)

const route = getRouteApi('/signed-in/frame/queue')

export function QueueRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <QueueScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      notice={(department) => (
        <>
          <ReserveGaps department={department} />
          <MissedReports department={department} />
          <BorderDays department={department} />
        </>
      )}
      renderForm={(task, onDone) => (
        <StepFormHost
          taskId={task.id}
          subjectId={task.subjectId}
          caseId={task.case.id}
          step={task.step}
          onDone={onDone}
        />
      )}
    />
  )
}
