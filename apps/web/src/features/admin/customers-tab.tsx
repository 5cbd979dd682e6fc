import { useQuery } from '@apollo/client/react'
import { COUNTRIES, REGIONS } from '@mendline/domain'
import { countryName, useUi } from '@mendline/ui'
import { Button, Form, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminCustomersQuery } from '../../gql/graphql'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'
import { SearchWords } from './search-words'

const CUSTOMERS = graphql(`
  query AdminCustomers($search: String, $first: Int!, $after: String) {
    customers(filter: { search: $search }, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          region
          country
          address
          version
          contacts {
            id
            name
            phone
            email
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const CREATE = graphql(`
  mutation AdminCustomerCreate($input: NewCustomerInput!) {
    customerCreate(input: $input) {
      customer {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const UPDATE = graphql(`
  mutation AdminCustomerUpdate($input: CustomerUpdateInput!) {
    customerUpdate(input: $input) {
      customer {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const CONTACT_ADD = graphql(`
  mutation AdminContactAdd($input: ContactAddInput!) {
    contactAdd(input: $input) {
      customer {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const CONTACT_UPDATE = graphql(`
  mutation AdminContactUpdate($input: ContactUpdateInput!) {
    contactUpdate(input: $input) {
      customer {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

type CustomerRow = AdminCustomersQuery['customers']['edges'][number]['node']
type ContactRow = CustomerRow['contacts'][number]

type Edited =
  | { readonly what: 'NEW' }
  | { readonly what: 'CUSTOMER'; readonly customer: CustomerRow }
  | { readonly what: 'NEW_CONTACT'; readonly customer: CustomerRow }
  | { readonly what: 'CONTACT'; readonly contact: ContactRow }

const PAGE = 50

/** Customers and the people there. */
export function CustomersTab() {
  const { t } = useTranslation(['admin', 'domain', 'shell'])
  const { language } = useUi()
  const [search, setSearch] = useState<string | null>(null)
  const [edited, setEdited] = useState<Edited | null>(null)
  const variables = { search, first: PAGE }
  const { data, error, refetch, fetchMore } = useQuery(CUSTOMERS, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const customers = (data?.customers.edges ?? []).map(({ node }) => node)
  const page = data?.customers.pageInfo
  const dialog = {
    onClose: () => setEdited(null),
    onSaved: () => {
      setEdited(null)
      void refetch()
    },
  }
  return (
    <>
      <div className="admin-bar">
        <SearchWords label={t('customer.search')} onWords={setSearch} />
        <Button type="primary" onClick={() => setEdited({ what: 'NEW' })}>
          {t('customer.add')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={customers.length === 0}
        emptyTitle={t('customer.none')}
        retry={refetch}
        more={
          page?.hasNextPage === true
            ? () => fetchMore({ variables: { ...variables, after: page.endCursor } })
            : null
        }
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('customer.name')}</th>
              <th>{t('customer.region')}</th>
              <th>{t('customer.country')}</th>
              <th>{t('customer.contacts')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {customers.map((customer) => (
              <tr key={customer.id}>
                <td className="admin-long">{customer.name}</td>
                <td>{t(`domain:region.${customer.region}`)}</td>
                <td>{countryName(customer.country, language)}</td>
                <td>
                  {customer.contacts.map((contact) => (
                    <Button
                      key={contact.id}
                      type="link"
                      size="small"
                      onClick={() => setEdited({ what: 'CONTACT', contact })}
                    >
                      {contact.name}
                    </Button>
                  ))}
                </td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited({ what: 'CUSTOMER', customer })}>
                    {t('shell:common.edit')}
                  </Button>
                  <Button size="small" onClick={() => setEdited({ what: 'NEW_CONTACT', customer })}>
                    {t('customer.addContact')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited?.what === 'NEW' && (
        <RecordDialog
          title={t('customer.add')}
          document={CREATE}
          initial={{ region: 'DOMESTIC', country: 'CN' }}
          {...dialog}
        >
          <CustomerFields />
        </RecordDialog>
      )}
      {edited?.what === 'CUSTOMER' && (
        <RecordDialog
          title={edited.customer.name}
          document={UPDATE}
          initial={{
            name: edited.customer.name,
            region: edited.customer.region,
            country: edited.customer.country,
            address: edited.customer.address ?? '',
          }}
          fixed={{ customerId: edited.customer.id, expectedVersion: edited.customer.version }}
          {...dialog}
        >
          <CustomerFields />
        </RecordDialog>
      )}
      {edited?.what === 'NEW_CONTACT' && (
        <RecordDialog
          title={`${t('customer.addContact')} · ${edited.customer.name}`}
          document={CONTACT_ADD}
          initial={{}}
          fixed={{ customerId: edited.customer.id }}
          {...dialog}
        >
          <ContactFields />
        </RecordDialog>
      )}
      {edited?.what === 'CONTACT' && (
        <RecordDialog
          title={edited.contact.name}
          document={CONTACT_UPDATE}
          initial={{
            name: edited.contact.name,
            phone: edited.contact.phone ?? '',
            email: edited.contact.email ?? '',
            title: edited.contact.title ?? '',
          }}
          fixed={{ contactId: edited.contact.id }}
          {...dialog}
        >
          <ContactFields />
        </RecordDialog>
      )}
    </>
  )
}

function CustomerFields() {
  const { t } = useTranslation(['admin', 'domain'])
  const { language } = useUi()
  const needed = [{ required: true, message: t('needed') }]
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: countryName(code, language) })).sort((a, b) =>
        a.label.localeCompare(b.label, language),
      ),
    [language],
  )
  return (
    <>
      <Form.Item name="name" label={t('customer.name')} rules={needed}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="region" label={t('customer.region')} rules={needed}>
          <Select options={REGIONS.map((value) => ({ value, label: t(`domain:region.${value}`) }))} />
        </Form.Item>
        <Form.Item name="country" label={t('customer.country')} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={countries} />
        </Form.Item>
      </div>
      <Form.Item name="address" label={t('customer.address')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  )
}

function ContactFields() {
  const { t } = useTranslation('admin')
  return (
    <>
      <Form.Item name="name" label={t('contact.name')} rules={[{ required: true, message: t('needed') }]}>
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="title" label={t('contact.title')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('contact.phone')}>
        <Input maxLength={50} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('contact.email')}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
    </>
  )
}
