import type { ReactNode } from 'react'
import '../state/state.css'

interface EmptyStateProps {
  readonly title: string
  /** What would fill it, and how. */
  readonly text?: string
  /** A button or link that does so. */
  readonly action?: ReactNode
}

/** A list with nothing in it, saying what would fill it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="ml-state">
      <p className="ml-state-title">{title}</p>
      {text !== undefined && <p className="ml-state-text">{text}</p>}
      {action}
    </div>
  )
}
