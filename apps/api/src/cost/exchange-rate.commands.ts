import {
  checkRate,
  errorText,
  fieldError,
  localDateOf,
  optionalText,
  type ExchangeRate as Rate,
  type FieldError,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { insertRows } from '../command/insert-rows'
import { inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { normaliseDecimal } from '../graphql/scalars'
import { toUserErrors } from '../graphql/user-error'
import { newId } from '../id'
import { businessTimeZone } from '../setting/service-policy'
import { baseCurrency } from './base-currency'
import { ExchangeRate } from './exchange-rate.entity'
import type {
  ExchangeRateImportPayload,
  ExchangeRateLineError,
  ExchangeRateSetInput,
  ExchangeRateSetPayload,
} from './exchange-rate.inputs'
import { readRates } from './rate-file'

/** The most rates one file may hold: ten years of days for a handful of currencies. */
const MAX_RATES = 20_000

/** Enters a rate; the same once more changes nothing. */
export async function setExchangeRate(
  context: Context,
  input: ExchangeRateSetInput,
): Promise<ExchangeRateSetPayload> {
  const { source = null } = input
  const errors: FieldError[] = [
    ...checkRate(input, baseCurrency(), today(context)),
    ...optionalText('source', source, 200),
  ]
  if (errors.length > 0) return { exchangeRate: null, userErrors: toUserErrors(errors, context.language) }
  const exchangeRate = await inTransaction(context, async (manager) => {
    const known = await current(manager, [input])
    const fresh = newRate(context, input, source)
    const same = known.get(keyOf(fresh))
    if (same?.rate === fresh.rate) return same
    await insertRows(manager, ExchangeRate, [fresh])
    return fresh
  })
  return { exchangeRate, userErrors: [] }
}

/** Enters a file of rates, all of it or nothing; what is there already with the same figure is left alone. */
export async function importExchangeRates(context: Context, csv: string): Promise<ExchangeRateImportPayload> {
  const file = readRates(csv)
  const errors = [
    ...file.errors,
    ...(file.rows.length > MAX_RATES ? [fieldError('TOO_MANY', 'csv', { max: MAX_RATES })] : []),
  ]
  const nothing = { entered: 0, alreadyThere: 0 }
  if (errors.length > 0)
    return { ...nothing, lineErrors: [], userErrors: toUserErrors(errors, context.language) }
  const lineErrors = errorsOf(context, file.rows)
  if (lineErrors.length > 0) return { ...nothing, lineErrors, userErrors: [] }
  return inTransaction(context, async (manager) => {
    const known = await current(manager, file.rows)
    const fresh = file.rows
      .map((row) => newRate(context, row, null))
      .filter((rate) => known.get(keyOf(rate))?.rate !== rate.rate)
    await insertRows(manager, ExchangeRate, fresh)
    return {
      entered: fresh.length,
      alreadyThere: file.rows.length - fresh.length,
      lineErrors: [],
      userErrors: [],
    }
  })
}

function errorsOf(
  context: Context,
  rows: readonly (Rate & { readonly line: number })[],
): ExchangeRateLineError[] {
  const { language } = context
  const day = today(context)
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const first = seen.get(keyOf(row))
    if (first === undefined) seen.set(keyOf(row), row.line)
    const errors = [
      ...checkRate(row, baseCurrency(), day),
      ...(first === undefined ? [] : [fieldError('REFERENCE_TWICE', '', { line: first })]),
    ]
    return errors.map(({ code, params }) => ({
      line: row.line,
      code,
      message: errorText(code, language, params),
    }))
  })
}

const today = ({ clock }: Context) => localDateOf(clock(), businessTimeZone())
const keyOf = ({ currency, validFrom }: Rate): string => `${currency} ${validFrom}`

function newRate(context: Context, rate: Rate, source: string | null): ExchangeRate {
  return Object.assign(new ExchangeRate(), {
    id: newId(),
    currency: rate.currency,
    validFrom: rate.validFrom,
    rate: normaliseDecimal(rate.rate.trim()),
    source,
    at: context.clock(),
    byId: signedIn(context).id,
  })
}

/** The rates that hold now for the days given, by currency and day. */
async function current(
  manager: EntityManager,
  days: readonly Rate[],
): Promise<ReadonlyMap<string, ExchangeRate>> {
  const rates = await manager
    .createQueryBuilder(ExchangeRate, 'r')
    .where(`(r.currency, r.valid_from) IN (SELECT * FROM unnest(:currencies::varchar[], :days::date[]))`, {
      currencies: days.map(({ currency }) => currency),
      days: days.map(({ validFrom }) => validFrom),
    })
    .orderBy('r.at', 'ASC')
    .addOrderBy('r.id', 'ASC')
    .getMany()
  return new Map(rates.map((rate) => [keyOf(rate), rate]))
}
