import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import { Button } from 'antd'
import '../state/state.css'

interface ErrorStateProps {
  readonly title: string
  /** What the reader can do about it. */
  readonly text?: string
  readonly retryLabel?: string
  readonly onRetry?: () => void
}

/** Something could not be loaded; offers to try again. */
export function ErrorState({ title, text, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div className="ml-state" role="alert">
      <p className="ml-state-title">
        <CloseCircleOutlined aria-hidden />
        {title}
      </p>
      {text !== undefined && <p className="ml-state-text">{text}</p>}
      {onRetry !== undefined && <Button onClick={onRetry}>{retryLabel}</Button>}
    </div>
  )
}
