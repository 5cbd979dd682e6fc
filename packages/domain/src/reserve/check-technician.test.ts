import { describe, expect, it } from 'vitest'
import { checkTechnician, type TechnicianValues } from './check-technician'

const values = (changes: Partial<TechnicianValues> = {}): TechnicianValues => ({
  name: '王海涛',
  latinName: 'WANG HAITAO',
  phone: null,
  passport: { country: 'CN', number: 'E12345678', validUntil: '2030-01-01' },
  skills: [],
  visas: [],
  absences: [],
  ...changes,
})
const wrong = (changes: Partial<TechnicianValues>) =>
  checkTechnician(values(changes)).map(({ code, field }) => `${code} ${field.join('.')}`)

describe('a technician', () => {
  it('has a name, and what is said of papers fits', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ name: ' ', latinName: 'x'.repeat(101) })).toEqual(['REQUIRED name', 'TOO_LONG latinName'])
    expect(wrong({ passport: { country: 'XX', number: 'e-1', validUntil: '2030-01-01' } })).toEqual([
      'UNKNOWN_COUNTRY passport.country',
      'NOT_A_PAPER_NUMBER passport.number',
    ])
    // A number that is not given stays as it is.
    expect(wrong({ passport: { country: 'CN', number: null, validUntil: '2030-01-01' } })).toEqual([])
  })

  it('has each entry once and the right way round', () => {
    const skill = { modelId: 'm', level: 'ABLE' } as const
    expect(wrong({ skills: [skill, skill] })).toEqual(['MODEL_TWICE skills.1.modelId'])
    const visa = { country: 'US', entries: 'SINGLE', number: null } as const
    expect(wrong({ visas: [{ ...visa, validFrom: '2026-02-01', validUntil: '2026-01-31' }] })).toEqual([
      'BEFORE visas.0.validUntil',
    ])
    expect(wrong({ absences: [{ startsOn: '2026-02-02', endsOn: '2026-02-01', note: null }] })).toEqual([
      'BEFORE absences.0.endsOn',
    ])
    const many = Array.from({ length: 101 }, () => ({
      startsOn: '2026-02-01',
      endsOn: '2026-02-01',
      note: null,
    }))
    expect(wrong({ absences: many })).toEqual(['TOO_MANY absences'])
  })
})
