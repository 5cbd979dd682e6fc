import { ABSENCE_REASONS, COUNTRIES, SKILL_LEVELS, VISA_ENTRIES } from '@mendline/domain'
import { countryName, DateInput, useUi } from '@mendline/ui'
import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechnicianQuery } from '../../gql/graphql'
import { ModelSelect } from './model-select'
import { RevealButton } from './reveal-button'

interface EntriesProps {
  readonly name: 'skills' | 'visas' | 'absences'
  readonly add: string
  readonly blank: object
  readonly children: (index: number) => ReactNode
}

/** Rows that can be added and taken away. */
function Entries({ name, add, blank, children }: EntriesProps) {
  const { t } = useTranslation('reserve')
  return (
    <Form.List name={name}>
      {(rows, { add: append, remove }) => (
        <>
          {rows.map(({ key, name: index }) => (
            <div key={key} className="reserve-entry">
              <div className="reserve-row">{children(index)}</div>
              <Button
                type="text"
                className="reserve-remove"
                aria-label={`${t('form.remove')} ${String(index + 1)}`}
                onClick={() => remove(index)}
              >
                {t('form.remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => append(blank)}>{add}</Button>
        </>
      )}
    </Form.List>
  )
}

export function CountrySelect(props: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (country: string | undefined) => void
  readonly allowClear?: boolean
  readonly placeholder?: string
  readonly 'aria-label'?: string
}) {
  const { language } = useUi()
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={COUNTRIES.map((code) => ({
        value: code,
        label: `${countryName(code, language)} ${code}`,
      })).sort((a, b) => a.label.localeCompare(b.label, language))}
    />
  )
}

const useNeeded = () => {
  const { t } = useTranslation('reserve')
  return [{ required: true, message: t('form.needed') }]
}

interface SkillFieldsProps {
  /** The models of the skills on record. */
  readonly known: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

export function SkillFields({ known }: SkillFieldsProps) {
  const { t } = useTranslation('reserve')
  const needed = useNeeded()
  return (
    <Entries name="skills" add={t('form.addSkill')} blank={{ level: 'ABLE' }}>
      {(index) => (
        <>
          <Form.Item name={[index, 'modelId']} label={t('form.model')} rules={needed}>
            <ModelSelect known={known} />
          </Form.Item>
          <Form.Item name={[index, 'level']} label={t('form.level')} rules={needed}>
            <Select options={SKILL_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))} />
          </Form.Item>
        </>
      )}
    </Entries>
  )
}

interface VisaFieldsProps {
  readonly technician: TechnicianQuery['technician'] | null
}

export function VisaFields({ technician }: VisaFieldsProps) {
  const { t } = useTranslation('reserve')
  const needed = useNeeded()
  const form = Form.useFormInstance()
  const heldOf = (index: number) => {
    const id: unknown = form.getFieldValue(['visas', index, 'id'])
    return technician?.visas.find((visa) => visa.id === id)
  }
  return (
    <Entries name="visas" add={t('form.addVisa')} blank={{ entries: 'SINGLE' }}>
      {(index) => {
        const held = heldOf(index)
        return (
          <>
            <Form.Item name={[index, 'id']} hidden>
              <Input />
            </Form.Item>
            <Form.Item name={[index, 'country']} label={t('form.visaCountry')} rules={needed}>
              <CountrySelect />
            </Form.Item>
            <Form.Item name={[index, 'entries']} label={t('form.entries')} rules={needed}>
              <Select
                options={VISA_ENTRIES.map((entries) => ({ value: entries, label: t(`entries.${entries}`) }))}
              />
            </Form.Item>
            <Form.Item name={[index, 'validFrom']} label={t('form.validFrom')} rules={needed}>
              <DateInput />
            </Form.Item>
            <Form.Item name={[index, 'validUntil']} label={t('form.validUntil')} rules={needed}>
              <DateInput />
            </Form.Item>
            <Form.Item
              name={[index, 'number']}
              label={t('form.number')}
              extra={
                held?.maskedNumber != null && (
                  <>
                    {t('form.numberKept', { number: held.maskedNumber })}
                    <RevealButton technicianId={technician?.id ?? ''} visaId={held.id} />
                  </>
                )
              }
            >
              <Input maxLength={40} autoComplete="off" className="ml-mono" />
            </Form.Item>
          </>
        )
      }}
    </Entries>
  )
}

export function AbsenceFields() {
  const { t } = useTranslation('reserve')
  const needed = useNeeded()
  return (
    <Entries name="absences" add={t('form.addAbsence')} blank={{ reason: 'LEAVE' }}>
      {(index) => (
        <>
          <Form.Item name={[index, 'startsOn']} label={t('form.startsOn')} rules={needed}>
            <DateInput />
          </Form.Item>
          <Form.Item name={[index, 'endsOn']} label={t('form.endsOn')} rules={needed}>
            <DateInput />
          </Form.Item>
          <Form.Item name={[index, 'reason']} label={t('form.reason')} rules={needed}>
            <Select
              options={ABSENCE_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
            />
          </Form.Item>
          <Form.Item name={[index, 'note']} label={t('form.note')}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </Entries>
  )
}
