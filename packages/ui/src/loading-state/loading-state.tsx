import { Skeleton } from 'antd'

interface LoadingStateProps {
  /** What a screen reader is told. */
  readonly label: string
  /** How many lines the content will roughly have. */
  readonly rows?: number
}

/** The place of content on its way, in roughly its shape so that nothing jumps. */
export function LoadingState({ label, rows = 6 }: LoadingStateProps) {
  return (
    <div role="status" aria-label={label}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}
