import { AttachmentList } from '@mendline/ui'
import type { Board } from './trip-board.query'

interface FilesProps {
  readonly board: Board
  readonly ids: readonly string[]
}

/** The files of a record, found among those of the trip's cases. */
export function Files({ board, ids }: FilesProps) {
  const found = board.attachments.filter(({ id }) => ids.includes(id))
  return found.length === 0 ? null : <AttachmentList items={found} />
}
