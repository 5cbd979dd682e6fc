import {
  feeText,
  isCurrencyCode,
  stepOf,
  STEP_IDS,
  type Department,
  type KnownFees,
  type StepId,
} from '@mendline/domain'
import { absoluteTime, countryName, dateText, MoneyText, useUi } from '@mendline/ui'
import type { TFunction } from 'i18next'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Resources } from '../../../i18n/resources'

type T = TFunction<['case-facts', 'domain', 'shell']>

type FieldKey = Exclude<keyof Resources['case-facts']['field'], 'units_other'>

interface Unit {
  readonly id: string
  readonly position: number
  readonly serial: string | null
}

/** How values of facts are written for the reader. */
export interface Words {
  readonly t: T
  readonly label: (key: FieldKey) => string
  readonly yes: (value: boolean) => string
  readonly date: (value: string | null) => string | null
  readonly time: (value: string) => string
  /** The rates agreed, one a line. */
  readonly fees: (fees: KnownFees, currency: string) => readonly string[]
  readonly money: (amount: string | null, currency: string | null) => ReactNode
  readonly country: (code: string) => string
  readonly department: (code: Department) => string
  readonly departments: (codes: readonly Department[]) => string
  readonly step: (id: string) => string
  /** The unit's serial number, or its place in the case. */
  readonly unit: (id: string) => string
  /** How many units, by name while they are few. */
  readonly units: (ids: readonly string[]) => string
  readonly join: (parts: readonly (string | null)[]) => string
}

const NAMED = 4
const SEPARATOR = { zh: '、', en: ', ' } as const

const isStepId = (id: string): id is StepId => (STEP_IDS as readonly string[]).includes(id)

export function useWords(units: readonly Unit[]): Words {
  const { t } = useTranslation(['case-facts', 'domain', 'shell'])
  const { language, departmentName } = useUi()
  return useMemo((): Words => {
    const byId = new Map(units.map((unit) => [unit.id, unit]))
    const separator = SEPARATOR[language]
    const unit = (id: string) => {
      const found = byId.get(id)
      return found === undefined ? '' : (found.serial ?? `#${found.position}`)
    }
    return {
      t,
      label: (key) => t(`field.${key}`),
      yes: (value) => (value ? t('shell:common.yes') : t('shell:common.no')),
      fees: (fees, currency) => feeText(fees, currency, language),
      date: (value) => (value === null ? null : dateText(value, language)),
      time: (value) => absoluteTime(value, language),
      money: (amount, currency) =>
        amount === null || currency === null ? null : isCurrencyCode(currency) ? (
          <MoneyText money={{ amount, currency }} />
        ) : (
          `${currency} ${amount}`
        ),
      country: (code) => countryName(code, language),
      department: departmentName,
      departments: (codes) => codes.map(departmentName).join(separator),
      step: (id) => (isStepId(id) ? stepOf(id).name[language] : id),
      unit,
      units: (ids) => {
        const unique = [...new Set(ids)]
        return unique.length <= NAMED
          ? unique.map(unit).join(separator)
          : t('field.units', { count: unique.length })
      },
      join: (parts) => parts.filter((part) => part !== null && part !== '').join(' · '),
    }
  }, [t, language, departmentName, units])
}
