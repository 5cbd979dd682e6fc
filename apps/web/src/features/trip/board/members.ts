import { today } from '../../../today'
import type { Board } from './trip-board.query'

/** Who travels, without those who were taken off. */
export const goingOf = ({ members }: Board): Board['members'] =>
  members.filter(({ releasedAt }) => releasedAt == null)

/** The lines of the lists, without those that were taken off. */
export const linesOf = ({ lines }: Board): Board['lines'] =>
  lines.filter(({ droppedAt }) => droppedAt == null)

/** The names of the travellers a booking is for; empty where it is for all of them. */
export const namesOf = ({ members }: Board, ids: readonly string[]): readonly string[] =>
  members.flatMap(({ id, technician }) => (ids.includes(id) && technician != null ? [technician.name] : []))

/** Whether goods on their way are overdue, or promised for later than the trip begins. */
export const comesLate = (
  { arrivedAt, expectedOn }: Board['consignments'][number],
  { startsOn }: Board,
): boolean => arrivedAt == null && (expectedOn < today() || (startsOn != null && expectedOn > startsOn))
