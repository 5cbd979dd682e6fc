import { INTAKE_FIELD_TEXT, INTAKE_FIELDS, type ColumnMapping, type IntakeField } from './intake-field'

/**
 * Headings by which a column is recognised beside the field's own names, best first: what people write in Chinese and
 * English spreadsheets, and the names of the Open Repair Alliance's data standard.
 */
const SYNONYMS: Readonly<Record<IntakeField, readonly string[]>> = {
  REFERENCE: [
    '来源单号 外部编号 外部单号 原单号 报修单号 工单号 工单编号 服务单号 单号 编号',
    'source_reference external_id ticket_no ticket_number ticket_id ticket case_id request_id rma rma_no order_no record_id ref id',
  ].flatMap(words),
  REPORTED_AT: [
    '报修日期 报障时间 报障日期 投诉日期 投诉时间 受理日期 受理时间 登记日期 提交时间 反馈日期 日期',
    'reported_at reported_on report_date date_reported event_date request_date received_on created_at created submitted_at timestamp date',
  ].flatMap(words),
  CUSTOMER: [
    '客户名称 客户公司 公司名称 公司 单位名称 经销商 买方',
    'customer_name company_name company account client buyer organisation organization group_identifier data_provider',
  ].flatMap(words),
  COUNTRY: ['国家地区 国家或地区 国别', 'country_code nation country_region'].flatMap(words),
  REGION: ['区域 国内外 国内海外 市场', 'market area domestic_overseas'].flatMap(words),
  ADDRESS: ['客户地址 收货地址 寄回地址 通讯地址', 'customer_address postal_address street_address'].flatMap(
    words,
  ),
  CONTACT: [
    '联系人姓名 客户联系人 姓名 报修人',
    'contact_name contact_person reporter reported_by person full_name',
  ].flatMap(words),
  PHONE: [
    '联系电话 手机 手机号 手机号码 电话号码 联系方式',
    'telephone tel mobile phone_number contact_phone',
  ].flatMap(words),
  EMAIL: ['电子邮箱 邮件 电子邮件 联系邮箱', 'e-mail mail email_address contact_email'].flatMap(words),
  MODEL_CODE: [
    '型号 机型 产品代码 物料编码 料号',
    'model_code model_no model_number product_model product_code sku part_number item_code',
  ].flatMap(words),
  PRODUCT: [
    '产品 品名 设备名称 设备 商品名称',
    'product_name partner_product_category item device equipment appliance item_type',
  ].flatMap(words),
  BRAND: ['厂牌 制造商 生产厂家', 'make manufacturer brand_name'].flatMap(words),
  FAMILY: [
    '类别 产品系列 系列 产品大类 品类',
    'family category product_category product_line series',
  ].flatMap(words),
  SERIALS: [
    '机身号 机器编号 产品序列号 出厂编号 条码 sn',
    'serial serial_number serial_no serials s/n sn imei barcode',
  ].flatMap(words),
  SHIPPED_ON: [
    '发货日期 出厂日期 出货时间',
    'shipped ship_date shipping_date delivery_date date_shipped',
  ].flatMap(words),
  PURCHASED_ON: [
    '购买时间 购机日期 采购日期 销售日期',
    'purchased purchase_date date_of_purchase sale_date bought_on',
  ].flatMap(words),
  QUANTITY: ['台数 件数 返修数量 报修数量', 'qty units count pieces pcs number_of_units'].flatMap(words),
  DESCRIPTION: [
    '故障现象 问题描述 故障 问题 不良现象 投诉内容 描述 现象',
    'problem_description fault issue problem complaint symptom description defect details failure',
  ].flatMap(words),
  KIND: [
    '服务类型 请求类型 需求 服务需求',
    'kind request_kind request_type service_type type_of_request',
  ].flatMap(words),
  CHANNEL: ['渠道 来源 报修渠道 报修方式', 'reported_via source contact_channel'].flatMap(words),
  URGENCY: ['紧急度 优先级 是否紧急', 'priority urgent'].flatMap(words),
}

function words(text: string): string[] {
  return text.split(' ')
}

/** A heading as it is compared: small letters, full width folded, without brackets' content, spaces and punctuation. */
export function plainHeading(heading: string): string {
  const folded = heading.normalize('NFKC').toLowerCase()
  const bare = folded.replace(/[([【][^)\]】]*[)\]】]/g, '')
  const kept = bare.replace(/[^\p{L}\p{N}]/gu, '')
  return kept === '' ? folded.replace(/[^\p{L}\p{N}]/gu, '') : kept
}

const RANK: ReadonlyMap<string, readonly (readonly [IntakeField, number])[]> = rankNames()

/** Each heading with the fields it may stand for, and how well: 0 is best. */
function rankNames(): Map<string, (readonly [IntakeField, number])[]> {
  const ranks = new Map<string, (readonly [IntakeField, number])[]>()
  for (const field of INTAKE_FIELDS) {
    const { zh, en } = INTAKE_FIELD_TEXT[field]
    const names = [zh, en, field, ...SYNONYMS[field]].map(plainHeading)
    new Set(names).forEach((name) => {
      const known = ranks.get(name) ?? []
      known.push([field, names.indexOf(name)])
      ranks.set(name, known)
    })
  }
  return ranks
}

/** The columns that by their headings say something we know; every field at most once, every column at most once. */
export function suggestColumns(headings: readonly string[]): ColumnMapping[] {
  const candidates = headings.flatMap((column) =>
    (RANK.get(plainHeading(column)) ?? []).map(([field, rank]) => ({ column, field, rank })),
  )
  candidates.sort((a, b) => a.rank - b.rank)
  const columns = new Set<string>()
  const fields = new Set<IntakeField>()
  const chosen: ColumnMapping[] = []
  for (const { column, field } of candidates) {
    if (columns.has(column) || fields.has(field)) continue
    columns.add(column)
    fields.add(field)
    chosen.push({ column, field })
  }
  return chosen.sort((a, b) => headings.indexOf(a.column) - headings.indexOf(b.column))
}

/** The headings as columns are called: trimmed, nameless ones by their place, a name that comes again with its place. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Set<string>()
  return cells.map((cell, i) => {
    const name = cell.trim().replace(/\s+/g, ' ').slice(0, 200)
    let unique = name === '' ? `#${i + 1}` : name
    if (seen.has(unique)) unique = `${unique} #${i + 1}`
    seen.add(unique)
    return unique
  })
}

/** What files with the same headings have in common, whatever the order of columns; a mapping is found again by it. */
export function headingSignature(headings: readonly string[]): string {
  return headings
    .map(plainHeading)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('|')
}
