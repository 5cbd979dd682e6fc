import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorText } from '../errors'
import { columnNames, suggestColumns } from './column-names'
import { csvLine, delimiterOf } from './csv-text'
import { INTAKE_FIELDS } from './intake-field'
import { checkMapping, DEFAULT_INTAKE, suggestMapping, type IntakeDefaults } from './intake-mapping'
import { rowReader } from './intake-row'

const AT = { now: '2026-07-15T02:00:00.000Z', timeZone: 'Asia/Shanghai' }

function read(headings: string[], cells: string[], defaults: Partial<IntakeDefaults> = {}) {
  const mapping = { columns: suggestColumns(headings), defaults: { ...DEFAULT_INTAKE, ...defaults } }
  return rowReader(headings, mapping, AT)(cells)
}

const codes = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ column, error }) => [column, error.code])

const HEADINGS = [
  '工单号',
  '报修日期',
  '客户名称',
  '国家',
  '型号',
  '序列号',
  '出货日期',
  '数量',
  '故障描述',
  '联系人',
  '电话',
]

describe('a row', () => {
  test('with everything', () => {
    const reading = read(HEADINGS, [
      'A-1',
      '2026-07-14 09:00',
      ' 宏图  显示 ',
      'Germany',
      'DP-27',
      'S1;S2',
      '2025-01-02',
      '3 台',
      '黑屏\n无声',
      '王工',
      '021-5555',
    ])
    expect(reading.problems).toEqual([])
    expect(reading.row).toEqual({
      reference: 'A-1',
      reportedAt: '2026-07-14T01:00:00.000Z',
      customer: { name: '宏图 显示', region: 'OVERSEAS', country: 'DE', address: null },
      contact: { name: '王工', phone: '021-5555', email: null },
      model: { code: 'DP-27', name: 'DP-27', family: '' },
      units: [
        { serial: 'S1', shippedOn: '2025-01-02', purchasedOn: null },
        { serial: 'S2', shippedOn: '2025-01-02', purchasedOn: null },
        { serial: null, shippedOn: '2025-01-02', purchasedOn: null },
      ],
      quantity: 3,
      description: '黑屏\n无声',
      kind: 'REPAIR',
      channel: 'IMPORT',
      urgency: 'NORMAL',
    })
  })

  test('takes from the defaults what it does not say', () => {
    const { row } = read(['problem'], ['no power'], {
      customer: 'Somebody',
      modelCode: 'M1',
      reportedOn: '2026-07-01',
      region: 'OVERSEAS',
      country: 'US',
      urgency: 'URGENT',
    })
    expect(row).toMatchObject({
      reference: null,
      reportedAt: '2026-06-30T16:00:00.000Z',
      customer: { name: 'Somebody', region: 'OVERSEAS', country: 'US' },
      model: { code: 'M1' },
      quantity: 1,
      urgency: 'URGENT',
      units: [],
    })
  })

  test('names every problem with its column', () => {
    const cells = ['A', 'soon', '', 'Atlantis', '', 'S1,S1,S2', '2099-01-01', '1', ' ', '', '']
    expect(codes(read(HEADINGS, [...cells, 'extra']))).toEqual([
      [null, 'TOO_MANY_CELLS'],
      ['国家', 'UNKNOWN_COUNTRY'],
      ['客户名称', 'REQUIRED'],
      ['报修日期', 'NOT_A_DATE'],
      ['序列号', 'SERIALS_EXCEED_QUANTITY'],
      ['序列号', 'DUPLICATE'],
      ['出货日期', 'IN_FUTURE'],
      ['型号', 'REQUIRED'],
      ['故障描述', 'REQUIRED'],
    ])
  })

  test('a future report, a huge count, a negative one and a bad address are refused', () => {
    const headings = ['customer', 'model', 'problem', 'reported on', 'qty', 'email']
    const row = (date: string, count: string, email: string) =>
      codes(read(headings, ['c', 'm', 'p', date, count, email]))
    expect(row('2026-07-16', '1', 'a@b')).toEqual([['reported on', 'IN_FUTURE']])
    expect(row('2026-07-15', '10001', 'a@b')).toEqual([['qty', 'TOO_LARGE']])
    expect(row('2026-07-15', '-3', 'a@b')).toEqual([['qty', 'NOT_WHOLE']])
    expect(row('2026-07-15', '0', 'nobody')).toEqual([
      ['qty', 'TOO_SMALL'],
      ['email', 'NOT_AN_EMAIL'],
    ])
    expect(row('15/07/2026 23:00', '1', '')).toEqual([])
  })

  test('several columns make one description, each later one under its heading', () => {
    const headings = ['problem', 'status', 'note']
    const columns = headings.map((column) => ({ column, field: 'DESCRIPTION' as const }))
    const defaults = { ...DEFAULT_INTAKE, customer: 'c', modelCode: 'm' }
    const reading = rowReader(headings, { columns, defaults }, AT)(['broken', '', 'loud'])
    expect(reading.row?.description).toBe('broken\nnote: loud')
  })

  test('a telephone number without a name still says whom to talk to', () => {
    const { row } = read(
      ['customer', 'model', 'problem', 'phone', 'email'],
      ['c', 'm', 'p', '123', 'ann@x.test'],
    )
    expect(row?.contact).toEqual({ name: 'ann', phone: '123', email: 'ann@x.test' })
  })

  test('a model without a code is named by brand and product, however they are written', () => {
    const model = (brand: string, product: string) =>
      read(['customer', 'brand', 'product', 'problem'], ['c', brand, product, 'p']).row?.model
    expect(model('Toshiba', 'laptop')).toEqual({
      code: 'TOSHIBA-LAPTOP',
      name: 'Toshiba laptop',
      family: 'laptop',
    })
    expect(model(' TOSHIBA', 'Laptop ')?.code).toBe('TOSHIBA-LAPTOP')
    expect(model('Unknown', 'Lamp')?.code).toBe('LAMP')
    const long = 'very '.repeat(60)
    expect(model('x', `${long}a`)?.code).toHaveLength(80)
    expect(model('x', `${long}a`)?.code).not.toBe(model('x', `${long}b`)?.code)
  })
})

