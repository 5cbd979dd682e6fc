import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { xlsxStream, type SheetCell } from './xlsx'
import { columnLetters, escapeXml } from './xlsx-parts'

type Pages = AsyncIterable<readonly (readonly SheetCell[])[]>

const streamOf = (pages: Pages) =>
  xlsxStream({ name: 'A & B', headings: ['one', 'two', 'three'], widths: [10, 20, 30], pages })

describe('a workbook', () => {
  it('is read as it was written, each cell by its type', async () => {
    async function* pages() {
      yield await Promise.resolve([
        ['=1+1', { decimal: '-1234.50', decimals: 2 }, { date: '2024-02-29' }],
        ['<a> & "b"\n', { decimal: '7.1234', decimals: null }, null],
      ])
      yield [['sum', { decimal: '12', decimals: 0 }, null]]
    }
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await buffer(streamOf(pages()))) as unknown as ArrayBuffer)
    const [sheet] = workbook.worksheets
    expect(sheet?.name).toBe('A & B')
    expect(sheet?.getColumn(2).width).toBe(20)
    const values = [2, 3, 4].map((row) => [1, 2, 3].map((column) => sheet?.getRow(row).getCell(column).value))
    expect(values).toEqual([
      ['=1+1', -1234.5, new Date('2024-02-29')],
      ['<a> & "b"\n', 7.1234, null],
      ['sum', 12, null],
    ])
    expect(sheet?.getRow(4).getCell(2)).toMatchObject({ numFmt: '#,##0', font: { bold: true } })
    expect(sheet?.getRow(2).getCell(3).numFmt).toBe('yyyy-mm-dd')
  })

  it('breaks off when its lines do, and lets go of them when nobody reads on', async () => {
    async function* broken() {
      yield await Promise.resolve([['one', null, null]])
      throw new Error('the database is gone')
    }
    await expect(buffer(streamOf(broken()))).rejects.toThrow('the database is gone')

    let closed = false
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve(Array.from({ length: 500 }, () => ['x'.repeat(200), null, null]))
      } finally {
        closed = true
      }
    }
    const stream = streamOf(endless())
    let bytes = 0
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).byteLength
      // Beyond the fixed parts, so that lines are being read.
      if (bytes > 10_000) break
    }
    await expect.poll(() => closed).toBe(true)
  })
})

describe('the parts of a workbook', () => {
  it('name columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('hold no text XML or Excel would refuse', () => {
    expect(escapeXml('a\0b\u0008c\ufffe&<>"\t\n')).toBe('abc&amp;&lt;&gt;&quot;\t\n')
    expect(escapeXml('x'.repeat(40_000))).toHaveLength(32_767)
  })
})
