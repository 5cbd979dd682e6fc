export const SETTLEMENT_TABLES = {} as const
