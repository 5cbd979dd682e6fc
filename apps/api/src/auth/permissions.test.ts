import { DEPARTMENTS, ROLES } from '@mendline/domain'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../schema'
import { checkPermissionTable, PERMISSIONS, permits } from './permissions'

describe('the permission table', () => {
  it('has an entry for every mutation of the schema and no other', () => {
    const mutations = Object.keys(createSchema().getMutationType()?.getFields() ?? {})
    expect(mutations.sort()).toEqual(Object.keys(PERMISSIONS).sort())
  })

  it('keeps a schema with a mutation it does not know from being used', () => {
    const forgotten = buildSchema('type Query { x: Int } type Mutation { signIn: Int, dropEverything: Int }')
    expect(() => checkPermissionTable(forgotten)).toThrow(
      'No entry in auth/permissions.ts for: dropEverything',
    )
  })

  it('lets nobody administer but administrators, whatever their department', () => {
    for (const role of ROLES)
      for (const department of DEPARTMENTS)
        expect(permits(PERMISSIONS.userCreate, { role, department })).toBe(role === 'ADMINISTRATOR')
    expect(permits(PERMISSIONS.userCreate, null)).toBe(false)
  })

  it('lets strangers do nothing but sign in and out, and record through the link of an order', () => {
    const open = Object.entries(PERMISSIONS).filter(([, permission]) => permits(permission, null))
    expect(open.map(([name]) => name)).toEqual([
      'signIn',
      'signOut',
      'agentOrderRecordRepair',
      'agentOrderConfirmParts',
    ])
  })
})
