import type { FieldError } from '@mendline/domain'
import type { TypedDocumentNode } from '@apollo/client'
import type { ReactNode } from 'react'
import { ChecklistField, type ItemPath } from '../fields/checklist-field'
import { chosenRows, rowsOf, type Chosen, type Rows } from '../fields/units'
import { placeById, type Place } from '../form/place'
import { StepForm, type Fields } from '../form/step-form'
import type { TripInHand } from './trip-facts'

/** Of a trip or of a case: a command takes the one it knows, and the frame of the form fills it in. */
interface LinesInput<Entry> {
  caseId: string
  tripId: string
  lines: Entry[]
}

interface LinesFormProps<Line extends { readonly id: string }, Entry, Row extends Chosen> {
  readonly command: TypedDocumentNode<object, { input: LinesInput<Entry> }>
  /** The trip whose lines they are; without one they are of the case. */
  readonly trip?: TripInHand
  /** The lines it can be done for. */
  readonly lines: readonly Line[]
  readonly nameOf: (line: Line) => string
  readonly legend: string
  /** What stands in the fields of a line at first. */
  readonly row: (line: Line) => Row
  /** What the command takes of a line that is chosen. */
  readonly entryOf: (line: Line, row: Row) => Entry
  /** Which fields of a chosen line must be filled in. */
  readonly required?: (row: Row) => readonly (keyof Row & string)[]
  readonly check?: (input: Fields<LinesInput<Entry>>) => readonly FieldError[]
  readonly place?: Place
  readonly note?: (line: Line) => ReactNode
  readonly fields: (line: Line, path: ItemPath, row: Row | undefined) => ReactNode
  /** Above the lines. */
  readonly above?: ReactNode
  readonly part?: string
  readonly submitLabel?: string
}

/** A step done line by line: those it is done for are ticked, each with its own fields. */
export function LinesForm<Line extends { readonly id: string }, Entry, Row extends Chosen>({
  lines,
  nameOf,
  legend,
  row,
  entryOf,
  required,
  note,
  fields,
  above,
  place = placeById('lines', 'lineId'),
  ...form
}: LinesFormProps<Line, Entry, Row>) {
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
            nameOf={nameOf}
            {...(note === undefined ? {} : { note })}
            fields={(line, path) => fields(line, path, values.lines[line.id])}
          />
        </>
      )}
    </StepForm>
  )
}
