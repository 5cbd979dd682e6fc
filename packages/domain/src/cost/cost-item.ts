/** What a cost is for, by clause W5.8: A purchases; B travel, lost time, meals, lodging; C use of tools and equipment; and other (freight, duty, agents). */
export const COST_KINDS = ['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER'] as const
export type CostKind = (typeof COST_KINDS)[number]
