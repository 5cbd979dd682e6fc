/** A unit as forms show it. */
export interface FormUnit {
  readonly id: string
  readonly position: number
  readonly serial?: string | null
  readonly replacementSerial?: string | null
}

/** Rows of a form, one per unit (or line), kept by id. */
export type Rows<Row> = Readonly<Record<string, Row>>

export interface Chosen {
  readonly chosen: boolean
}

/** The units of the step that are ready, in the order of the case. */
export function readyUnits<Unit extends FormUnit>(
  units: readonly Unit[],
  ready: readonly string[],
): readonly Unit[] {
  const ids = new Set(ready)
  return units.filter((unit) => ids.has(unit.id)).toSorted((a, b) => a.position - b.position)
}

/** What people call a unit: what replaced it or its own serial number, else its place in the case. */
export function nameOfUnit(unit: FormUnit): string {
  return unit.replacementSerial ?? unit.serial ?? `#${unit.position}`
}

/** A row for every unit. */
export function rowsOf<Unit extends { readonly id: string }, Row>(
  units: readonly Unit[],
  row: (unit: Unit) => Row,
): Rows<Row> {
  return Object.fromEntries(units.map((unit) => [unit.id, row(unit)]))
}

/** The units chosen with their rows, in the order given. */
export function chosenRows<Unit extends { readonly id: string }, Row extends Chosen>(
  units: readonly Unit[],
  rows: Rows<Row>,
): readonly (readonly [Unit, Row])[] {
  return units.flatMap((unit) => {
    const row = rows[unit.id]
    return row?.chosen === true ? [[unit, row] as const] : []
  })
}

/** The newest fact of each unit, by the unit's id. Facts come in the order they were recorded. */
export function newestByUnit<Fact extends { readonly unitId: string }>(
  facts: readonly Fact[],
): ReadonlyMap<string, Fact> {
  return new Map(facts.map((fact) => [fact.unitId, fact]))
}
