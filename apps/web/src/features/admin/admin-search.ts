export const ADMIN_TABS = [
  'users',
  'departments',
  'models',
  'customers',
  'agents',
  'causes',
  'prices',
  'settings',
] as const
export type AdminTab = (typeof ADMIN_TABS)[number]

/** What the administration shows, as it stands in the address. */
export interface AdminSearch {
  tab?: AdminTab
}
