import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'

/** What is kept on the device, by name. Nothing is kept anywhere else: whoever lends the phone lends this. */
export interface DeviceStore {
  get<T>(key: string): Promise<T | undefined>
  set(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
  /** Every value whose name begins so, in the order of the names. */
  list<T>(prefix: string): Promise<readonly T[]>
}

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('mendline', 'site'))

/** The store of this browser (IndexedDB): it survives a reload, and a phone that loses power. */
export const deviceStore: DeviceStore = {
  get: (key) => get(key, store()),
  set: (key, value) => set(key, value, store()),
  delete: (key) => del(key, store()),
  list: async <T>(prefix: string) =>
    (await entries<string, T>(store())).filter(([key]) => key.startsWith(prefix)).map(([, value]) => value),
}
