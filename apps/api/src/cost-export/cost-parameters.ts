import {
  COST_CATEGORIES,
  COST_KINDS,
  COST_PARTIES,
  DEPARTMENTS,
  isMonth,
  REPAIR_MODES,
} from '@mendline/domain'
import { BadParameter } from '../case-export/case-filter'
import type { CostFilter } from '../cost-breakdown/cost-filter'
import { isId } from '../id'

/** What stands in a list for the costs that have none: not traced, no cause on record. */
const NONE = 'none'
/** No list of an address is longer; what is asked for beyond is a mistake. */
const MOST = 200

type Parameters = Readonly<Record<string, unknown>>

/**
 * The filter of `costBreakdown` written as parameters of an address, under the same names; lists with commas between
 * their members, `none` for null. Throws BadParameter naming the first that cannot be understood.
 */
export function costFilterOf(parameters: Parameters): CostFilter {
  const read: { readonly [Name in keyof CostFilter]-?: () => CostFilter[Name] } = {
    from: () => monthOf(parameters, 'from'),
    to: () => monthOf(parameters, 'to'),
    parties: () => known(parameters, 'parties', COST_PARTIES),
    departments: () => orNone(parameters, 'departments', oneOf(DEPARTMENTS)),
    kinds: () => known(parameters, 'kinds', COST_KINDS),
    categories: () => known(parameters, 'categories', COST_CATEGORIES),
    declaredBy: () => known(parameters, 'declaredBy', DEPARTMENTS),
    customerIds: () => listOf(parameters, 'customerIds', idOf),
    modelIds: () => listOf(parameters, 'modelIds', idOf),
    modes: () => orNone(parameters, 'modes', oneOf(REPAIR_MODES)),
    causes: () => orNone(parameters, 'causes', (cause) => cause),
  }
  for (const name of Object.keys(parameters)) if (!Object.hasOwn(read, name)) throw new BadParameter(name)
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, value()]))
}

function textOf(parameters: Parameters, name: string): string | null {
  const value = parameters[name]
  if (value === undefined || value === '') return null
  if (typeof value !== 'string' || value.length > 10_000 || value.includes('\0')) throw new BadParameter(name)
  return value
}

function monthOf(parameters: Parameters, name: 'from' | 'to'): string | null {
  const value = textOf(parameters, name)
  if (value !== null && !isMonth(value)) throw new BadParameter(name)
  return value
}

/** The members of a list; null when it is not given. `read` gives null for what it does not know. */
function listOf<T>(
  parameters: Parameters,
  name: keyof CostFilter,
  read: (member: string) => T | null,
): T[] | null {
  const members = textOf(parameters, name)?.split(',') ?? null
  if (members !== null && members.length > MOST) throw new BadParameter(name)
  return (
    members?.map((member) => {
      const value = read(member)
      if (value === null) throw new BadParameter(name)
      return value
    }) ?? null
  )
}

function orNone<T extends string>(
  parameters: Parameters,
  name: keyof CostFilter,
  read: (member: string) => T | null,
): (T | null)[] | null {
  const members = listOf(parameters, name, (member) => (member === NONE ? NONE : read(member)))
  return members?.map((member) => (member === NONE ? null : member)) ?? null
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (member: string): T | null =>
    values.find((value) => value === member) ?? null

const known = <T extends string>(parameters: Parameters, name: keyof CostFilter, values: readonly T[]) =>
  listOf(parameters, name, oneOf(values))

const idOf = (member: string): string | null => (isId(member) ? member : null)
