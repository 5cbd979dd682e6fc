import type { ReactNode } from 'react'

export interface FactLine {
  readonly label: string
  /** Left out when there is nothing to say. */
  readonly value: ReactNode
}

interface FactListProps {
  readonly lines: readonly FactLine[]
  /** A heading above, where the list does not speak for itself. */
  readonly title?: string
}

/** What is known and matters for the form below it. */
export function FactList({ lines, title }: FactListProps) {
  const shown = lines.filter(({ value }) => value !== null && value !== undefined && value !== '')
  if (shown.length === 0) return null
  return (
    <div className="step-facts">
      {title !== undefined && <h3>{title}</h3>}
      <dl>
        {shown.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
