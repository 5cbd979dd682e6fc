import type { Bilingual } from '../language'

/** What a column of an intake file can say about a complaint. The order is the order shown. */
export const INTAKE_FIELDS = [
  'REFERENCE',
  'REPORTED_AT',
  'CUSTOMER',
  'COUNTRY',
  'REGION',
  'ADDRESS',
  'CONTACT',
  'PHONE',
  'EMAIL',
  'MODEL_CODE',
  'PRODUCT',
  'BRAND',
  'FAMILY',
  'SERIALS',
  'SHIPPED_ON',
  'PURCHASED_ON',
  'QUANTITY',
  'DESCRIPTION',
  'KIND',
  'CHANNEL',
  'URGENCY',
] as const
export type IntakeField = (typeof INTAKE_FIELDS)[number]

/** What each field is called; also the headings of exported files, so that these can be imported again. */
export const INTAKE_FIELD_TEXT: Readonly<Record<IntakeField, Bilingual>> = {
  REFERENCE: { zh: '来源编号', en: 'Reference' },
  REPORTED_AT: { zh: '报修时间', en: 'Reported' },
  CUSTOMER: { zh: '客户', en: 'Customer' },
  COUNTRY: { zh: '国家', en: 'Country' },
  REGION: { zh: '区域', en: 'Region' },
  ADDRESS: { zh: '地址', en: 'Address' },
  CONTACT: { zh: '联系人', en: 'Contact' },
  PHONE: { zh: '电话', en: 'Phone' },
  EMAIL: { zh: '邮箱', en: 'Email' },
  MODEL_CODE: { zh: '产品型号', en: 'Model' },
  PRODUCT: { zh: '产品名称', en: 'Product' },
  BRAND: { zh: '品牌', en: 'Brand' },
  FAMILY: { zh: '产品类别', en: 'Product family' },
  SERIALS: { zh: '序列号', en: 'Serial numbers' },
  SHIPPED_ON: { zh: '出货日期', en: 'Shipped on' },
  PURCHASED_ON: { zh: '购买日期', en: 'Purchased on' },
  QUANTITY: { zh: '数量', en: 'Quantity' },
  DESCRIPTION: { zh: '故障描述', en: 'Fault description' },
  KIND: { zh: '需求类型', en: 'Request' },
  CHANNEL: { zh: '来源渠道', en: 'Channel' },
  URGENCY: { zh: '紧急程度', en: 'Urgency' },
}

/** One column and what it says. Several columns may say DESCRIPTION: they are put together in the file's order. */
export interface ColumnMapping {
  readonly column: string
  readonly field: IntakeField
}
