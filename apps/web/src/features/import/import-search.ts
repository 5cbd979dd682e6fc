/** What the import screen shows, as it stands in the address. */
export interface ImportSearch {
  /** The import opened; without one a file can be chosen. */
  job?: string
}
