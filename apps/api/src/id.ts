import { v7 } from 'uuid'

/** A new row id: uuid version 7, made in the application so that ids sort by creation on any database. */
export function newId(): string {
  return v7()
}
