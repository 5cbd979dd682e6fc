import type { PurchasesSearch } from '../features/trip/purchases/purchases-screen'
import { flag } from './search-value'

export function parsePurchasesSearch(raw: Record<string, unknown>): PurchasesSearch {
  return { late: flag(raw, 'late') }
}
