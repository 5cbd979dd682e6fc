import { stepOf, type Bilingual, type Language, type OverviewStep, type StepId } from '@mendline/domain'
import type { LaneColumns } from './overview-grid'
import { layoutOverview, type OverviewLayout } from './overview-layout'
import { textWidth, wrapText } from './wrap-text'

/** What is left of an A4 landscape page beside margins and the sheet's head, in CSS pixels. */
const OVERVIEW_PAPER = { width: 1060, height: 660 } as const

/** The size of the text before the drawing is brought to the size of the page. */
export const OVERVIEW_TEXT = 10
export const OVERVIEW_LINE = 10.6

/** What a box leaves free beside its text. */
const PADDING = 5

/** Names that are long for a box; the details say them in full. */
const SHORT: Readonly<Partial<Record<StepId, Bilingual>>> = {
  'opine-engineering': { zh: '生产工程意见', en: 'Engineering opinion' },
  'decide-mode': { zh: '确定维修方式', en: 'Decide the mode' },
  'clear-import': { zh: '进口报关', en: 'Declare the import' },
  'deliver-to-warehouse': { zh: '送仓入库', en: 'Hand in to warehouse' },
  'resolve-shortage': { zh: '处理数量差异', en: 'Settle differences' },
  'request-parts-purchase': { zh: '物料采购需求', en: 'Demand parts' },
  'purchase-parts': { zh: '物料采购', en: 'Buy the parts' },
  'review-verification': { zh: '评审老化与测试', en: 'Review verification' },
  'confirm-tool-providers': { zh: '确认工具提供方', en: 'Confirm tool providers' },
  'confirm-customer-supply': { zh: '确认客户备料', en: 'Confirm the supply' },
  'return-sample': { zh: '样机复出口', en: 'Return the sample' },
  'receive-consignments': { zh: '托运物品到达', en: 'Goods arrive' },
  'reimport-goods': { zh: '暂时出口复进口', en: 'Re-import the goods' },
  'check-hand-carry': { zh: '核查随身携带', en: 'Check the hand-carry' },
  'plan-corrective-action': { zh: '制定纠正预防措施', en: 'Corrective action' },
}

/** Few columns for long words, many for short ones. */
const COLUMNS: readonly LaneColumns[] = [
  { MARKETING: 4, DOMESTIC_BUSINESS: 4, PRODUCTION_ENGINEERING: 4, HR_ADMIN: 2, FINANCE: 2, MATERIALS: 2 },
  { MARKETING: 4, DOMESTIC_BUSINESS: 4, PRODUCTION_ENGINEERING: 4, MATERIALS: 2, QUALITY: 1 },
  { MARKETING: 4, DOMESTIC_BUSINESS: 4, PRODUCTION_ENGINEERING: 3, HR_ADMIN: 2, FINANCE: 2, MATERIALS: 2 },
  { MARKETING: 4, DOMESTIC_BUSINESS: 4, PRODUCTION_ENGINEERING: 3, HR_ADMIN: 2, MATERIALS: 2 },
  { MARKETING: 4, DOMESTIC_BUSINESS: 4, PRODUCTION_ENGINEERING: 3 },
  { MARKETING: 3, DOMESTIC_BUSINESS: 3, PRODUCTION_ENGINEERING: 3 },
]
const WIDTHS = [56, 58, 60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84, 88, 92, 96, 100] as const

export interface OverviewPage extends OverviewLayout {
  readonly lines: ReadonlyMap<StepId, readonly string[]>
  /** How much the drawing is shrunk to stand on the page. */
  readonly zoom: number
}

/** The layout in which the text is largest on one page, and of those alike the one with the widest boxes. */
export function overviewPage(steps: readonly OverviewStep[], language: Language): OverviewPage {
  const pages = WIDTHS.flatMap((width) => {
    const lines = new Map(
      steps.map(({ id }) => [
        id,
        wrapText((SHORT[id] ?? stepOf(id).name)[language], (width - PADDING) / OVERVIEW_TEXT),
      ]),
    )
    const all = [...lines.values()]
    if (all.flat().some((line) => textWidth(line) * OVERVIEW_TEXT > width - PADDING)) return []
    const height = Math.max(...all.map(({ length }) => length)) * OVERVIEW_LINE + 3
    return COLUMNS.map((columns): OverviewPage => {
      const layout = layoutOverview(steps, { box: { width, height }, head: 26, side: 28, columns })
      return { ...layout, lines, zoom: zoomOf(layout) }
    })
  })
  const [first, ...others] = pages
  if (first === undefined) throw new RangeError('a word is wider than every box')
  return others.reduce((best, page) => (page.zoom >= best.zoom ? page : best), first)
}

const zoomOf = ({ width, height }: OverviewLayout): number =>
  Math.min(OVERVIEW_PAPER.width / width, OVERVIEW_PAPER.height / height)
