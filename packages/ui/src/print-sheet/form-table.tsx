import type { Bilingual } from '@mendline/domain'
import type { ReactNode } from 'react'
import { Both } from './both'

export interface FormColumn<Row> {
  readonly label: Bilingual
  /** As a CSS width; the rest is shared. */
  readonly width?: string
  readonly numeric?: boolean
  readonly cell: (row: Row, index: number) => ReactNode
}

interface FormTableProps<Row> {
  readonly title?: Bilingual
  readonly columns: readonly FormColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Empty lines to write on are added up to this many. */
  readonly atLeast?: number
}

/** Ruled lines of a form; the head stands again on every page, and a line is never torn in two. */
export function FormTable<Row>({ title, columns, rows, rowKey, atLeast = 0 }: FormTableProps<Row>) {
  const blanks = Array.from({ length: Math.max(0, atLeast - rows.length) }, (_, index) => `blank ${index}`)
  return (
    <table className="ml-form-table">
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label.en} style={width === undefined ? {} : { width }} />
        ))}
      </colgroup>
      <thead>
        {title !== undefined && (
          <tr>
            <th colSpan={columns.length} className="ml-form-table-title">
              <Both text={title} />
            </th>
          </tr>
        )}
        <tr>
          {columns.map(({ label, numeric = false }) => (
            <th key={label.en} className={numeric ? 'ml-num' : undefined}>
              <Both text={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row)}>
            {columns.map(({ label, numeric = false, cell }) => (
              <td key={label.en} className={numeric ? 'ml-num' : undefined}>
                {cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
        {blanks.map((key) => (
          <tr key={key}>
            {columns.map(({ label }) => (
              <td key={label.en}>&nbsp;</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
