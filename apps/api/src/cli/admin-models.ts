import { parseArgs } from 'node:util'
import { instantOf, type WarrantyStart } from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import {
  createModel,
  lockedModel,
  uniqueCode,
  updateModel,
  type ModelValues,
} from '../product-model/product-model.commands'
import { ProductModel } from '../product-model/product-model.entity'
import { accepted, CliError } from './command'

const OPTIONS = {
  code: { type: 'string' },
  name: { type: 'string' },
  category: { type: 'string' },
  'warranty-months': { type: 'string' },
  'counts-from': { type: 'string' },
  'grace-days': { type: 'string' },
  'repair-warranty-months': { type: 'string' },
} as const

/** A new model where nothing is said: what counts is to be said. */
const NEW: ModelValues = {
  code: '',
  name: '',
  category: '',
  warrantyMonths: Number.NaN,
  warrantyCountsFrom: 'SHIPPING',
  graceDays: 0,
  repairWarrantyMonths: 0,
}

/** `admin model list`: code, name, family, warranty, whether it is retired. */
export async function listModels(manager: EntityManager): Promise<void> {
  for (const model of await manager.find(ProductModel, { order: { code: 'ASC' } })) console.log(lineOf(model))
}

/** `admin model add` */
export async function addModel(manager: EntityManager, args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS })
  const wanted = merged(NEW, values)
  const at = instantOf(new Date())
  const create = () => manager.transaction((transaction) => createModel(transaction, wanted, at))
  console.log(lineOf(accepted(await uniqueCode(wanted.code, create))))
}

/** `admin model change CODE`: what is not said stays as it is. */
export async function changeModel(manager: EntityManager, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...OPTIONS, retired: { type: 'string' } },
  })
  const [code = ''] = positionals
  const { retired } = values
  if (retired !== undefined && retired !== 'yes' && retired !== 'no')
    throw new CliError(`--retired is yes or no, not ${retired}`)
  const at = instantOf(new Date())
  const change = () =>
    manager.transaction(async (transaction) => {
      const model = await lockedModel(transaction, { code })
      if (model === null) throw new CliError(`No model ${code}. 'admin model list' shows what there is.`)
      const disabled = retired === undefined ? model.disabledAt !== null : retired === 'yes'
      return updateModel(transaction, model, { ...merged(model, values), disabled }, at)
    })
  console.log(lineOf(accepted(await uniqueCode(values.code ?? code, change))))
}

function merged(model: ModelValues, said: Partial<Record<keyof typeof OPTIONS, string>>): ModelValues {
  // No number at all is refused where the number stands, as any other that is wrong.
  const number = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : text.trim() === '' ? Number.NaN : Number(text)
  return {
    code: said.code ?? model.code,
    name: said.name ?? model.name,
    category: said.category ?? model.category,
    warrantyMonths: number(said['warranty-months'], model.warrantyMonths),
    // Whether it is one of those there are is the command's to say.
    warrantyCountsFrom: (said['counts-from']?.toUpperCase() ?? model.warrantyCountsFrom) as WarrantyStart,
    graceDays: number(said['grace-days'], model.graceDays),
    repairWarrantyMonths: number(said['repair-warranty-months'], model.repairWarrantyMonths),
    // Set on screen; what is not said stays.
    unitValue: model.unitValue ?? null,
    unitCurrency: model.unitCurrency ?? null,
  }
}

function lineOf(model: ProductModel): string {
  const { code, name, category, warrantyMonths, warrantyCountsFrom, graceDays, repairWarrantyMonths } = model
  const warranty = [
    `${String(warrantyMonths)} months from ${warrantyCountsFrom}`,
    ...(graceDays > 0 ? [`${String(graceDays)} days of grace`] : []),
    `${String(repairWarrantyMonths)} months on a repair`,
  ]
  return [code, name, category, warranty.join(', '), model.disabledAt === null ? '' : 'retired']
    .join('\t')
    .trimEnd()
}
