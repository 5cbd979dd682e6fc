import { COST_TEXT, VOCABULARY_TEXT, type Bilingual, type CostDimension } from '@mendline/domain'
import { In } from 'typeorm'
import type { Context } from '../context'
import { Customer } from '../customer/customer.entity'
import { departmentNames } from '../department/departments'
import { CauseCode } from '../quality/cause-code.entity'
import { ProductModel } from '../product-model/product-model.entity'
import type { BreakdownRow } from './breakdown'

/** What the values of some dimensions are called; for what is not known the value itself. */
export type Label = (dimension: CostDimension, value: string | null) => string

type Names = ReadonlyMap<string, string>

/** The names of all values of these rows in the reader's language, in a constant number of statements. */
export async function labelsOf(
  { db: { manager }, language }: Pick<Context, 'db' | 'language'>,
  groupBy: readonly CostDimension[],
  rows: readonly Pick<BreakdownRow, 'values'>[],
): Promise<Label> {
  const names = new Map<CostDimension, Names>()
  const written = (texts: Readonly<Record<string, Bilingual>>): Names =>
    new Map(Object.entries(texts).map(([value, text]) => [value, text[language]]))
  for (const [index, dimension] of groupBy.entries()) {
    const values = [...new Set(rows.flatMap((row) => row.values[index] ?? []))]
    names.set(dimension, await namesOf(dimension, values))
  }
  return (dimension, value) => {
    if (value !== null) return names.get(dimension)?.get(value) ?? value
    const none: Partial<Record<CostDimension, Bilingual>> = COST_TEXT.none
    return none[dimension]?.[language] ?? ''
  }

  async function namesOf(dimension: CostDimension, values: readonly string[]): Promise<Names> {
    switch (dimension) {
      case 'PARTY':
        return written(COST_TEXT.party)
      case 'KIND':
        return written(COST_TEXT.kind)
      case 'CATEGORY':
        return written(COST_TEXT.category)
      case 'MODE':
        return written(VOCABULARY_TEXT.mode)
      case 'DEPARTMENT':
      case 'DECLARED_BY':
        return new Map([...(await departmentNames(manager))].map(([code, name]) => [code, name[language]]))
      case 'CUSTOMER': {
        const found = await manager.find(Customer, {
          where: { id: In([...values]) },
          select: { id: true, name: true },
        })
        return new Map(found.map(({ id, name }) => [id, name]))
      }
      case 'MODEL': {
        const found = await manager.findBy(ProductModel, { id: In([...values]) })
        return new Map(found.map(({ id, code }) => [id, code]))
      }
      case 'CAUSE': {
        const found = await manager.findBy(CauseCode, { code: In([...values]) })
        return new Map(found.map(({ code, nameZh, nameEn }) => [code, language === 'zh' ? nameZh : nameEn]))
      }
      case 'MONTH':
        return new Map()
    }
  }
}
