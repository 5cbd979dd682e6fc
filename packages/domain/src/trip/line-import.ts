import type { LineSource } from '../repair-case/facts'
import type { LineKind } from './trip'
import type { TripLineValues } from './trip-line'

type Column =
  | 'partNumber'
  | 'name'
  | 'specification'
  | 'quantity'
  | 'spare'
  | 'unit'
  | 'source'
  | 'assetNumber'
  | 'needsCalibration'
  | 'calibratedUntil'
  | 'note'

/** How columns are called in the lists people keep, in both languages. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  partNumber: ['料号', '物料编码', '物料号', 'part number', 'part no', 'part no.', 'part'],
  name: ['名称', '品名', '物料名称', '工具名称', 'name', 'description', 'item'],
  specification: ['规格', '规格型号', '型号', 'specification', 'spec', 'model'],
  quantity: ['数量', '需求数', '需求数量', 'quantity', 'qty', 'needed'],
  spare: ['备品', '备品数', 'spare', 'spares'],
  unit: ['单位', 'unit', 'uom'],
  source: ['来源', '提供方', 'source', 'provider', 'provided by'],
  assetNumber: ['资产编号', '编号', 'asset number', 'asset no', 'asset no.', 'asset'],
  needsCalibration: ['需校准', '是否校准', 'calibrated', 'needs calibration'],
  calibratedUntil: ['校准有效至', '校准至', '校准有效期', '校准', 'calibrated until', 'calibration'],
  note: ['备注', '说明', 'note', 'remark'],
}

const SOURCES: Readonly<Record<string, LineSource>> = {
  公司: 'COMPANY',
  公司提供: 'COMPANY',
  company: 'COMPANY',
  客户: 'CUSTOMER',
  客户提供: 'CUSTOMER',
  customer: 'CUSTOMER',
  当地采购: 'BUY_AT_DESTINATION',
  'bought there': 'BUY_AT_DESTINATION',
  'buy at destination': 'BUY_AT_DESTINATION',
}

/** How people say in a cell that a tool needs no calibration. */
const NO: ReadonlySet<string> = new Set([
  ...['否', '不', '无', '不需要', '不需', '无需', '不用', '免校', '×', '✗'],
  ...['no', 'n', 'none', 'false', '0', '-', '–', '—', '/', 'n/a', 'na', 'not needed'],
])

const plain = (text: string): string => text.trim().toLowerCase()

/**
 * The lines of a table as people keep them: a row of column names, in Chinese or English, and a row for each line. Null
 * when no column is the name of a thing. What a cell says that is none of it (a quantity in words) is left as 0 or empty,
 * so that the form shows it at its field. Whatever else than no stands where calibration is asked for means that a tool needs
 * it, so that the form asks for the day rather than let an instrument slip through (W5.5.5).
 */
export function linesOfTable(
  rows: readonly (readonly string[])[],
  kind: LineKind,
): readonly TripLineValues[] | null {
  const [head = [], ...body] = rows
  const places = new Map<Column, number>()
  for (const [column, names] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const place = head.findIndex((cell) => names.includes(plain(cell)))
    if (place >= 0) places.set(column, place)
  }
  if (!places.has('name')) return null
  const text = (row: readonly string[], column: Column): string | null =>
    row[places.get(column) ?? -1]?.trim() || null
  const count = (row: readonly string[], column: Column, missing: number): number => {
    const cell = text(row, column)
    return cell === null ? missing : /^\d{1,6}$/.test(cell) ? Number(cell) : 0
  }
  return body
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row): TripLineValues => {
      const saysSo = (column: Column) => !NO.has(plain(text(row, column) ?? 'no'))
      const until = text(row, 'calibratedUntil')?.replaceAll('/', '-') ?? null
      const source = text(row, 'source')
      return {
        kind,
        partNumber: text(row, 'partNumber'),
        name: text(row, 'name') ?? '',
        specification: text(row, 'specification'),
        quantity: count(row, 'quantity', 1),
        spare: count(row, 'spare', 0),
        unit: text(row, 'unit') ?? 'pcs',
        source: source === null ? 'COMPANY' : (SOURCES[plain(source)] ?? null),
        shortQuantity: 0,
        assetNumber: text(row, 'assetNumber'),
        needsCalibration: saysSo('needsCalibration') || saysSo('calibratedUntil'),
        calibratedUntil: until !== null && /^\d{4}-\d{2}-\d{2}$/.test(until) ? until : null,
        note: text(row, 'note'),
      }
    })
}
