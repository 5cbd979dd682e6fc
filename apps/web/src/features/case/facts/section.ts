import type { ReactNode } from 'react'

/** One thing on record: what was entered, when and by whom. A line without a value is not shown. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly title?: string
  readonly lines: readonly (readonly [label: string, value: ReactNode])[]
}

/** What is on record under one heading. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
  /** All entries hold side by side; otherwise the newest holds and the others are history. */
  readonly all?: boolean
}

interface Row {
  readonly id: string
  readonly at: string
  readonly by?: { readonly name: string } | null
}

/** Entries of rows, newest first. */
export function entriesOf<R extends Row>(
  rows: readonly R[],
  lines: (row: R) => Entry['lines'],
  title?: (row: R) => string,
): readonly Entry[] {
  return rows
    .map((row) => ({
      id: row.id,
      at: row.at,
      by: row.by?.name ?? null,
      lines: lines(row),
      ...(title === undefined ? {} : { title: title(row) }),
    }))
    .toReversed()
}
