export const RETURN_TABLES = {} as const
