import { Button } from 'antd'
import { useFormHand } from '../form/form-context'
import type { Chosen, Rows } from './units'

interface ForAllProps {
  readonly rows: Rows<Chosen>
  readonly list: string
  readonly field: string
  readonly value: unknown
  readonly label: string
}

/** Gives every chosen row of a checklist the same answer at once. */
export function ForAll({ rows, list, field, value, label }: ForAllProps) {
  const { set } = useFormHand()
  const onClick = () => {
    const chosen = Object.entries(rows).filter(([, row]) => row.chosen)
    set(...chosen.map(([id]) => [[list, id, field], value] as const))
  }
  return (
    <Button type="link" size="small" onClick={onClick}>
      {label}
    </Button>
  )
}
