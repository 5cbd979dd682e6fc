import { NIL, v7 } from 'uuid'

/** A new row id: uuid version 7, made in the application so that ids sort by creation on any database. */
export function newId(): string {
  return v7()
}

/** Whether a text a client gave can be an id at all; the database refuses others as malformed. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

/** The id to look for in a filter: what can be no id stands for one that no row has. */
export function idToFind(text: string): string {
  return isId(text) ? text : NIL
}
