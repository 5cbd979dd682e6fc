export const AFTERCARE_TABLES = {} as const
