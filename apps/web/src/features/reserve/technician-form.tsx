import { useQuery } from '@apollo/client/react'
import { DEPARTMENTS, type Department, type LocalDate } from '@mendline/domain'
import { DateInput, FormError, useUi } from '@mendline/ui'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechnicianQuery, TechnicianSaveInput } from '../../gql/graphql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { showUserErrors } from '../../server/user-errors'
import { markOptional } from '../../shell/optional-mark'
import { AbsenceFields, CountrySelect, SkillFields, VisaFields } from './entry-fields'
import { RevealButton } from './reveal-button'
import { SAVE_TECHNICIAN, TECHNICIAN_CHOICES } from './reserve.operations'

type Technician = NonNullable<TechnicianQuery['technician']>

interface TechnicianFormProps {
  readonly technician: Technician | null
  readonly keeper: boolean
  readonly onSaved: () => void
}

interface Values extends Omit<
  TechnicianSaveInput,
  'technicianId' | 'expectedVersion' | 'passport' | 'skills' | 'visas' | 'absences'
> {
  readonly hasPassport: boolean
  readonly passport?: { readonly country: string; readonly number?: string; readonly validUntil: LocalDate }
  readonly skills?: TechnicianSaveInput['skills']
  readonly visas?: TechnicianSaveInput['visas']
  readonly absences?: TechnicianSaveInput['absences']
}

/** The card as fields; saved whole. Others than those who keep the reserve read it. */
export function TechnicianForm({ technician, keeper, onSaved }: TechnicianFormProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const { departmentName } = useUi()
  const failureText = useFailureText()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [run, { running, failure }] = useCommand(SAVE_TECHNICIAN)
  const [rest, setRest] = useState<readonly string[]>([])
  const department = Form.useWatch('department', form) as Department | undefined
  const hasPassport = Form.useWatch('hasPassport', form) ?? technician?.passport != null
  const { data: choices } = useQuery(TECHNICIAN_CHOICES, {
    variables: { department: department ?? technician?.department ?? null },
    skip: !keeper,
  })
  const needed = [{ required: true, message: t('form.needed') }]
  const masked = technician?.passport?.maskedNumber
  const users = [
    ...(choices?.users.nodes ?? []),
    ...(technician?.user == null ? [] : [technician.user]),
  ].filter((user, i, all) => all.findIndex(({ id }) => id === user.id) === i)

  const submit = async (values: Values) => {
    setRest([])
    const { hasPassport: has, passport, skills = [], visas = [], absences = [], ...plain } = values
    const outcome = await run({
      ...plain,
      ...(technician === null ? {} : { technicianId: technician.id, expectedVersion: technician.version }),
      passport: has && passport !== undefined ? passport : null,
      skills,
      visas,
      absences,
      userId: plain.userId ?? null,
      leftOn: plain.leftOn ?? null,
    })
    if (outcome.ok) {
      void message.success(t('saved'))
      onSaved()
    } else setRest(showUserErrors(form, outcome.userErrors))
  }
  return (
    <>
      <FormError messages={[...rest, ...(failure === null ? [] : [failureText(failure)])]} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={markOptional}
        disabled={running || !keeper}
        initialValues={initialOf(technician)}
        onFinish={(values) => void submit(values)}
      >
        <div className="reserve-row">
          <Form.Item name="name" label={t('form.name')} rules={needed}>
            <Input maxLength={100} autoFocus={technician === null} />
          </Form.Item>
          <Form.Item name="latinName" label={t('form.latinName')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="department" label={t('form.department')} rules={needed}>
            <Select options={DEPARTMENTS.map((code) => ({ value: code, label: departmentName(code) }))} />
          </Form.Item>
          <Form.Item name="phone" label={t('form.phone')}>
            <Input maxLength={40} inputMode="tel" />
          </Form.Item>
          <Form.Item name="userId" label={t('form.user')} extra={t('form.userHint')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={users.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          {technician !== null && (
            <Form.Item name="leftOn" label={t('form.leftOn')}>
              <DateInput />
            </Form.Item>
          )}
        </div>

        <h3>{t('form.skills')}</h3>
        <SkillFields known={(technician?.skills ?? []).map(({ model }) => model)} />

        <h3>{t('form.passport')}</h3>
        <Form.Item name="hasPassport" valuePropName="checked" noStyle>
          <Checkbox>{t('form.hasPassport')}</Checkbox>
        </Form.Item>
        {hasPassport && (
          <div className="reserve-row">
            <Form.Item name={['passport', 'country']} label={t('form.country')} rules={needed}>
              <CountrySelect />
            </Form.Item>
            <Form.Item
              name={['passport', 'number']}
              label={t('form.number')}
              rules={masked == null ? needed : []}
              extra={
                masked != null && (
                  <>
                    {t('form.numberKept', { number: masked })}
                    <RevealButton technicianId={technician?.id ?? ''} visaId={null} />
                  </>
                )
              }
            >
              <Input maxLength={40} autoComplete="off" className="ml-mono" />
            </Form.Item>
            <Form.Item name={['passport', 'validUntil']} label={t('form.validUntil')} rules={needed}>
              <DateInput />
            </Form.Item>
          </div>
        )}

        <h3>{t('form.visas')}</h3>
        <VisaFields technician={technician} />

        <h3>{t('form.absences')}</h3>
        <AbsenceFields />

        {keeper && (
          <div className="reserve-end">
            <Button type="primary" htmlType="submit" loading={running}>
              {t('shell:common.save')}
            </Button>
          </div>
        )}
      </Form>
    </>
  )
}

function initialOf(technician: Technician | null): Partial<Values> {
  if (technician === null) return { hasPassport: false, department: 'PRODUCTION_ENGINEERING' }
  const { name, latinName, department, phone, leftOn, user, passport, skills, visas, absences } = technician
  return {
    name,
    latinName: latinName ?? null,
    department,
    phone: phone ?? null,
    leftOn: leftOn ?? null,
    userId: user?.id ?? null,
    hasPassport: passport != null,
    ...(passport == null ? {} : { passport: { country: passport.country, validUntil: passport.validUntil } }),
    skills: skills.map(({ level, model }) => ({ modelId: model.id, level })),
    visas: visas.map(({ id, country, entries, validFrom, validUntil }) => ({
      id,
      country,
      entries,
      validFrom,
      validUntil,
    })),
    absences: absences.map(({ startsOn, endsOn, reason, note }) => ({
      startsOn,
      endsOn,
      reason,
      note: note ?? null,
    })),
  }
}
