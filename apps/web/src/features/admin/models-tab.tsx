import { useQuery } from '@apollo/client/react'
import { WARRANTY_STARTS } from '@mendline/domain'
import { Tag } from '@mendline/ui'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminModelsQuery } from '../../gql/graphql'
import { Amount } from './amount'
import { CurrencySelect } from './currency-select'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'
import { SearchWords } from './search-words'

const MODELS = graphql(`
  query AdminModels($search: String, $first: Int!, $after: String) {
    productModels(filter: { search: $search }, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          code
          name
          category
          warrantyMonths
          warrantyCountsFrom
          graceDays
          repairWarrantyMonths
          unitValue
          unitCurrency
          version
          disabledAt
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
  mutation AdminModelCreate($input: ProductModelCreateInput!) {
    productModelCreate(input: $input) {
      productModel {
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
  mutation AdminModelUpdate($input: ProductModelUpdateInput!) {
    productModelUpdate(input: $input) {
      productModel {
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

type ModelRow = AdminModelsQuery['productModels']['edges'][number]['node']

const PAGE = 50

/** Product models with what their warranty promises. */
export function ModelsTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const [search, setSearch] = useState<string | null>(null)
  const [edited, setEdited] = useState<ModelRow | 'NEW' | null>(null)
  const variables = { search, first: PAGE }
  const { data, error, refetch, fetchMore } = useQuery(MODELS, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const models = (data?.productModels.edges ?? []).map(({ node }) => node)
  const page = data?.productModels.pageInfo
  const close = () => setEdited(null)
  const saved = () => {
    close()
    void refetch()
  }
  return (
    <>
      <div className="admin-bar">
        <SearchWords label={t('model.search')} onWords={setSearch} />
        <Button type="primary" onClick={() => setEdited('NEW')}>
          {t('model.add')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={models.length === 0}
        emptyTitle={t('model.none')}
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
              <th>{t('model.code')}</th>
              <th>{t('model.name')}</th>
              <th>{t('model.category')}</th>
              <th className="ml-num">{t('model.warrantyMonths')}</th>
              <th>{t('model.warrantyCountsFrom')}</th>
              <th className="ml-num">{t('model.graceDays')}</th>
              <th className="ml-num">{t('model.repairWarrantyMonths')}</th>
              <th className="ml-num">{t('model.unitValue')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <tr key={model.id}>
                <td className="admin-long">
                  {model.code} {model.disabledAt != null && <Tag tone="neutral">{t('model.retired')}</Tag>}
                </td>
                <td className="admin-long">{model.name}</td>
                <td className="admin-long">{model.category}</td>
                <td className="ml-num">{model.warrantyMonths}</td>
                <td>{t(`countsFrom.${model.warrantyCountsFrom}`)}</td>
                <td className="ml-num">{model.graceDays}</td>
                <td className="ml-num">{model.repairWarrantyMonths}</td>
                <td className="ml-num">
                  <Amount amount={model.unitValue} currency={model.unitCurrency} />
                </td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(model)}>
                    {t('shell:common.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited === 'NEW' && (
        <RecordDialog
          title={t('model.add')}
          document={CREATE}
          initial={{
            category: '',
            warrantyMonths: 12,
            warrantyCountsFrom: 'SHIPPING',
            graceDays: 0,
            repairWarrantyMonths: 3,
          }}
          onClose={close}
          onSaved={saved}
        >
          <ModelFields />
        </RecordDialog>
      )}
      {edited !== null && edited !== 'NEW' && (
        <RecordDialog
          title={edited.code}
          document={UPDATE}
          initial={{
            code: edited.code,
            name: edited.name,
            category: edited.category,
            warrantyMonths: edited.warrantyMonths,
            warrantyCountsFrom: edited.warrantyCountsFrom,
            graceDays: edited.graceDays,
            repairWarrantyMonths: edited.repairWarrantyMonths,
            unitValue: edited.unitValue,
            unitCurrency: edited.unitCurrency,
            disabled: edited.disabledAt != null,
          }}
          fixed={{ modelId: edited.id, expectedVersion: edited.version }}
          onClose={close}
          onSaved={saved}
        >
          <ModelFields />
          <Form.Item name="disabled" valuePropName="checked">
            <Checkbox>{t('model.retire')}</Checkbox>
          </Form.Item>
        </RecordDialog>
      )}
    </>
  )
}

function ModelFields() {
  const { t } = useTranslation('admin')
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="code" label={t('model.code')} rules={needed}>
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item name="name" label={t('model.name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="category" label={t('model.category')}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="warrantyMonths" label={t('model.warrantyMonths')} rules={needed}>
          <InputNumber min={0} max={600} precision={0} />
        </Form.Item>
        <Form.Item name="warrantyCountsFrom" label={t('model.warrantyCountsFrom')} rules={needed}>
          <Select options={WARRANTY_STARTS.map((value) => ({ value, label: t(`countsFrom.${value}`) }))} />
        </Form.Item>
        <Form.Item name="graceDays" label={t('model.graceDays')} rules={needed}>
          <InputNumber min={0} max={366} precision={0} />
        </Form.Item>
        <Form.Item name="repairWarrantyMonths" label={t('model.repairWarrantyMonths')} rules={needed}>
          <InputNumber min={0} max={120} precision={0} />
        </Form.Item>
      </div>
      <div className="admin-row">
        <Form.Item name="unitValue" label={t('model.unitValue')} extra={t('model.unitValueHint')}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="unitCurrency" label={t('agent.currency')}>
          <CurrencySelect />
        </Form.Item>
      </div>
    </>
  )
}
