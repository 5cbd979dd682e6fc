import type {
  ActionKind,
  ActionState,
  ChargeKind,
  ClaimParty,
  CostCategory,
  CostKind,
  BookingKind,
  Carriage,
  Category,
  Channel,
  Custody,
  CustomsPaper,
  LineKind,
  LineSource,
  Milestone,
  Performer,
  Phase,
  ReceiptOutcome,
  Region,
  RemoteOutcome,
  RepairMode,
  RepairResult,
  RequestKind,
  ResponsibleParty,
  ReviewOutcome,
  Role,
  Severity,
  SampleOutcome,
  ShortageResolution,
  SignatureOutcome,
  StepStatus,
  SurveyOutcome,
  ToolCondition,
  TripChannelKind,
  Urgency,
  VisaEntries,
  VisaState,
  WarrantyResult,
} from '@mendline/domain'

/** Words for the domain's closed lists. Step names, department names and warranty reasons are in the domain itself. */
export const messages = {
  role: { MEMBER: '成员', HEAD: '部门主管', GENERAL_MANAGER: '总经理', ADMINISTRATOR: '系统管理员' },
  region: { DOMESTIC: '国内', OVERSEAS: '海外' },
  kind: {
    REPAIR: '维修',
    EXCHANGE: '换货',
    CREDIT: '退款',
    INSTALLATION: '安装',
    MAINTENANCE: '保养',
    TRAINING: '培训',
    CONSULTATION: '咨询',
    COMPLAINT: '投诉',
  },
  channel: {
    PHONE: '电话',
    EMAIL: '邮件',
    WECHAT: '微信',
    WEBSITE: '网站',
    SALES: '销售转达',
    VISIT: '上门',
    IMPORT: '批量导入',
  },
  category: {
    POWER: '电源',
    DISPLAY: '显示',
    ELECTRONICS: '电子',
    SOFTWARE: '软件',
    MECHANICAL: '机械',
    APPEARANCE: '外观',
    TRANSPORT_DAMAGE: '运输损坏',
    USE: '使用问题',
    OTHER: '其他',
  },
  severity: { LOW: '低', MEDIUM: '中', HIGH: '高', CRITICAL: '严重' },
  urgency: { NORMAL: '普通', URGENT: '紧急' },
  mode: { RETURN_TO_FACTORY: '返厂维修', DISPATCH: '外派维修', LOCAL_AGENT: '当地委托维修' },
  phase: {
    INTAKE: '受理',
    DECISION: '决策',
    PREPARATION: '准备',
    REPAIR: '维修',
    VERIFICATION: '验证',
    RETURN: '发还',
    SETTLEMENT: '结算',
    AFTERCARE: '回访',
    CLOSED: '已结案',
    ON_HOLD: '暂停',
    CANCELLED: '已取消',
  },
  stepStatus: {
    NOT_APPLICABLE: '不适用',
    UNDECIDED: '待定',
    WAITING: '等待中',
    READY: '待办',
    DONE: '已完成',
    WAIVED: '已豁免',
    CANCELLED: '已取消',
  },
  performer: {
    MEMBER: '部门成员',
    HEAD: '部门主管',
    GENERAL_MANAGER: '总经理',
    TRIP_LEADER: '外派负责人',
    SYSTEM: '系统',
  },
  party: { CUSTOMER: '客户', COMPANY: '公司', SHARED: '双方分担', UNKNOWN: '未明' },
  repairResult: {
    REPAIRED: '已修复',
    NO_FAULT_FOUND: '未发现故障',
    REPLACED: '换新',
    CREDITED: '退款抵扣',
    SCRAPPED: '报废',
    RETURNED_UNREPAIRED: '未修退回',
  },
  actionKind: { CORRECTIVE: '纠正措施', PREVENTIVE: '预防措施' },
  actionState: {
    OPEN: '待落实',
    CARRIED_OUT: '已落实，待验证',
    EFFECTIVE: '有效',
    INEFFECTIVE: '无效，须重新落实',
    WAIVED: '已豁免',
  },
  custody: {
    WITH_CUSTOMER: '在客户处',
    IN_TRANSIT: '寄回途中',
    RECEIVED: '已入库',
    DRAWN: '已领用',
    ON_LINE: '上线检测中',
    REPAIRED: '已维修',
    AGEING: '老化中',
    IN_TEST: '送检中',
    TESTED: '测试合格',
    SHIPPED: '已发出',
    RETURNED: '客户已收货',
    SCRAPPED: '不退回',
    WITHDRAWN: '已撤回',
    LOST: '丢失',
  },
  remoteOutcome: { SOLVED: '已解决', NOT_SOLVED: '未解决' },
  signature: { SIGNED: '已签订', REFUSED: '拒签' },
  receipt: { RECEIVED: '已收到', MISSING: '缺少', UNEXPECTED: '多出' },
  shortage: { LATER_DELIVERY: '随后补寄', WITHDRAWN: '不再返修', LOST: '丢失', ACCEPTED: '接收多出的返修机' },
  sampleOutcome: { REEXPORTED: '已复出口', KEPT: '留用', SCRAPPED: '报废' },
  survey: { ANSWERED: '已答复', NO_ANSWER: '两次未答复' },
  review: { APPROVED: '通过', REJECTED: '驳回' },
  warranty: {
    IN_WARRANTY: '保修期内',
    OUT_OF_WARRANTY: '已过保修期',
    REPAIR_WARRANTY: '维修保修期内',
    UNKNOWN: '未知',
  },
  tripChannel: {
    WECOM: '企业微信',
    WECHAT: '微信',
    DINGTALK: '钉钉',
    WHATSAPP: 'WhatsApp',
    TEAMS: 'Teams',
    EMAIL: '邮件组',
    OTHER: '其他',
  },
  visaState: { TO_APPLY: '待申请', APPLIED: '已申请', GRANTED: '已签发', REFUSED: '被拒签' },
  visaEntries: { SINGLE: '单次', MULTIPLE: '多次' },
  lineKind: { MATERIAL: '物料', TOOL: '工具仪器' },
  lineSource: { COMPANY: '公司提供', BUY_AT_DESTINATION: '当地采购', CUSTOMER: '客户提供' },
  carriage: { HAND_CARRIED: '随身携带', CONSIGNED: '托运' },
  toolCondition: { GOOD: '完好', WORN: '有磨损', DAMAGED: '损坏' },
  customsPaper: {
    NONE: '不需要',
    EXPORT: '出口报关',
    TEMPORARY_EXPORT: '暂时出口',
    ATA_CARNET: 'ATA 单证册',
  },
  milestone: {
    PICKED_UP: '已揽收',
    EXPORT_CLEARED: '出口放行',
    DEPARTED: '已启运',
    IMPORT_CLEARED: '进口放行',
    OUT_FOR_DELIVERY: '派送中',
    ARRIVED: '已到达',
  },
  bookingKind: { FLIGHT: '机票', RAIL: '火车票', CAR: '用车', LODGING: '住宿', OTHER: '其他' },
  chargeKind: {
    AGREED: '协议金额',
    LABOUR: '工时费',
    PART: '零件',
    TRAVEL: '差旅费',
    FIXED_FEE: '固定服务费',
    SHARE: '公司承担部分',
    ADJUSTMENT: '调整',
    CAP: '超出协议金额部分',
  },
  costKind: { PURCHASE: 'A 采购', TRAVEL: 'B 差旅', EQUIPMENT: 'C 工具设备', OTHER: '其他' },
  claimParty: { SUPPLIER: '供应商', CARRIER: '承运商', INSURER: '保险公司' },
  costCategory: {
    PART: '零件',
    MATERIAL: '物料',
    TOOL: '工具',
    INSTRUMENT: '仪器',
    AIR: '机票',
    RAIL: '火车票',
    LOCAL_TRANSPORT: '市内交通',
    VISA_FEE: '签证费',
    LODGING: '住宿',
    MEALS: '伙食补贴',
    LOST_TIME: '误工（工时）',
    OTHER_TRAVEL: '其他差旅',
    TOOL_USE: '工具设备使用',
    DEPRECIATION: '折旧',
    FREIGHT: '运费',
    DUTY: '关税',
    AGENT: '代理服务',
    OTHER_COST: '其他费用',
  },
} as const satisfies DomainTexts

