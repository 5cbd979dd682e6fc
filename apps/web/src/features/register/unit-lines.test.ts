import { expect, it } from 'vitest'
import { readUnitLines } from './unit-lines'

it('reads what is scanned line by line', () => {
  expect(readUnitLines('SN-1\nSN-2\r\n\n SN-3 ').map(({ line, serial }) => [line, serial])).toEqual([
    [1, 'SN-1'],
    [2, 'SN-2'],
    [4, 'SN-3'],
  ])
})

it('reads serial numbers with dates as a spreadsheet pastes them', () => {
  expect(readUnitLines('SN-1\t2025/3/4\t2025年5月6日\nSN 2, 4.3.2025\nSN3 2025-01-02 2025-02-03')).toEqual([
    { line: 1, serial: 'SN-1', shippedOn: '2025-03-04', purchasedOn: '2025-05-06', problem: null },
    { line: 2, serial: 'SN 2', shippedOn: '2025-03-04', purchasedOn: null, problem: null },
    { line: 3, serial: 'SN3', shippedOn: '2025-01-02', purchasedOn: '2025-02-03', problem: null },
  ])
})

it('marks what stands twice and what is no date', () => {
  expect(readUnitLines('A\nA\nB\tsoon').map(({ problem }) => problem)).toEqual([
    null,
    'DUPLICATE',
    'NOT_A_DATE',
  ])
})
