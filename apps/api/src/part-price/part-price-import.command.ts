import { delimiterOf, fieldError, type FieldError } from '@mendline/domain'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { In } from 'typeorm'
import { insertRows } from '../command/insert-rows'
import { claimKey, rememberResult } from '../command/idempotency'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { toUserErrors } from '../graphql/user-error'
import { newId } from '../id'
import { readPrice } from './part-price.commands'
import { PartPrice } from './part-price.entity'
import type { PartPriceImportInput, PartPriceImportPayload } from './part-price.inputs'

/** The longest file, in characters, and the most prices in one. */
const LONGEST = 1_000_000
const MOST = 5000
/** Errors beyond these help nobody to mend the file. */
const MOST_ERRORS = 50

interface Counts {
  readonly added: number
  readonly changed: number
}
type Price = NonNullable<ReturnType<typeof readPrice>['values']>

/** List prices from a file, all or none: a part on record gets the new price, another is added. */
export async function importPartPrices(
  context: Context,
  input: PartPriceImportInput,
): Promise<PartPriceImportPayload> {
  const { prices, errors } = readFile(input.csv)
  if (errors.length > 0) {
    const userErrors = toUserErrors(errors.slice(0, MOST_ERRORS), context.language)
    return { added: 0, changed: 0, userErrors }
  }
  const counts = await inTransaction(context, async (manager): Promise<Counts> => {
    const earlier = await claimKey<Counts>(context, manager)
    if (earlier !== null) return earlier.result
    // One import at a time, so that two with the same new part cannot meet.
    await manager.query('LOCK TABLE part_price IN SHARE ROW EXCLUSIVE MODE')
    const held = await manager.findBy(PartPrice, { partNumber: In(prices.map((price) => price.partNumber)) })
    const byNumber = new Map(held.map((price) => [price.partNumber, price]))
    const by = { updatedAt: context.clock(), updatedById: signedIn(context).id, retiredAt: null }
    const changed = prices.flatMap((price) => {
      const before = byNumber.get(price.partNumber)
      return before === undefined || isSame(before, price)
        ? []
        : [{ ...before, ...price, ...by, version: before.version + 1 }]
    })
    const added = prices
      .filter(({ partNumber }) => !byNumber.has(partNumber))
      .map((price) => ({ ...price, ...by, id: newId(), version: 1 }))
    // Rows are put in anew rather than changed one by one: two statements, however many there are.
    await manager.delete(PartPrice, { id: In(changed.map(({ id }) => id)) })
    await insertRows(manager, PartPrice, [...changed, ...added])
    const result = { added: added.length, changed: changed.length }
    await rememberResult(context, manager, result)
    return result
  })
  return { ...counts, userErrors: [] }
}

const isSame = (held: PartPrice, price: Price): boolean =>
  held.retiredAt === null &&
  held.name === price.name &&
  held.currency === price.currency &&
  Number(held.listPrice) === Number(price.listPrice)

function readFile(csv: string): {
  readonly prices: readonly Price[]
  readonly errors: readonly FieldError[]
} {
  const refused = (error: FieldError) => ({ prices: [], errors: [error] })
  if (csv.length > LONGEST) return refused(fieldError('FILE_TOO_LARGE', 'csv', { max: 1 }))
  let rows: { readonly record: string[]; readonly info: { readonly lines: number } }[]
  try {
    rows = parse(csv, {
      bom: true,
      info: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused(fieldError('QUOTE_NOT_CLOSED', 'csv'))
  }
  const lines = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  // A heading is known by its price, which is none: prices begin with a digit or a sign of money.
  const [first] = lines
  const data = first !== undefined && !/\d/.test(first.record[2] ?? '') ? lines.slice(1) : lines
  if (data.length === 0) return refused(fieldError('FILE_WITHOUT_ROWS', 'csv'))
  if (data.length > MOST) return refused(fieldError('TOO_MANY', 'csv', { max: MOST }))
  const seen = new Set<string>()
  const read = data.map(({ record, info }) => {
    const [partNumber = '', name = '', listPrice = '', currency = ''] = record
    const { values, errors } = readPrice({ partNumber, name, listPrice, currency })
    const twice = seen.has(partNumber.trim())
    seen.add(partNumber.trim())
    const all = twice
      ? [...errors, fieldError('DUPLICATE', 'partNumber', { value: partNumber.trim() })]
      : errors
    const at = ['csv', String(info.lines)]
    return { values, errors: all.map((error) => ({ ...error, field: [...at, ...error.field] })) }
  })
  return { prices: read.flatMap(({ values }) => values ?? []), errors: read.flatMap(({ errors }) => errors) }
}
