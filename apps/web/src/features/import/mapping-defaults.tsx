import { COUNTRIES, DATE_ORDERS, REGIONS, REQUEST_KINDS, URGENCIES } from '@mendline/domain'
import { countryName, DateInput, useUi } from '@mendline/ui'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useId, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserError } from '../../server/use-command'
import type { Mapping } from './import-operations'

interface MappingDefaultsProps {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
  readonly errors: readonly UserError[]
}

type Defaults = Mapping['defaults']

/** What holds for rows that do not say it themselves. */
export function MappingDefaults({ mapping, onChange, errors }: MappingDefaultsProps) {
  const { t } = useTranslation(['import', 'domain'])
  const { language } = useUi()
  const { defaults } = mapping
  const set = (change: Partial<Defaults>) => onChange({ ...mapping, defaults: { ...defaults, ...change } })
  const errorOf = (name: keyof Defaults) => errors.find(({ field }) => field?.at(-1) === name)?.message
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: countryName(code, language) })).sort((a, b) =>
        a.label.localeCompare(b.label, language),
      ),
    [language],
  )
  return (
    <div className="import-defaults">
      <Labelled label={t('default.customer')} error={errorOf('customer')}>
        {(id) => (
          <Input
            id={id}
            value={defaults.customer ?? ''}
            maxLength={200}
            status={errorOf('customer') === undefined ? '' : 'error'}
            onChange={({ target }) => set({ customer: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.modelCode')} error={errorOf('modelCode')}>
        {(id) => (
          <Input
            id={id}
            value={defaults.modelCode ?? ''}
            maxLength={80}
            status={errorOf('modelCode') === undefined ? '' : 'error'}
            onChange={({ target }) => set({ modelCode: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.country')} error={errorOf('country')}>
        {(id) => (
          <Select
            id={id}
            value={defaults.country}
            showSearch={{ optionFilterProp: 'label' }}
            options={countries}
            onChange={(country) => set({ country })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.region')}>
        {(id) => (
          <Select
            id={id}
            value={defaults.region}
            options={REGIONS.map((value) => ({ value, label: t(`domain:region.${value}`) }))}
            onChange={(region) => set({ region })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.reportedOn')}>
        {(id) => (
          <DateInput
            id={id}
            value={defaults.reportedOn ?? null}
            placeholder={t('default.reportedNow')}
            onChange={(reportedOn) => set({ reportedOn })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.dateOrder')}>
        {(id) => (
          <Select
            id={id}
            value={defaults.dateOrder}
            options={DATE_ORDERS.map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
            onChange={(dateOrder) => set({ dateOrder })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.kind')}>
        {(id) => (
          <Select
            id={id}
            value={defaults.kind}
            options={REQUEST_KINDS.map((value) => ({ value, label: t(`domain:kind.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.urgency')}>
        {(id) => (
          <Select
            id={id}
            value={defaults.urgency}
            options={URGENCIES.map((value) => ({ value, label: t(`domain:urgency.${value}`) }))}
            onChange={(urgency) => set({ urgency })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.referencePrefix')} error={errorOf('referencePrefix')}>
        {(id) => (
          <Input
            id={id}
            value={defaults.referencePrefix}
            maxLength={40}
            placeholder={t('default.referencePrefixHint')}
            onChange={({ target }) => set({ referencePrefix: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('default.warrantyMonths')} error={errorOf('warrantyMonths')}>
        {(id) => (
          <InputNumber
            id={id}
            value={defaults.warrantyMonths}
            min={0}
            max={600}
            precision={0}
            onChange={(months) => set({ warrantyMonths: months ?? 0 })}
          />
        )}
      </Labelled>
      <Checkbox
        checked={defaults.createCustomers}
        onChange={({ target }) => set({ createCustomers: target.checked })}
      >
        {t('default.createCustomers')}
      </Checkbox>
      <Checkbox
        checked={defaults.createModels}
        onChange={({ target }) => set({ createModels: target.checked })}
      >
        {t('default.createModels')}
      </Checkbox>
    </div>
  )
}

interface LabelledProps {
  readonly label: string
  readonly error?: string | undefined
  readonly children: (id: string) => ReactNode
}

function Labelled({ label, error, children }: LabelledProps) {
  const id = useId()
  return (
    <div className="import-default">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {error !== undefined && (
        <span role="alert" className="import-default-error">
          {error}
        </span>
      )}
    </div>
  )
}
