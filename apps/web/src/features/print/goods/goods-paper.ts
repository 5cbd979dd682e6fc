import { wanted, type Bilingual, type Carriage, type CustomsPaper } from '@mendline/domain'
import type { FormColumn } from '@mendline/ui/print-sheet'
import type { ReactNode } from 'react'

/** Goods that leave the factory as their papers say them, whoever they are for: a trip (table C) or an agent (table D). */
export interface GoodsLine {
  readonly id: string
  readonly partNumber: string | null
  readonly assetNumber: string | null
  /** Comes back after the repair. */
  readonly tool?: boolean
  readonly name: string
  readonly specification: string | null
  readonly quantity: number
  readonly spare: number
  readonly unit: string
  readonly carriage: Carriage | null
  readonly weightKg: string | null
  readonly size: string | null
  readonly hsCode: string | null
  readonly customsValue: string | null
  readonly currency: string | null
}

/** What a paper refers to: a trip, or an order. */
export interface Reference {
  readonly label: Bilingual
  readonly number: string
}

/** A consignment. */
export interface ConsignmentPaper {
  readonly number: string
  readonly at: string
  readonly reference: Reference
  readonly consignee: string
  readonly address: string
  readonly contact: string
  readonly carrier: string
  readonly waybill: string
  readonly expectedOn: string
  readonly customsPaper: CustomsPaper
  readonly customsNumber: string | null
  /** By when it must be back; null for what stays. */
  readonly reimportBy: string | null
  readonly goods: readonly GoodsLine[]
}

/** Leave to go out. */
export interface GatePassPaper {
  readonly number: string
  readonly at: string
  readonly reference: Reference
  readonly bearer: string
  readonly destination: string
  readonly note: string | null
  readonly goods: readonly GoodsLine[]
}

/** What every sheet has at its head and beside it on the screen. */
export interface GoodsSheetProps {
  readonly company: Bilingual
  readonly tools: ReactNode
}

export const numbered = <Line extends GoodsLine>(lines: readonly Line[]) =>
  lines.map((line, i) => ({ ...line, place: String(i + 1) }))
export type Numbered<Line extends GoodsLine = GoodsLine> = Line & { readonly place: string }

export const NO: FormColumn<Numbered> = {
  label: { zh: '序号', en: 'No.' },
  width: '10mm',
  numeric: true,
  cell: ({ place }) => place,
}
export const CODE: FormColumn<Numbered> = {
  label: { zh: '料号／资产编号', en: 'Part / asset No.' },
  width: '30mm',
  cell: ({ partNumber, assetNumber }) => assetNumber ?? partNumber,
}
export const NAME: FormColumn<Numbered> = {
  label: { zh: '名称和规格', en: 'Name and specification' },
  cell: ({ name, specification }) =>
    [name, specification].filter((part) => part != null && part !== '').join(' · '),
}
export const QUANTITY: FormColumn<Numbered> = {
  label: { zh: '数量', en: 'Quantity' },
  width: '18mm',
  numeric: true,
  cell: (line) => `${String(wanted(line))} ${line.unit}`,
}
