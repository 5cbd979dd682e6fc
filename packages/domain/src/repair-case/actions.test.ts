import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, ROLES, type Department, type Role } from '../department'
import { PERFORMERS, type Performer } from '../procedure/procedure'
import { actsAsAdministrator, mayComplete, mayManageCase, mayWaive } from './actions'

const person = (department: Department, role: Role) => ({ department, role })
const step = (owner: Department, performer: Performer = 'MEMBER') => ({ owner, performer })

describe('mayComplete', () => {
  it.each(['MEMBER', 'HEAD', 'GENERAL_MANAGER', 'ADMINISTRATOR'] as const)(
    'lets a %s of the owning department complete an ordinary step',
    (role) => {
      expect(mayComplete(person('QUALITY', role), step('QUALITY'))).toBe('ALLOWED')
    },
  )

  it('lets nobody of another department complete it, however high', () => {
    for (const department of DEPARTMENTS.filter((other) => other !== 'QUALITY')) {
      for (const role of ['MEMBER', 'HEAD', 'GENERAL_MANAGER'] as const) {
        expect(mayComplete(person(department, role), step('QUALITY'))).toBe('WRONG_DEPARTMENT')
      }
    }
  })

  it('keeps the approval of free service to the general manager of the front office', () => {
    const approval = step('MARKETING', 'GENERAL_MANAGER')
    expect(mayComplete(person('MARKETING', 'GENERAL_MANAGER'), approval)).toBe('ALLOWED')
    expect(mayComplete(person('MARKETING', 'HEAD'), approval)).toBe('ONLY_GENERAL_MANAGER')
    expect(mayComplete(person('MARKETING', 'MEMBER'), approval)).toBe('ONLY_GENERAL_MANAGER')
    expect(mayComplete(person('DOMESTIC_BUSINESS', 'GENERAL_MANAGER'), approval)).toBe('WRONG_DEPARTMENT')
  })

  it('takes a general manager for a head, but no member', () => {
    expect(mayComplete(person('RND', 'HEAD'), step('RND', 'HEAD'))).toBe('ALLOWED')
    expect(mayComplete(person('RND', 'GENERAL_MANAGER'), step('RND', 'HEAD'))).toBe('ALLOWED')
    expect(mayComplete(person('RND', 'MEMBER'), step('RND', 'HEAD'))).toBe('ONLY_HEAD')
  })

  it('lets nobody record what the system records, not even an administrator', () => {
    for (const role of ROLES) {
      const { department } = person('PRODUCTION_ENGINEERING', role)
      expect(mayComplete(person(department, role), step(department, 'SYSTEM'))).toBe('ONLY_SYSTEM')
    }
  })

  it('lets an administrator act for any department and rank', () => {
    for (const performer of PERFORMERS.filter((one) => one !== 'SYSTEM')) {
      for (const owner of DEPARTMENTS) {
        expect(mayComplete(person('HR_ADMIN', 'ADMINISTRATOR'), step(owner, performer))).toBe('ALLOWED')
      }
    }
  })
})

describe('actsAsAdministrator', () => {
  it('is so for another department and for another rank, not for an ordinary step of their own', () => {
    const administrator = person('QUALITY', 'ADMINISTRATOR')
    expect(actsAsAdministrator(administrator, step('RND'))).toBe(true)
    expect(actsAsAdministrator(administrator, step('QUALITY', 'GENERAL_MANAGER'))).toBe(true)
    expect(actsAsAdministrator(administrator, step('QUALITY'))).toBe(false)
  })

  it('is never so for anybody else', () => {
    expect(actsAsAdministrator(person('QUALITY', 'HEAD'), step('QUALITY'))).toBe(false)
    expect(actsAsAdministrator(person('QUALITY', 'HEAD'), step('RND'))).toBe(false)
  })
})

describe('mayWaive', () => {
  it('is for the head or general manager of the owner, or an administrator', () => {
    expect(mayWaive(person('FINANCE', 'HEAD'), 'FINANCE')).toBe('ALLOWED')
    expect(mayWaive(person('FINANCE', 'GENERAL_MANAGER'), 'FINANCE')).toBe('ALLOWED')
    expect(mayWaive(person('QUALITY', 'ADMINISTRATOR'), 'FINANCE')).toBe('ALLOWED')
    expect(mayWaive(person('FINANCE', 'MEMBER'), 'FINANCE')).toBe('ONLY_HEAD')
    expect(mayWaive(person('QUALITY', 'HEAD'), 'FINANCE')).toBe('WRONG_DEPARTMENT')
  })
})

describe('mayManageCase', () => {
  it('is for the head of the front office of that customer', () => {
    expect(mayManageCase(person('MARKETING', 'HEAD'), 'OVERSEAS')).toBe('ALLOWED')
    expect(mayManageCase(person('DOMESTIC_BUSINESS', 'GENERAL_MANAGER'), 'DOMESTIC')).toBe('ALLOWED')
    expect(mayManageCase(person('RND', 'ADMINISTRATOR'), 'DOMESTIC')).toBe('ALLOWED')
    expect(mayManageCase(person('MARKETING', 'HEAD'), 'DOMESTIC')).toBe('WRONG_DEPARTMENT')
    expect(mayManageCase(person('MARKETING', 'MEMBER'), 'OVERSEAS')).toBe('ONLY_HEAD')
  })
})
