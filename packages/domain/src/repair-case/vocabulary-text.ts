import type { Region } from '../department'
import type { Bilingual } from '../language'
import type { Category, Channel, Phase, RepairMode, RequestKind, Severity, Urgency } from './vocabulary'

/** Words for closed lists where the reader has no screen: exported files. */
export const VOCABULARY_TEXT = {
  region: {
    DOMESTIC: { zh: '国内', en: 'Domestic' },
    OVERSEAS: { zh: '海外', en: 'Overseas' },
  },
  kind: {
    REPAIR: { zh: '维修', en: 'Repair' },
    EXCHANGE: { zh: '换货', en: 'Exchange' },
    CREDIT: { zh: '退款', en: 'Credit' },
    INSTALLATION: { zh: '安装', en: 'Installation' },
    MAINTENANCE: { zh: '保养', en: 'Maintenance' },
    TRAINING: { zh: '培训', en: 'Training' },
    CONSULTATION: { zh: '咨询', en: 'Consultation' },
    COMPLAINT: { zh: '投诉', en: 'Complaint' },
  },
  channel: {
    PHONE: { zh: '电话', en: 'Phone' },
    EMAIL: { zh: '邮件', en: 'Email' },
    WECHAT: { zh: '微信', en: 'WeChat' },
    WEBSITE: { zh: '网站', en: 'Website' },
    SALES: { zh: '销售转达', en: 'Sales' },
    VISIT: { zh: '上门', en: 'Visit' },
    IMPORT: { zh: '批量导入', en: 'Import' },
  },
  urgency: { NORMAL: { zh: '普通', en: 'Normal' }, URGENT: { zh: '紧急', en: 'Urgent' } },
  phase: {
    INTAKE: { zh: '受理', en: 'Intake' },
    DECISION: { zh: '决策', en: 'Decision' },
    PREPARATION: { zh: '准备', en: 'Preparation' },
    REPAIR: { zh: '维修', en: 'Repair' },
    VERIFICATION: { zh: '验证', en: 'Verification' },
    RETURN: { zh: '发还', en: 'Return' },
    SETTLEMENT: { zh: '结算', en: 'Settlement' },
    AFTERCARE: { zh: '回访', en: 'After care' },
    CLOSED: { zh: '已结案', en: 'Closed' },
    ON_HOLD: { zh: '暂停', en: 'On hold' },
    CANCELLED: { zh: '已取消', en: 'Cancelled' },
  },
  category: {
    POWER: { zh: '电源', en: 'Power' },
    DISPLAY: { zh: '显示', en: 'Display' },
    ELECTRONICS: { zh: '电子', en: 'Electronics' },
    SOFTWARE: { zh: '软件', en: 'Software' },
    MECHANICAL: { zh: '机械', en: 'Mechanical' },
    APPEARANCE: { zh: '外观', en: 'Appearance' },
    TRANSPORT_DAMAGE: { zh: '运输损坏', en: 'Transport damage' },
    USE: { zh: '使用问题', en: 'Use' },
    OTHER: { zh: '其他', en: 'Other' },
  },
  severity: {
    LOW: { zh: '低', en: 'Low' },
    MEDIUM: { zh: '中', en: 'Medium' },
    HIGH: { zh: '高', en: 'High' },
    CRITICAL: { zh: '严重', en: 'Critical' },
  },
  mode: {
    RETURN_TO_FACTORY: { zh: '返厂维修', en: 'Return to factory' },
    DISPATCH: { zh: '外派维修', en: 'Dispatch' },
    LOCAL_AGENT: { zh: '当地委托维修', en: 'Local agent' },
  },
} as const satisfies {
  readonly region: Record<Region, Bilingual>
  readonly kind: Record<RequestKind, Bilingual>
  readonly channel: Record<Channel, Bilingual>
  readonly urgency: Record<Urgency, Bilingual>
  readonly phase: Record<Phase, Bilingual>
  readonly category: Record<Category, Bilingual>
  readonly severity: Record<Severity, Bilingual>
  readonly mode: Record<RepairMode, Bilingual>
}
