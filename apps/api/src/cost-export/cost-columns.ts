import {
  COST_TEXT,
  currencyOf,
  localDateOf,
  money,
  VOCABULARY_TEXT,
  type Bilingual,
  type Department,
  type Language,
} from '@mendline/domain'
import type { CostPosting } from '../cost-breakdown/cost-posting.entity'
import type { ConfirmedCost, CostItem } from '../cost/cost.entity'
import { normaliseDecimal } from '../graphql/scalars'
import type { SheetCell } from './xlsx'

/** A posting with what its line in an export names. */
export interface ExportedCost {
  readonly posting: CostPosting
  readonly item: CostItem | undefined
  readonly confirmed: ConfirmedCost | undefined
  readonly number: string
  readonly customer: string
  readonly model: string
}

export interface ExportIn {
  readonly language: Language
  readonly timeZone: string
  readonly currency: string
  readonly departments: ReadonlyMap<Department, Bilingual>
}

interface Column {
  readonly heading: Bilingual
  /** In characters of the sheet's own script. */
  readonly width: number
  cell(exported: ExportedCost, at: ExportIn): SheetCell
}

const column = (zh: string, en: string, width: number, cell: Column['cell']): Column => ({
  heading: { zh, en },
  width,
  cell,
})

/** An amount with the decimals of its currency, as a number. */
export function amountCell(amount: string, currency: string): SheetCell {
  return {
    decimal: money(normaliseDecimal(amount), currency).amount,
    decimals: currencyOf(currency).exponent,
  }
}

/** The heading of the share; the last line of a file adds it up. */
export const SHARE_HEADING: Bilingual = { zh: '分摊金额（本位币）', en: 'Share in base currency' }
export const TOTAL: Bilingual = { zh: '合计', en: 'Total' }

/** A line of an export of costs: one for each part of a cost, so that the shares add up to the total. */
export const COST_COLUMNS: readonly Column[] = [
  column('个案编号', 'Case number', 16, ({ number }) => number),
  column('月份', 'Month', 10, ({ posting }) => posting.month),
  column('确认日期', 'Confirmed on', 12, ({ confirmed }, { timeZone }) =>
    confirmed === undefined ? null : { date: localDateOf(confirmed.at, timeZone) },
  ),
  column('发生日期', 'Incurred on', 12, ({ item }) =>
    item === undefined ? null : { date: item.incurredOn },
  ),
  column('承担方', 'Borne by', 10, ({ posting }, { language }) => COST_TEXT.party[posting.party][language]),
  column('责任部门', 'Department', 20, ({ posting }, { language, departments }) =>
    posting.department === null
      ? posting.party === 'COMPANY'
        ? COST_TEXT.none.DEPARTMENT[language]
        : null
      : (departments.get(posting.department)?.[language] ?? posting.department),
  ),
  column('费用种类', 'Kind', 16, ({ posting }, { language }) => COST_TEXT.kind[posting.kind][language]),
  column(
    '费用项目',
    'Category',
    16,
    ({ posting }, { language }) => COST_TEXT.category[posting.category][language],
  ),
  column(
    '申报部门',
    'Entered by',
    20,
    ({ posting: { declaredBy } }, { language, departments }) =>
      departments.get(declaredBy)?.[language] ?? declaredBy,
  ),
  column('客户名称', 'Customer', 30, ({ customer }) => customer),
  column('产品型号', 'Model', 18, ({ model }) => model),
  column('维修方式', 'Way of repair', 16, ({ posting: { mode } }, { language }) =>
    mode === null ? null : VOCABULARY_TEXT.mode[mode][language],
  ),
  column('故障原因', 'Cause', 16, ({ posting }) => posting.cause),
  column('说明', 'Description', 36, ({ item }) => item?.description ?? null),
  column('原币金额（整笔）', 'Whole cost, original amount', 18, ({ item }) =>
    item === undefined ? null : amountCell(item.amount, item.currency),
  ),
  column('币种', 'Currency', 9, ({ item }) => item?.currency ?? null),
  column('汇率', 'Rate', 12, ({ confirmed }) =>
    confirmed === undefined ? null : { decimal: normaliseDecimal(confirmed.rate), decimals: null },
  ),
  {
    heading: SHARE_HEADING,
    width: 18,
    cell: ({ posting }, { currency }) => amountCell(posting.amount, currency),
  },
  column('本位币', 'Base currency', 10, (_, { currency }) => currency),
  column('供应商', 'Supplier', 24, ({ item }) => item?.supplier ?? null),
  column('凭证号', 'Voucher', 18, ({ item }) => item?.voucher ?? null),
]
