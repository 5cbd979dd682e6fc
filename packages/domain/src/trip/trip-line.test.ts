import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../instant'
import { calibrationFault, checkLineReturn, checkTripLines, type TripLineValues } from './trip-line'

const line = (values: Partial<TripLineValues> = {}): TripLineValues => ({
  kind: 'MATERIAL',
  partNumber: null,
  name: '背光驱动板',
  specification: null,
  quantity: 4,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
  shortQuantity: 0,
  assetNumber: null,
  needsCalibration: false,
  calibratedUntil: null,
  note: null,
  ...values,
})
const found = (values: Partial<TripLineValues>, tripEnd: string | null = '2026-03-10') =>
  checkTripLines([line(values)], tripEnd).map(({ code, field }) => `${code} ${field.join('.')}`)

describe('a list of materials or tools', () => {
  it('asks for a name, a quantity, a unit and a source', () => {
    expect(found({})).toEqual([])
    expect(found({ name: ' ', quantity: 0, unit: '', source: null })).toEqual([
      'REQUIRED lines.0.name',
      'REQUIRED lines.0.unit',
      'TOO_SMALL lines.0.quantity',
      'REQUIRED lines.0.source',
    ])
  })

  it('knows a shortage of what the company provides alone, of at most all of it', () => {
    expect(found({ shortQuantity: 5 })).toEqual([])
    expect(found({ shortQuantity: 6 })).toEqual(['TOO_LARGE lines.0.shortQuantity'])
    expect(found({ shortQuantity: 1, source: 'CUSTOMER' })).toEqual(['NOT_OURS_TO_BUY lines.0.shortQuantity'])
  })

  it('has no tool of ours on it whose calibration ends before the trip does', () => {
    const meter = { kind: 'TOOL', needsCalibration: true, calibratedUntil: '2026-03-09' } as const
    expect(found(meter)).toEqual(['CALIBRATION_ENDS lines.0.calibratedUntil'])
    expect(found({ ...meter, calibratedUntil: '2026-03-10' })).toEqual([])
    expect(found({ ...meter, source: 'CUSTOMER' })).toEqual([])
    expect(found({ ...meter, source: 'BUY_AT_DESTINATION' })).toEqual(['TOOL_NOT_BOUGHT lines.0.source'])
  })

  it('asks for the day of a tool of ours that needs calibration, also before the trip has days', () => {
    const meter = { kind: 'TOOL', needsCalibration: true } as const
    expect(found(meter)).toEqual(['CALIBRATION_DAY_MISSING lines.0.calibratedUntil'])
    expect(found(meter, null)).toEqual(['CALIBRATION_DAY_MISSING lines.0.calibratedUntil'])
    expect(found({ ...meter, source: 'CUSTOMER' })).toEqual([])
    expect(found({ ...meter, needsCalibration: false })).toEqual([])
    expect(found({ ...meter, kind: 'MATERIAL' })).toEqual([])
  })

  it('lets a tool of ours go exactly when it needs no calibration or has one through the trip', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-01', days))
    fc.assert(
      fc.property(fc.boolean(), fc.option(day), fc.option(day), (flag, calibratedUntil, end) => {
        // What has a day needs calibration.
        const needsCalibration = flag || calibratedUntil !== null
        const tool = line({ kind: 'TOOL', needsCalibration, calibratedUntil })
        const fit =
          !needsCalibration || (calibratedUntil !== null && (end === null || calibratedUntil >= end))
        expect(calibrationFault(tool, end) === null).toBe(fit)
        expect(checkTripLines([tool], end)).toHaveLength(fit ? 0 : 1)
        expect(calibrationFault({ ...tool, source: 'CUSTOMER' }, end)).toBeNull()
      }),
    )
  })
})

describe('what became of a line', () => {
  const told = (
    back: number,
    leftBehind: number,
    lost: number,
    consumed: number,
    explanation: string | null,
  ) =>
    checkLineReturn(
      { back, leftBehind, lost, consumed, explanation },
      { kind: 'MATERIAL', issued: 5 },
      'lines.0',
    ).map(({ code }) => code)

  it('is all that was issued, with an explanation for what is lost or left', () => {
    expect(told(3, 0, 0, 2, null)).toEqual([])
    expect(told(3, 0, 0, 1, null)).toEqual(['RETURN_NOT_WHOLE'])
    expect(told(3, 1, 0, 1, ' ')).toEqual(['REASON_REQUIRED'])
    expect(told(3, 0, 2, 0, '遗失')).toEqual([])
    expect(told(-1, 0, 0, 6, null)).toEqual(['TOO_SMALL'])
  })

  it('is accepted only when the numbers add up, whatever they are', () => {
    const some = fc.nat(6)
    fc.assert(
      fc.property(some, some, some, some, fc.nat(12), (back, leftBehind, lost, consumed, issued) => {
        const errors = checkLineReturn(
          { back, leftBehind, lost, consumed, explanation: '现场' },
          { kind: 'MATERIAL', issued },
          'x',
        )
        expect(errors.length === 0).toBe(back + leftBehind + lost + consumed === issued)
      }),
    )
  })

  it('is never that a tool was used up', () => {
    const values = { back: 0, leftBehind: 0, lost: 0, consumed: 1, explanation: null }
    expect(checkLineReturn(values, { kind: 'TOOL', issued: 1 }, 'x').map(({ code }) => code)).toEqual([
      'TOOL_NOT_CONSUMED',
    ])
  })
})
