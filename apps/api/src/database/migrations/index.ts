import { Initial1767225600001 } from './0001-initial'

/** In the order they run. Statements TypeORM cannot derive from entities go into files of their own, 0002 and on. */
export const migrations = [Initial1767225600001]
