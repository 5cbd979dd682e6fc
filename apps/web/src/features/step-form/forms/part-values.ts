/** A part as it stands in a form. */
export interface PartValue {
  readonly partNumber: string
  readonly name: string
  readonly quantity: number | null
}

export const BLANK_PART: PartValue = { partNumber: '', name: '', quantity: 1 }

/** Parts as the commands take them. */
export const partsInput = (parts: readonly PartValue[]) =>
  parts.map(({ partNumber, name, quantity }) => ({
    partNumber: partNumber.trim(),
    name: name.trim(),
    quantity: quantity ?? 0,
  }))
