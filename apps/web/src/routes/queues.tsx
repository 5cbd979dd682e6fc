import { AllQueuesScreen } from '../features/queue/all-queues-screen'

export function QueuesRoute() {
  return <AllQueuesScreen />
}
