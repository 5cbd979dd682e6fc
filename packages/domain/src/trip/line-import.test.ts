import { describe, expect, it } from 'vitest'
import { linesOfTable } from './line-import'

describe('a list from a table', () => {
  it('is read by the names of its columns, in either language, whatever their order', () => {
    const zh = [
      ['规格', '名称', '料号', '需求数', '备品', '单位', '来源'],
      ['200W', ' 驱动板 ', 'BL-21', '4', '1', '块', '公司'],
      ['', '', '', '', '', '', ''],
      ['', '升降台', '', '', '', '', '客户提供'],
    ]
    const en = [
      ['Part No.', 'Name', 'Spec', 'Qty', 'Spare', 'Unit', 'Source'],
      ['BL-21', '驱动板', '200W', '4', '1', '块', 'Company'],
      ['', '升降台', '', '', '', '', 'customer'],
    ]
    const read = linesOfTable(zh, 'MATERIAL')
    expect(read).toEqual([
      expect.objectContaining({
        partNumber: 'BL-21',
        name: '驱动板',
        quantity: 4,
        spare: 1,
        source: 'COMPANY',
      }),
      expect.objectContaining({ name: '升降台', quantity: 1, unit: 'pcs', source: 'CUSTOMER' }),
    ])
    expect(
      linesOfTable(en, 'MATERIAL')?.map(({ name, quantity, source }) => [name, quantity, source]),
    ).toEqual(read?.map(({ name, quantity, source }) => [name, quantity, source]))
  })

  it('leaves what it cannot read to be seen at its field', () => {
    const rows = [
      ['名称', '数量', '来源', '校准至'],
      ['万用表', '一台', '供应商', '2026/12/31'],
    ]
    expect(linesOfTable(rows, 'TOOL')).toEqual([
      expect.objectContaining({ quantity: 0, source: null, calibratedUntil: '2026-12-31' }),
    ])
  })

  it('is none without the names of things', () => {
    expect(
      linesOfTable(
        [
          ['料号', '数量'],
          ['BL-21', '4'],
        ],
        'MATERIAL',
      ),
    ).toBeNull()
    expect(linesOfTable([], 'MATERIAL')).toBeNull()
  })
})
