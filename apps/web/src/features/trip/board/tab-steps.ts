import type { StepId } from '@mendline/domain'
import type { TripTab } from './trip-search'

/** Which steps of table C are done in which part of the board; readiness shows them all. */
export const TAB_STEPS: Readonly<Record<Exclude<TripTab, 'ready'>, readonly StepId[]>> = {
  team: ['nominate-team', 'open-channel', 'request-invitation', 'obtain-visas'],
  goods: [
    'list-materials',
    'list-tools',
    'confirm-tool-providers',
    'issue-materials',
    'confirm-customer-supply',
    'draw-tools',
  ],
  purchases: ['request-purchase', 'purchase'],
  carriage: [
    'choose-carriage',
    'check-hand-carry',
    'release-goods',
    'hand-over-goods',
    'consign',
    'receive-consignments',
  ],
  travel: ['confirm-departure', 'book-travel'],
  site: ['work-on-site', 'sign-off'],
  returns: ['return-tools', 'reimport-goods'],
}

/** Steps that may be told again when they are done: people change, lists grow, tickets are booked later. */
export const TOLD_AGAIN: readonly StepId[] = [
  'nominate-team',
  'open-channel',
  'request-invitation',
  'obtain-visas',
  'list-materials',
  'list-tools',
  'book-travel',
]
