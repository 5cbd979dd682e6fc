import './clause.css'

interface ClauseProps {
  /** As in the work instruction: 'W5.4.2', 'G-intake'. */
  readonly clause: string
}

/** The clause of the work instruction that a step follows. */
export function Clause({ clause }: ClauseProps) {
  return <span className="ml-clause">{clause}</span>
}