/** Every list complete: a value added to the domain does not compile until it has words. */
interface DomainTexts {
  readonly role: Record<Role, string>
  readonly tripChannel: Record<TripChannelKind, string>
  readonly visaState: Record<VisaState, string>
  readonly visaEntries: Record<VisaEntries, string>
  readonly lineKind: Record<LineKind, string>
  readonly lineSource: Record<LineSource, string>
  readonly carriage: Record<Carriage, string>
  readonly toolCondition: Record<ToolCondition, string>
  readonly customsPaper: Record<CustomsPaper, string>
  readonly milestone: Record<Milestone, string>
  readonly bookingKind: Record<BookingKind, string>
  readonly region: Record<Region, string>
  readonly kind: Record<RequestKind, string>
  readonly channel: Record<Channel, string>
  readonly category: Record<Category, string>
  readonly severity: Record<Severity, string>
  readonly urgency: Record<Urgency, string>
  readonly mode: Record<RepairMode, string>
  readonly phase: Record<Phase, string>
  readonly stepStatus: Record<StepStatus, string>
  readonly performer: Record<Performer, string>
  readonly party: Record<ResponsibleParty, string>
  readonly repairResult: Record<RepairResult, string>
  readonly actionKind: Record<ActionKind, string>
  readonly actionState: Record<ActionState, string>
  readonly custody: Record<Custody, string>
  readonly remoteOutcome: Record<RemoteOutcome, string>
  readonly signature: Record<SignatureOutcome, string>
  readonly receipt: Record<ReceiptOutcome, string>
  readonly shortage: Record<ShortageResolution, string>
  readonly sampleOutcome: Record<SampleOutcome, string>
  readonly survey: Record<SurveyOutcome, string>
  readonly review: Record<ReviewOutcome, string>
  readonly warranty: Record<WarrantyResult, string>
  readonly chargeKind: Record<ChargeKind, string>
  readonly costKind: Record<CostKind, string>
  readonly claimParty: Record<ClaimParty, string>
  readonly costCategory: Record<CostCategory, string>
}
