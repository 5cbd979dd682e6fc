import {
  amountOf,
  err,
  fieldError,
  isWarrantyPolicy,
  ok,
  optionalText,
  requiredText,
  textOrNull,
  WARRANTY_STARTS,
  whole,
  type FieldError,
  type Instant,
  type Result,
} from '@mendline/domain'
import type { EntityManager, FindOptionsWhere } from 'typeorm'
import { codeOf } from '../command/transaction'
import { newId } from '../id'
import { ProductModel } from './product-model.entity'

/** What people say about a model. */
export type ModelValues = Pick<
  ProductModel,
  | 'code'
  | 'name'
  | 'category'
  | 'warrantyMonths'
  | 'warrantyCountsFrom'
  | 'graceDays'
  | 'repairWarrantyMonths'
> &
  Partial<Pick<ProductModel, 'unitValue' | 'unitCurrency'>>

type Written = Promise<Result<ProductModel, FieldError>>

/** Adds a model. The manager is a transaction's, and that runs inside `uniqueCode`. */
export async function createModel(manager: EntityManager, values: ModelValues, at: Instant): Written {
  const [first, ...rest] = check(values)
  if (first) return err(first, ...rest)
  const model = { ...trimmed(values), id: newId(), version: 1, createdAt: at, disabledAt: null }
  await manager.insert(ProductModel, model)
  return ok(model)
}

/** The model, locked until the transaction ends. */
export function lockedModel(
  manager: EntityManager,
  where: FindOptionsWhere<ProductModel>,
): Promise<ProductModel | null> {
  return manager.findOne(ProductModel, { where, lock: { mode: 'for_no_key_update' } })
}

/** Changes or retires a locked model; cases already decided keep their warranty. Runs inside `uniqueCode`. */
export async function updateModel(
  manager: EntityManager,
  model: ProductModel,
  values: ModelValues & { readonly disabled: boolean },
  at: Instant,
): Written {
  const [first, ...rest] = check(values)
  if (first) return err(first, ...rest)
  const disabledAt = values.disabled ? (model.disabledAt ?? at) : null
  const next = { ...trimmed(values), disabledAt, version: model.version + 1 }
  await manager.update(ProductModel, model.id, next)
  return ok({ ...model, ...next })
}

/** What the database says of a code that another model has, at the field; two may save it at once. */
export async function uniqueCode(code: string, transaction: () => Written): Written {
  try {
    return await transaction()
  } catch (error) {
    if (codeOf(error) !== '23505') throw error
    return err(fieldError('ALREADY_EXISTS', 'code', { value: code.trim() }))
  }
}

/** The value of a unit as it is kept: an amount in a currency, or neither. */
function valueOf({ unitValue, unitCurrency }: ModelValues) {
  const amount = textOrNull(unitValue)
  return {
    unitValue: amount,
    unitCurrency: amount === null ? null : (textOrNull(unitCurrency)?.toUpperCase() ?? null),
  }
}

function checkValue(values: ModelValues): FieldError[] {
  const { unitValue, unitCurrency } = valueOf(values)
  if (unitValue === null) return []
  if (unitCurrency === null) return [fieldError('REQUIRED', 'unitCurrency')]
  return amountOf('unitValue', unitValue, unitCurrency).errors
}

const trimmed = (values: ModelValues) => ({
  ...valueOf(values),
  code: values.code.trim(),
  name: values.name.trim(),
  category: values.category.trim(),
  warrantyMonths: values.warrantyMonths,
  warrantyCountsFrom: values.warrantyCountsFrom,
  graceDays: values.graceDays,
  repairWarrantyMonths: values.repairWarrantyMonths,
})

function check(values: ModelValues): FieldError[] {
  const policy = {
    months: values.warrantyMonths,
    countsFrom: values.warrantyCountsFrom,
    graceDays: values.graceDays,
    repairWarrantyMonths: values.repairWarrantyMonths,
  }
  const errors = [
    ...requiredText('code', values.code, 80),
    ...requiredText('name', values.name, 200),
    ...optionalText('category', values.category, 100),
    ...(WARRANTY_STARTS.includes(values.warrantyCountsFrom)
      ? []
      : [fieldError('UNKNOWN_VALUE', 'warrantyCountsFrom', { value: values.warrantyCountsFrom })]),
    ...whole('warrantyMonths', values.warrantyMonths, 0, 600),
    ...whole('graceDays', values.graceDays, 0, 366),
    ...whole('repairWarrantyMonths', values.repairWarrantyMonths, 0, 120),
    ...checkValue(values),
  ]
  return errors.length > 0 || isWarrantyPolicy(policy)
    ? errors
    : [fieldError('TOO_LARGE', 'warrantyMonths', { max: 600 })]
}
