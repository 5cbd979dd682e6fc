import { describe, expect, it } from 'vitest'
import { DEPARTMENTS, ROLES } from '../department'
import { keepsReserve, revealsPapers, seesReserve } from './access'

const everybody = DEPARTMENTS.flatMap((department) => ROLES.map((role) => ({ department, role })))

describe('the reserve of technicians', () => {
  it('is kept by HR and by administrators, and read by heads and who nominates from it', () => {
    for (const person of everybody) {
      const hr = person.department === 'HR_ADMIN'
      expect(keepsReserve(person)).toBe(hr || person.role === 'ADMINISTRATOR')
      expect(seesReserve(person)).toBe(
        hr || person.department === 'PRODUCTION_ENGINEERING' || person.role !== 'MEMBER',
      )
    }
  })

  it('gives the numbers of papers to HR alone, not to an administrator of another department', () => {
    for (const person of everybody) expect(revealsPapers(person)).toBe(person.department === 'HR_ADMIN')
  })
})
