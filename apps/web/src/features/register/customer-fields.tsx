import { useQuery } from '@apollo/client/react'
import { COUNTRIES, frontOffice, REGIONS, regionOfCountry } from '@mendline/domain'
import { countryName, useUi } from '@mendline/ui'
import { Button, Form, Input, Select, Segmented } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../../use-settled'
import { useViewer } from '../../viewer'
import { CUSTOMER, CUSTOMERS } from './register-operations'

const NEW = 'NEW'

/** The customer: found while typing, or put on record right here; and whom to talk to there. */
export function CustomerFields() {
  const form = Form.useFormInstance()
  const { t } = useTranslation(['register', 'shell', 'domain'])
  const { departmentName } = useUi()
  const viewer = useViewer()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const name = typed.trim()
  const words = useSettled(name)
  const customerId = Form.useWatch<string | undefined>('customerId', form)
  const isNew = customerId === NEW
  const { data: found, loading } = useQuery(CUSTOMERS, { variables: { search: words === '' ? null : words } })
  const { data: chosen } = useQuery(CUSTOMER, {
    variables: { id: customerId ?? '' },
    skip: customerId === undefined || isNew,
  })
  const customer = isNew ? null : (chosen?.customer ?? null)
  const searching = loading || words !== name
  // Until the answer has come, what was found for other words must not be what Enter chooses.
  const listed = (found?.customers.edges ?? [])
    .map(({ node }) => node)
    .filter((each) => !searching || each.name.toLowerCase().includes(name.toLowerCase()))
  const options = [
    ...(customer !== null && name === '' && !listed.some(({ id }) => id === customer.id) ? [customer] : []),
    ...listed,
  ].map((each) => ({ value: each.id, label: each.name, region: each.region, added: '' }))
  const addNew = {
    value: NEW,
    label: name === '' ? t('newCustomer') : t('newCustomerNamed', { name }),
    region: null,
    added: name,
  }
  const other =
    customer !== null && viewer.role !== 'ADMINISTRATOR' && frontOffice(customer.region) !== viewer.department

  const startNew = (added: string) => {
    const region = REGIONS.find((each) => frontOffice(each) === viewer.department) ?? 'DOMESTIC'
    form.setFieldsValue({
      customerId: NEW,
      contactId: undefined,
      newCustomer: { name: added, region, country: region === 'DOMESTIC' ? 'CN' : undefined },
    })
  }
  return (
    <fieldset className="register-part">
      <legend>{t('part.customer')}</legend>
      <Form.Item
        name="customerId"
        label={t('field.customer')}
        hidden={isNew}
        rules={[{ required: true, message: t('needed.customer') }]}
        {...(other
          ? {
              validateStatus: 'warning' as const,
              help: t('otherOffice', { department: departmentName(frontOffice(customer.region)) }),
            }
          : {})}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={loading}
          placeholder={t('hint.customer')}
          open={open}
          // An Enter that came before the answer must not throw away what was typed.
          onOpenChange={(wanted) => setOpen(wanted || (searching && name !== ''))}
          onBlur={() => setOpen(false)}
          // Nor is anybody put on record who may be there already.
          options={searching ? options : [...options, addNew]}
          notFoundContent={t('shell:common.loading')}
          onChange={(value, option) => {
            if (value === NEW) startNew(option === undefined || Array.isArray(option) ? '' : option.added)
            else form.setFieldsValue({ contactId: undefined, newContact: undefined })
          }}
          optionRender={({ data }) => (
            <span className="register-option">
              <span className={data.region === null ? 'register-add' : 'register-name'}>{data.label}</span>
              {data.region !== null && (
                <span className="ml-secondary">{t(`domain:region.${data.region}`)}</span>
              )}
            </span>
          )}
          popupRender={(menu) => (
            <>
              {options.length === 0 && !searching && <p className="register-none">{t('noCustomer')}</p>}
              {menu}
            </>
          )}
        />
      </Form.Item>
      {isNew ? (
        <NewCustomerFields />
      ) : (
        <ContactFields contacts={customer?.contacts ?? []} known={customer !== null} />
      )}
    </fieldset>
  )
}

function NewCustomerFields() {
  const form = Form.useFormInstance()
  const { t } = useTranslation(['register', 'domain'])
  const { language } = useUi()
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: countryName(code, language) })).sort((a, b) =>
        a.label.localeCompare(b.label, language),
      ),
    [language],
  )
  return (
    <>
      <div className="register-new">
        <strong>{t('newCustomer')}</strong>
        <Button
          type="link"
          size="small"
          onClick={() => form.setFieldsValue({ customerId: undefined, newCustomer: undefined })}
        >
          {t('chooseKnown')}
        </Button>
      </div>
      <Form.Item
        name={['newCustomer', 'name']}
        label={t('field.customerName')}
        rules={[{ required: true, whitespace: true, message: t('needed.customerName') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className="register-row">
        <Form.Item
          name={['newCustomer', 'country']}
          label={t('field.country')}
          rules={[{ required: true, message: t('needed.country') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={countries}
            onChange={(country: string) =>
              form.setFieldValue(['newCustomer', 'region'], regionOfCountry(country))
            }
          />
        </Form.Item>
        <Form.Item name={['newCustomer', 'region']} label={t('field.region')} required>
          <Segmented options={REGIONS.map((value) => ({ value, label: t(`domain:region.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name={['newCustomer', 'address']} label={t('field.address')}>
        <Input maxLength={1000} />
      </Form.Item>
      <NewContactFields needed={false} />
    </>
  )
}

interface ContactFieldsProps {
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly phone?: string | null }[]
  readonly known: boolean
}

function ContactFields({ contacts, known }: ContactFieldsProps) {
  const form = Form.useFormInstance()
  const { t } = useTranslation('register')
  const contactId = Form.useWatch<string | undefined>('contactId', form)
  const only = contacts.length === 1 ? contacts[0]?.id : undefined
  useEffect(() => {
    // Whoever is the only contact there is whom one talks to; taken out by hand, it stays out.
    const chosen: unknown = form.getFieldValue('contactId')
    if (only !== undefined && chosen === undefined) form.setFieldsValue({ contactId: only })
  }, [form, only])
  if (!known) return null
  const isNew = contactId === NEW
  return (
    <>
      <Form.Item name="contactId" label={t('field.contact')}>
        <Select
          allowClear
          placeholder={t('hint.contact')}
          options={[
            ...contacts.map(({ id, name, phone }) => ({
              value: id,
              label: phone ? `${name} · ${phone}` : name,
            })),
            { value: NEW, label: t('newContact') },
          ]}
        />
      </Form.Item>
      {isNew && <NewContactFields needed />}
    </>
  )
}

function NewContactFields({ needed }: { readonly needed: boolean }) {
  const { t } = useTranslation('register')
  return (
    <div className="register-row">
      <Form.Item
        name={['newContact', 'name']}
        label={t('field.contactName')}
        rules={needed ? [{ required: true, whitespace: true, message: t('needed.contactName') }] : []}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['newContact', 'phone']} label={t('field.phone')}>
        <Input maxLength={50} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name={['newContact', 'email']} label={t('field.email')}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
    </div>
  )
}
