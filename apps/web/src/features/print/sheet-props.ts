import type { Bilingual } from '@mendline/domain'
import type { ReactNode } from 'react'
import type { PrintCase } from './print-query'

/** What every sheet is given. */
export interface SheetProps {
  readonly repairCase: PrintCase
  readonly company: Bilingual
  /** Beside the print button, on screen only. */
  readonly tools: ReactNode
}
