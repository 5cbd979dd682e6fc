import { getRouteApi } from '@tanstack/react-router'
import { CaseScreen } from '../features/case/case-screen'
import { StepFormHost } from '../features/step-form/step-form-host'

const route = getRouteApi('/signed-in/frame/cases/$number')

export function CaseRoute() {
  const { number } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <CaseScreen
      key={number}
      number={number}
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      renderForm={({ caseId, taskId, step }, onDone) => (
        <StepFormHost caseId={caseId} taskId={taskId} step={step} onDone={onDone} />
      )}
    />
  )
}
