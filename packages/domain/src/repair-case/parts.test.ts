import { describe, expect, it } from 'vitest'
import type { FieldError } from '../errors'
import { story } from '../testing'
import {
  checkParts,
  checkPartsIssue,
  checkPartsRequest,
  checkPartsShortage,
  MAX_PART_QUANTITY,
  MAX_PARTS,
  type PartDraft,
} from './parts'

const part = (values: Partial<PartDraft> = {}): PartDraft => ({
  partNumber: 'CAP-470',
  name: '电解电容',
  quantity: 2,
  ...values,
})
const told = (errors: readonly FieldError[]) => errors.map(({ code, field }) => [code, field.join('.')])

describe('a list of parts', () => {
  it('names and counts each part once', () => {
    expect(told(checkParts('partsUsed', [part(), part({ partNumber: 'IC-1', unit: '只' })]))).toEqual([])
    expect(told(checkParts('partsUsed', [part(), part({ partNumber: ' CAP-470 ' })]))).toEqual([
      ['DUPLICATE', 'partsUsed.1.partNumber'],
    ])
    expect(told(checkParts('lines', [part({ partNumber: '', name: ' ' })]))).toEqual([
      ['REQUIRED', 'lines.0.partNumber'],
      ['REQUIRED', 'lines.0.name'],
    ])
  })

  it.each([
    [0, 'TOO_SMALL'],
    [-3, 'TOO_SMALL'],
    [1.5, 'NOT_WHOLE'],
    [MAX_PART_QUANTITY + 1, 'TOO_LARGE'],
  ])('refuses %d of a part', (quantity, code) => {
    expect(told(checkParts('lines', [part({ quantity })]))).toEqual([[code, 'lines.0.quantity']])
  })

  it('has an end', () => {
    const many = Array.from({ length: MAX_PARTS + 1 }, (_, i) => part({ partNumber: String(i) }))
    expect(told(checkParts('lines', many))).toEqual([['TOO_MANY', 'lines']])
  })
})

describe('a parts request', () => {
  it('lists parts, or says that none are needed', () => {
    expect(told(checkPartsRequest({ noneNeeded: true, lines: [] }))).toEqual([])
    expect(told(checkPartsRequest({ noneNeeded: false, lines: [part()] }))).toEqual([])
    expect(told(checkPartsRequest({ noneNeeded: false, lines: [] }))).toEqual([['PARTS_MISSING', 'lines']])
    expect(told(checkPartsRequest({ noneNeeded: true, lines: [part()] }))).toEqual([
      ['PARTS_NONE_WITH_LINES', 'noneNeeded'],
    ])
  })
})

describe('an issue of parts', () => {
  const asked = story()
    .record('partsRequests', { id: 'request', noneNeeded: false })
    .record('partsLines', { id: 'line', requestId: 'request', quantity: 10 })
    .record('partsIssues', { lineId: 'line', quantity: 4 })
  const issue = (quantity: number, lineId = 'line') => checkPartsIssue(asked.facts, [{ lineId, quantity }])

  it('is at most what was asked for and not yet issued', () => {
    expect(issue(6)).toEqual([])
    expect(issue(7)).toEqual([
      { code: 'MORE_THAN_REQUESTED', field: ['lines', '0', 'quantity'], params: { max: 6 } },
    ])
    expect(told(issue(0))).toEqual([['TOO_SMALL', 'lines.0.quantity']])
    expect(told(issue(-1))).toEqual([['TOO_SMALL', 'lines.0.quantity']])
  })

  it('leaves short at most what is not issued yet', () => {
    const short = (quantity: number) => checkPartsShortage(asked.facts, [{ lineId: 'line', quantity }])
    expect(short(6)).toEqual([])
    expect(short(7)).toEqual([
      { code: 'SHORT_MORE_THAN_OPEN', field: ['lines', '0', 'quantity'], params: { max: 6 } },
    ])
    expect(told(checkPartsShortage(asked.facts, []))).toEqual([['REQUIRED', 'lines']])
  })

  it('names each line of the case once', () => {
    expect(told(issue(1, 'other'))).toEqual([['NOT_FOUND', 'lines.0.lineId']])
    const twice = [
      { lineId: 'line', quantity: 3 },
      { lineId: 'line', quantity: 3 },
    ]
    expect(told(checkPartsIssue(asked.facts, twice))).toEqual([['DUPLICATE', 'lines.1.lineId']])
    expect(told(checkPartsIssue(asked.facts, []))).toEqual([['REQUIRED', 'lines']])
  })

  it('knows only lines of the round', () => {
    const next = asked.record('customerConfirmations', { solved: false })
    expect(told(checkPartsIssue(next.facts, [{ lineId: 'line', quantity: 1 }]))).toEqual([
      ['NOT_FOUND', 'lines.0.lineId'],
    ])
  })
})
