import type { CostCategory } from './cost-item'

/** A cost that follows from what is on record; what it was worth is for people to say, unless it was agreed. */
export interface RecordedCost {
  /** The record it is taken from. */
  readonly sourceId: string
  readonly category: CostCategory
  /** Hours or pieces, as a decimal; null where only the amount counts. */
  readonly quantity: string | null
  readonly unitId: string | null
  /** The part, where it is one. */
  readonly partNumber: string | null
  /** The part's name, the number of the shipment or of the declaration. */
  readonly name: string | null
  /** Who carried it, or which agent repaired. */
  readonly supplier: string | null
  /** What was agreed, with its currency; null where the worth is for people to say. */
  readonly amount: string | null
  readonly currency: string | null
  /** Whose time it was. */
  readonly personId: string | null
  readonly at: string
}

/** Of how many units of all cases something is the share of how many of one case. */
export interface UnitShare {
  readonly units: number
  readonly ofUnits: number
}

/** A recorded cost as it is offered to a case. */
export interface SuggestedCost extends RecordedCost {
  /** By which units it is the case's share, of what several cases bear; null where it is the case's alone. */
  readonly share: UnitShare | null
}
