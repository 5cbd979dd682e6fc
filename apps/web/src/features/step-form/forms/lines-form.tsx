import type { FieldError } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import type { ReactNode } from 'react'
import { ChecklistField, type ItemPath } from '../fields/checklist-field'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { placeById, type Place } from '../form/place'
import { StepForm, type Fields } from '../form/step-form'
import { nameOfLine, type TripInHand, type TripLine } from './trip-facts'

interface LinesInput<Entry> {
  tripId: string
  lines: Entry[]
}

interface LinesFormProps<Entry, Row extends Chosen> {
  readonly command: TypedDocumentNode<object, { input: LinesInput<Entry> }>
  readonly trip: TripInHand
  /** The lines it can be done for. */
  readonly lines: readonly TripLine[]
  readonly legend: string
  /** What stands in the fields of a line at first. */
  readonly row: (line: TripLine) => Row
  /** What the command takes of a line that is chosen. */
  readonly entryOf: (line: TripLine, row: Row) => Entry
  /** Which fields of a chosen line must be filled in. */
  readonly required?: (row: Row) => readonly (keyof Row & string)[]
  readonly check?: (input: Fields<LinesInput<Entry>>) => readonly FieldError[]
  readonly place?: Place
  readonly note?: (line: TripLine) => ReactNode
  readonly fields: (line: TripLine, path: ItemPath, row: Row | undefined) => ReactNode
  /** Above the lines. */
  readonly above?: ReactNode
  readonly part?: string
  readonly submitLabel?: string
}

/** A step of table C done line by line: those it is done for are ticked, each with its own fields. */
export function LinesForm<Entry, Row extends Chosen>({
  lines,
  legend,
  row,
  entryOf,
  required,
  note,
  fields,
  above,
  place = placeById('lines', 'lineId'),
  ...form
}: LinesFormProps<Entry, Row>) {
  return (
    <StepForm
      {...form}
      defaults={{ lines: rowsOf(lines, row) }}
      required={(values) =>
        chosenRows(lines, values.lines).flatMap(([{ id }, entered]) =>
          (required?.(entered) ?? []).map((field) => `lines.${id}.${field}`),
        )
      }
      toInput={(values) => ({
        lines: chosenRows(lines, values.lines).map(([line, entered]) => entryOf(line, entered)),
      })}
      place={place}
    >
      {(values: { readonly lines: Rows<Row> }) => (
        <>
          {above}
          <ChecklistField
            items={lines}
            rows={values.lines}
            name="lines"
            legend={legend}
            nameOf={nameOfLine}
            {...(note === undefined ? {} : { note })}
            fields={(line, path) => fields(line, path, values.lines[line.id])}
          />
        </>
      )}
    </StepForm>
  )
}
