import type { Bilingual } from '../language'
import type { CostCategory, CostKind } from './cost-item'
import type { CostDimension, CostParty } from './cost-posting'

/** Words for the lists of costs where the reader has no screen, and for the rows of a breakdown. */
export const COST_TEXT = {
  party: {
    CUSTOMER: { zh: '客户', en: 'Customer' },
    COMPANY: { zh: '公司', en: 'Company' },
  },
  kind: {
    PURCHASE: { zh: 'A 采购', en: 'A Purchases' },
    TRAVEL: { zh: 'B 差旅', en: 'B Travel' },
    EQUIPMENT: { zh: 'C 工具设备', en: 'C Tools and equipment' },
    OTHER: { zh: '其他', en: 'Other' },
  },
  category: {
    PART: { zh: '零件', en: 'Part' },
    MATERIAL: { zh: '物料', en: 'Material' },
    TOOL: { zh: '工具', en: 'Tool' },
    INSTRUMENT: { zh: '仪器', en: 'Instrument' },
    AIR: { zh: '机票', en: 'Air ticket' },
    RAIL: { zh: '火车票', en: 'Rail ticket' },
    LOCAL_TRANSPORT: { zh: '市内交通', en: 'Local transport' },
    VISA_FEE: { zh: '签证费', en: 'Visa fee' },
    LODGING: { zh: '住宿', en: 'Lodging' },
    MEALS: { zh: '伙食补贴', en: 'Meal allowance' },
    LOST_TIME: { zh: '误工（工时）', en: 'Working time' },
    OTHER_TRAVEL: { zh: '其他差旅', en: 'Other travel' },
    TOOL_USE: { zh: '工具设备使用', en: 'Use of tools and equipment' },
    DEPRECIATION: { zh: '折旧', en: 'Depreciation' },
    FREIGHT: { zh: '运费', en: 'Freight' },
    DUTY: { zh: '关税', en: 'Duty' },
    AGENT: { zh: '代理服务', en: 'Agent' },
    OTHER_COST: { zh: '其他费用', en: 'Other cost' },
  },
  dimension: {
    MONTH: { zh: '月份', en: 'Month' },
    PARTY: { zh: '承担方', en: 'Borne by' },
    DEPARTMENT: { zh: '责任部门', en: 'Department' },
    KIND: { zh: '费用种类', en: 'Kind' },
    CATEGORY: { zh: '费用项目', en: 'Category' },
    DECLARED_BY: { zh: '申报部门', en: 'Entered by' },
    CUSTOMER: { zh: '客户名称', en: 'Customer name' },
    MODEL: { zh: '产品型号', en: 'Model' },
    MODE: { zh: '维修方式', en: 'Way of repair' },
    CAUSE: { zh: '故障原因', en: 'Cause' },
  },
  /** What stands where there is none. */
  none: {
    DEPARTMENT: { zh: '未追溯', en: 'Not traced' },
    CAUSE: { zh: '无记录', en: 'Not recorded' },
    MODE: { zh: '未定', en: 'Undecided' },
  },
} as const satisfies {
  readonly party: Record<CostParty, Bilingual>
  readonly kind: Record<CostKind, Bilingual>
  readonly category: Record<CostCategory, Bilingual>
  readonly dimension: Record<CostDimension, Bilingual>
  readonly none: Partial<Record<CostDimension, Bilingual>>
}
