import type { ReactNode } from 'react'

/** A label and its value; without a value it is not shown. A wide one takes a line of its own. */
export type Line = readonly [label: string, value: ReactNode, width?: 'wide']

/** One thing on record: what was entered, when and by whom. */
export interface Entry {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly title?: string
  readonly lines: readonly Line[]
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
