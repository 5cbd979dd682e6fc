import { mayComplete, stillTravels, type Department, type Permission } from '@mendline/domain'
import type { Viewer } from '../context'
import type { TripMember } from './trip.entity'

/** Who waits for what is bought, beside MATERIALS that buys it (W5.5.6). */
const WAITING: readonly Department[] = ['PRODUCTION_ENGINEERING', 'QUALITY', 'DOMESTIC_BUSINESS', 'MARKETING']

/**
 * Commands of a trip that other departments run than the owner of their step: in its place, or beside it. MATERIALS
 * confirms what came back (W5.8 C); whoever waits for a purchase may urge it on (W5.5.6).
 */
const TEAMS: Readonly<
  Record<string, { readonly owner?: Department; readonly also?: readonly Department[] }>
> = {
  tripReturnLines: { owner: 'PRODUCTION_ENGINEERING' },
  tripConfirmReturn: { owner: 'MATERIALS' },
  tripExpeditePurchase: { also: WAITING },
  repairCaseExpediteParts: { also: WAITING },
  tripRecordMilestone: { also: ['PRODUCTION_ENGINEERING'] },
}

/** The departments whose members may run a command, the first of them foremost. */
export function teamsOf(command: string, owner: Department): readonly Department[] {
  const team = TEAMS[command]
  return [team?.owner ?? owner, ...(team?.also ?? [])]
}

/** Whether a command belongs to the part of a step this department has. */
export const belongsTo = (command: string, owner: Department): boolean =>
  (TEAMS[command]?.owner ?? owner) === owner

/** Whether the viewer may act for the trip where its leader must: the leader, or the head in the leader's place. */
export function mayLead(
  viewer: Viewer,
  owner: Department,
  members: readonly Pick<TripMember, 'leads' | 'releasedAt' | 'userId'>[],
): Permission | 'ONLY_TRIP_LEADER' {
  if (mayComplete(viewer, { owner, performer: 'HEAD' }) === 'ALLOWED') return 'ALLOWED'
  const leader = members.find((one) => one.leads && stillTravels(one))
  return leader !== undefined && leader.userId === viewer.id ? 'ALLOWED' : 'ONLY_TRIP_LEADER'
}