describe('a mapping', () => {
  test('needs the description, a customer and a model from somewhere', () => {
    const errors = checkMapping({ columns: [], defaults: DEFAULT_INTAKE }, ['a'])
    expect(errors.map(({ code, field }) => [code, field.join('.')])).toEqual([
      ['COLUMN_MISSING', 'columns.DESCRIPTION'],
      ['COLUMN_OR_DEFAULT', 'defaults.customer'],
      ['COLUMN_OR_DEFAULT', 'defaults.modelCode'],
    ])
  })

  test('names columns the file has, each field once', () => {
    const columns = [
      { column: 'a', field: 'DESCRIPTION' },
      { column: 'b', field: 'DESCRIPTION' },
      { column: 'c', field: 'BRAND' },
      { column: 'd', field: 'BRAND' },
    ] as const
    const errors = checkMapping({ columns, defaults: { ...DEFAULT_INTAKE, customer: 'x', country: 'zz' } }, [
      'a',
      'b',
      'd',
    ])
    expect(errors.map(({ code }) => code)).toEqual(['COLUMN_UNKNOWN', 'FIELD_TWICE', 'UNKNOWN_COUNTRY'])
  })

  test('sees month first where the dates say so', () => {
    expect(suggestMapping(['date'], [['1/2/2026'], ['1/13/2026']]).defaults.dateOrder).toBe('MONTH_FIRST')
    expect(suggestMapping(['date'], [['1/2/2026'], ['13/1/2026']]).defaults.dateOrder).toBe('DAY_FIRST')
  })
})

test('the delimiter is what cuts the lines evenly', () => {
  expect(delimiterOf('a,b,c\n1,2,3')).toBe(',')
  expect(delimiterOf('a;b\n"x;,,,y";2\n')).toBe(';')
  expect(delimiterOf('a\tb, or c\n1\t2')).toBe('\t')
  expect(delimiterOf('one column')).toBe(',')
})

test('a CSV line quotes what needs it and guards formulas', () => {
  expect(csvLine(['a', 'b,c', 'say "hi"', '=1+1', null, 5, ' x'])).toBe(
    `a,"b,c","say ""hi""",'=1+1,,5," x"\r\n`,
  )
  // An amount below zero is no formula, and has more digits than a floating-point number.
  expect(csvLine([{ decimal: '-123456789012345678.90' }, { decimal: '=1' }, '-1'])).toBe(
    `-123456789012345678.90,'=1,'-1\r\n`,
  )
})

test('no row of any text makes reading throw, and what it accepts is within bounds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('1', '2026-01-01', 'USA', 'S1;S2'),
  )
  const headings = columnNames(INTAKE_FIELDS.map((field) => field.toLowerCase()))
  const columns = INTAKE_FIELDS.map((field, i) => ({ column: headings[i] ?? '', field }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 24 }), fc.boolean(), (cells, withDefaults) => {
      const defaults = withDefaults ? { ...DEFAULT_INTAKE, customer: 'c', modelCode: 'm' } : DEFAULT_INTAKE
      const { row, problems } = rowReader(headings, { columns, defaults }, AT)(cells)
      expect(row === null).toBe(problems.length > 0)
      if (row !== null) {
        expect(row.reportedAt <= AT.now).toBe(true)
        expect(row.units.length).toBeLessThanOrEqual(row.quantity)
        expect(row.description.trim()).not.toBe('')
      }
      for (const { error } of problems) expect(errorText(error.code, 'zh', error.params)).not.toContain('{')
    }),
    { numRuns: 300 },
  )
})
