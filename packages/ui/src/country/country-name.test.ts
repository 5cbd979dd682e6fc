import { describe, expect, it } from 'vitest'
import { countryName } from './country-name'

describe('countryName', () => {
  it('names a country in the reader’s language', () => {
    expect(countryName('MY', 'en')).toBe('Malaysia')
    expect(countryName('DE', 'zh')).toBe('德国')
  })

  it('leaves what is no code as it was entered', () => {
    expect(countryName('Malaysia', 'zh')).toBe('Malaysia')
    expect(countryName('XX', 'en')).toBe('XX')
  })
})
