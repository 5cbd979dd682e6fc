import { whole } from '../checks'
import type { Department } from '../department'
import { fieldError, type FieldError } from '../errors'
import { allocate, type Money } from '../money'

/** A department and what it bears, in whole percent. */
export interface DepartmentShare {
  readonly department: Department
  readonly percent: number
}

/** What is wrong with a split: each share 1 to 100 percent, no department twice, together 100 (W5.7). */
export function checkShares(shares: readonly DepartmentShare[]): FieldError[] {
  const total = shares.reduce((sum, share) => sum + share.percent, 0)
  return [
    ...shares.flatMap((share, index) => whole(`shares.${String(index)}.percent`, share.percent, 1, 100)),
    ...eachOnce(
      shares.map((share) => share.department),
      (index) => `shares.${String(index)}.department`,
    ),
    ...(total === 100 ? [] : [fieldError('SHARES_NOT_100', 'shares', { sum: total })]),
  ]
}

/** An error at every department that stands in the list for a second time. */
export function eachOnce(departments: readonly Department[], field: (index: number) => string): FieldError[] {
  return departments.flatMap((department, index) =>
    departments.indexOf(department) < index ? [fieldError('DEPARTMENT_TWICE', field(index))] : [],
  )
}

/** Each share's part of the cost, in the order given; the parts add up to it exactly. The shares must be right. */
export function splitCost(cost: Money, shares: readonly DepartmentShare[]): readonly Money[] {
  return allocate(
    cost,
    shares.map((share) => share.percent),
  )
}
