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

  it('says which tools need calibration, in either language; what has a day does', () => {
    const needed = (head: string, ...cells: string[]) =>
      linesOfTable([['名称', head], ...cells.map((cell) => ['万用表', cell])], 'TOOL')?.map(
        ({ needsCalibration }) => needsCalibration,
      )
    for (const head of ['需校准', '是否校准', 'Calibrated', 'Needs calibration']) {
      expect(needed(head, '是', 'yes', 'Y', '√', '1', '需要')).toEqual(Array(6).fill(true))
      expect(needed(head, '否', 'No', 'n', '', '不需要', '0')).toEqual(Array(6).fill(false))
    }
    // A word nobody knows is asked about rather than taken for no; so is a day that cannot be read.
    expect(needed('需校准', '每年')).toEqual([true])
    expect(needed('校准至', '2026-12-31', '2026年底', '', '/', '免校')).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(
      linesOfTable(
        [
          ['名称', '需校准', '校准至'],
          ['万用表', '否', '2026-12-31'],
        ],
        'TOOL',
      ),
    ).toMatchObject([{ needsCalibration: true, calibratedUntil: '2026-12-31' }])
    expect(linesOfTable([['名称'], ['扳手']], 'TOOL')).toMatchObject([{ needsCalibration: false }])
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
