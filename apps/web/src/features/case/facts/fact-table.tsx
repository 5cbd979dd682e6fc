import type { ReactNode } from 'react'

interface FactTableProps {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
  /** Places of columns with numbers. */
  readonly numeric?: readonly number[]
  readonly total?: readonly ReactNode[]
}

/** A few lines that belong to one fact: of a quotation, of a parts request. */
export function FactTable({ columns, rows, numeric = [], total }: FactTableProps) {
  const align = (column: number) => (numeric.includes(column) ? 'ml-num' : undefined)
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-fact-table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} className={align(at)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className={align(at)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              {total.map((cell, at) => (
                <th key={at} className={align(at)} scope="row">
                  {cell}
                </th>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
