import type { ReactNode } from 'react'

interface SectionProps {
  readonly id: string
  readonly title: string
  /** Said where there is nothing. */
  readonly none: string
  readonly empty: boolean
  readonly children: ReactNode
}

/** A part of a tab with its heading, or what would fill it. */
export function Section({ id, title, none, empty, children }: SectionProps) {
  return (
    <section className="trip-section" aria-labelledby={`trip-${id}`}>
      <h2 id={`trip-${id}`}>{title}</h2>
      {empty ? <p className="ml-secondary">{none}</p> : children}
    </section>
  )
}
