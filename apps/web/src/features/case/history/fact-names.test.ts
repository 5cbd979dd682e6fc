import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FACT_NAMES } from './fact-names'

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../../../api/schema.graphql'), 'utf8'),
)

/** The kinds of rows of which a type has lists that say who recorded each: the facts of a case, the records of a trip. */
function recordsOf(name: string): readonly string[] {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`no type ${name}`)
  return Object.values(type.getFields()).flatMap((field) => {
    const list = isNonNullType(field.type) ? field.type.ofType : field.type
    const of = getNamedType(field.type)
    return isListType(list) && isObjectType(of) && 'byId' in of.getFields() ? [of.name] : []
  })
}

it('the history has a sentence for every kind of fact, and for every record of a trip', () => {
  const known = new Set<string>(FACT_NAMES)
  const told = [...recordsOf('RepairCase'), ...recordsOf('Trip')]
  expect(told.length).toBeGreaterThan(60)
  // Neither is recorded: what departments bear is read from a split, and a trip leads to its cases.
  const views = ['TracingShare', 'RepairCase']
  const unknown = new Set(told.filter((name) => !known.has(name) && !views.includes(name)))
  expect([...unknown]).toEqual([])
})
