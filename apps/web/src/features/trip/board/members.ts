import { stillListed } from '@mendline/domain'
import { today } from '../../../today'
import type { Board } from './trip-board.query'

/** The lines of the lists, without those that were taken off. */
export const linesOf = ({ lines }: Board): Board['lines'] => lines.filter(stillListed)

/** The names of the travellers a booking is for; empty where it is for all of them. */
export const namesOf = ({ members }: Board, ids: readonly string[]): readonly string[] =>
  members.flatMap(({ id, technician }) => (ids.includes(id) && technician != null ? [technician.name] : []))

/** Whether goods on their way are overdue, or promised for later than the trip begins. */
export const comesLate = (
  { arrivedAt, expectedOn }: Board['consignments'][number],
  { startsOn }: Board,
): boolean => arrivedAt == null && (expectedOn < today() || (startsOn != null && expectedOn > startsOn))
