import type { RepairResult } from '@mendline/domain'
import type { UploadedFile } from '../../server/upload'

/** What is being entered of one unit. */
export interface RecordValues {
  readonly faultSeen: string
  readonly causeCode: string | null
  readonly action: string
  readonly minutes: number | null
  readonly result: RepairResult | null
  readonly reason: string
  readonly replacementSerial: string
  readonly workedBy: string
  readonly partsUsed: readonly { partNumber: string; name: string; quantity: number | null }[]
  readonly files: readonly UploadedFile[]
}

const BLANK: RecordValues = {
  faultSeen: '',
  causeCode: null,
  action: '',
  minutes: null,
  result: null,
  reason: '',
  replacementSerial: '',
  workedBy: '',
  partsUsed: [],
  files: [],
}

/**
 * Keeps what was typed on this device, so that a phone that falls asleep loses nothing. Under the number of the order:
 * the secret of the link is never stored. Pictures are not kept, because only this page can show them.
 */
export function draftOf(order: string, unitId: string) {
  const key = `mendline.agent.${order}.${unitId}`
  return {
    read(): RecordValues {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return typeof kept === 'object' && kept !== null ? { ...BLANK, ...kept, files: [] } : BLANK
      } catch {
        return BLANK
      }
    },
    write({ files: _files, ...values }: RecordValues): void {
      try {
        localStorage.setItem(key, JSON.stringify(values))
      } catch {
        // Without room on the device there is no draft; nothing else is lost.
      }
    },
    clear(): void {
      localStorage.removeItem(key)
    },
  }
}
