/** What a cost is for, by clause W5.8: A purchases; B travel, lost time, meals, lodging; C use of tools and equipment; and other (freight, duty, agents). */
export const COST_KINDS = ['PURCHASE', 'TRAVEL', 'EQUIPMENT', 'OTHER'] as const
export type CostKind = (typeof COST_KINDS)[number]

/** What exactly was paid for; each category belongs to one kind and is counted in its own way (W5.8). */
export const COST_CATEGORIES = [
  'PART',
  'MATERIAL',
  'TOOL',
  'INSTRUMENT',
  'AIR',
  'RAIL',
  'LOCAL_TRANSPORT',
  'VISA_FEE',
  'LODGING',
  'MEALS',
  'LOST_TIME',
  'OTHER_TRAVEL',
  'TOOL_USE',
  'DEPRECIATION',
  'FREIGHT',
  'DUTY',
  'AGENT',
  'OTHER_COST',
] as const
export type CostCategory = (typeof COST_CATEGORIES)[number]

/**
 * How a category is counted: so many pieces, journeys, nights, days or hours at a price each; one amount as it stands
 * on the voucher; or the part of a thing's price that its days of use wear off.
 */
export const COST_MEASURES = ['PIECE', 'JOURNEY', 'NIGHT', 'DAY', 'HOUR', 'AMOUNT', 'WEAR'] as const
export type CostMeasure = (typeof COST_MEASURES)[number]

const CATEGORIES: Readonly<Record<CostCategory, readonly [CostKind, CostMeasure]>> = {
  PART: ['PURCHASE', 'PIECE'],
  MATERIAL: ['PURCHASE', 'PIECE'],
  TOOL: ['PURCHASE', 'PIECE'],
  INSTRUMENT: ['PURCHASE', 'PIECE'],
  AIR: ['TRAVEL', 'JOURNEY'],
  RAIL: ['TRAVEL', 'JOURNEY'],
  LOCAL_TRANSPORT: ['TRAVEL', 'AMOUNT'],
  VISA_FEE: ['TRAVEL', 'AMOUNT'],
  LODGING: ['TRAVEL', 'NIGHT'],
  MEALS: ['TRAVEL', 'DAY'],
  LOST_TIME: ['TRAVEL', 'HOUR'],
  OTHER_TRAVEL: ['TRAVEL', 'AMOUNT'],
  TOOL_USE: ['EQUIPMENT', 'DAY'],
  DEPRECIATION: ['EQUIPMENT', 'WEAR'],
  FREIGHT: ['OTHER', 'AMOUNT'],
  DUTY: ['OTHER', 'AMOUNT'],
  AGENT: ['OTHER', 'AMOUNT'],
  OTHER_COST: ['OTHER', 'AMOUNT'],
}

/** The kind a category belongs to. */
export function kindOfCost(category: CostCategory): CostKind {
  return CATEGORIES[category][0]
}

/** How a category is counted. */
export function measureOfCost(category: CostCategory): CostMeasure {
  return CATEGORIES[category][1]
}

/** The categories of a kind, in the order people choose from. */
export function categoriesOf(kind: CostKind): readonly CostCategory[] {
  return COST_CATEGORIES.filter((category) => kindOfCost(category) === kind)
}

/** From whom a part of the company's cost is claimed back (W5.8). */
export const CLAIM_PARTIES = ['SUPPLIER', 'CARRIER', 'INSURER'] as const
export type ClaimParty = (typeof CLAIM_PARTIES)[number]
