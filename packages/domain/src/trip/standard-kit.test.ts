import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkKit, linesOfKit, type KitLine } from './standard-kit'
import { checkTripLines } from './trip-line'

const line = (values: Partial<KitLine> = {}): KitLine => ({
  partNumber: 'BL-21',
  name: '背光驱动板',
  specification: null,
  quantity: 2,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
  needsCalibration: false,
  ...values,
})

describe('the standard kit of a model', () => {
  it('gives materials by the number of units, rounded up, and tools as they are', () => {
    const kit = { forUnits: 4, lines: [line()] }
    expect(linesOfKit({ ...kit, kind: 'MATERIAL' }, 10)[0]).toMatchObject({ quantity: 5, spare: 3 })
    expect(linesOfKit({ ...kit, kind: 'MATERIAL' }, 1)[0]).toMatchObject({ quantity: 1, spare: 1 })
    expect(linesOfKit({ ...kit, kind: 'TOOL' }, 10)[0]).toMatchObject({ quantity: 2, spare: 1 })
  })

  it('is never too little for the units, and as it was for as many as it was meant for', () => {
    const count = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(count, count, count, (quantity, forUnits, units) => {
        const kit = { kind: 'MATERIAL', forUnits, lines: [line({ quantity })] } as const
        const [given] = linesOfKit(kit, units)
        expect((given?.quantity ?? 0) * forUnits).toBeGreaterThanOrEqual(quantity * units)
        expect(linesOfKit(kit, forUnits)[0]?.quantity).toBe(quantity)
      }),
    )
  })

  it('knows nothing of one trip alone', () => {
    expect(linesOfKit({ kind: 'TOOL', forUnits: 1, lines: [line()] }, 1)[0]).toMatchObject({
      assetNumber: null,
      calibratedUntil: null,
      shortQuantity: 0,
    })
  })

  it('asks every list that is filled from it for the day of a calibration, and none itself', () => {
    const kit = { kind: 'TOOL', forUnits: 1, lines: [line({ needsCalibration: true })] } as const
    expect(checkKit(kit)).toEqual([])
    expect(checkTripLines(linesOfKit(kit, 1), null).map(({ code }) => code)).toEqual([
      'CALIBRATION_DAY_MISSING',
    ])
  })

  it('is refused for lines that could stand in no list', () => {
    const wrong = (forUnits: number, ...lines: KitLine[]) =>
      checkKit({ kind: 'MATERIAL', forUnits, lines }).map(({ code, field }) => [code, field.join('.')])
    expect(wrong(1, line())).toEqual([])
    expect(wrong(1)).toEqual([])
    expect(wrong(0, line())).toEqual([['TOO_SMALL', 'forUnits']])
    expect(wrong(1, line(), line({ name: ' ' }))).toEqual([['REQUIRED', 'lines.1.name']])
    expect(wrong(1, line({ source: null }))).toEqual([['REQUIRED', 'lines.0.source']])
  })
})
