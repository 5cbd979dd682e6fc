import { useQuery } from '@apollo/client/react'
import { CURRENCIES, isCurrencyCode } from '@mendline/domain'
import { MoneyText, RelativeTime, Tag, useUi } from '@mendline/ui'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdminPricesQuery } from '../../gql/graphql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { ListState } from './list-state'
import { PriceImport } from './price-import'
import { PRICES, RETIRE_PRICE, SET_PRICE } from './prices.operations'
import { RecordDialog } from './record-dialog'
import { SearchWords } from './search-words'

type Price = AdminPricesQuery['partPrices']['edges'][number]['node']

const PAGE = 50

/** The list prices of parts, which charges to customers are computed from (W5.8 D). */
export function PricesTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const [search, setSearch] = useState<string | null>(null)
  const [edited, setEdited] = useState<Price | 'NEW' | null>(null)
  const variables = { search, first: PAGE }
  const { data, error, refetch, fetchMore } = useQuery(PRICES, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const retire = useRetire(refetch)
  const prices = (data?.partPrices.edges ?? []).map(({ node }) => node)
  const page = data?.partPrices.pageInfo
  const close = () => setEdited(null)
  const saved = () => {
    close()
    void refetch()
  }
  return (
    <>
      <div className="admin-bar">
        <SearchWords label={t('price.search')} onWords={setSearch} />
        <PriceImport onImported={() => void refetch()} />
        <Button type="primary" onClick={() => setEdited('NEW')}>
          {t('price.add')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={prices.length === 0}
        emptyTitle={t('price.none')}
        retry={refetch}
        more={
          page?.hasNextPage === true
            ? () => fetchMore({ variables: { ...variables, after: page.endCursor } })
            : null
        }
      >
        <table className="ml-table admin-prices">
          <thead>
            <tr>
              <th>{t('price.partNumber')}</th>
              <th>{t('price.name')}</th>
              <th className="ml-num">{t('price.listPrice')}</th>
              <th>{t('price.updatedBy')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {prices.map((price) => (
              <tr key={price.id}>
                <td className="admin-long ml-mono">
                  {price.partNumber}{' '}
                  {price.retiredAt != null && <Tag tone="neutral">{t('price.retired')}</Tag>}
                </td>
                <td className="admin-long">{price.name}</td>
                <td className="ml-num">
                  <MoneyText money={{ amount: price.listPrice, currency: price.currency }} />
                </td>
                <td className="ml-secondary admin-updated">
                  {price.updatedBy?.name} · <RelativeTime at={price.updatedAt} />
                </td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(price)}>
                    {t('shell:common.edit')}
                  </Button>
                  {price.retiredAt == null && (
                    <Button size="small" onClick={() => retire(price)}>
                      {t('price.retire')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited !== null && (
        <RecordDialog
          title={edited === 'NEW' ? t('price.add') : edited.partNumber}
          document={SET_PRICE}
          initial={
            edited === 'NEW'
              ? { currency: 'CNY' }
              : {
                  partNumber: edited.partNumber,
                  name: edited.name,
                  listPrice: edited.listPrice,
                  currency: edited.currency,
                }
          }
          fixed={edited === 'NEW' ? {} : { partNumber: edited.partNumber, expectedVersion: edited.version }}
          onClose={close}
          onSaved={saved}
        >
          <PriceFields known={edited !== 'NEW'} />
        </RecordDialog>
      )}
    </>
  )
}

function PriceFields({ known }: { readonly known: boolean }) {
  const { t } = useTranslation('admin')
  const { language } = useUi()
  const needed = [{ required: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="partNumber" label={t('price.partNumber')} rules={needed}>
        <Input maxLength={80} autoFocus={!known} disabled={known} className="ml-mono" />
      </Form.Item>
      <Form.Item name="name" label={t('price.name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="listPrice" label={t('price.listPrice')} rules={needed}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="currency" label={t('price.currency')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.keys(CURRENCIES)
              .filter(isCurrencyCode)
              .map((code) => ({ value: code, label: `${code} ${CURRENCIES[code].name[language]}` }))}
          />
        </Form.Item>
      </div>
    </>
  )
}

/** Asks once more, then retires. */
function useRetire(refetch: () => Promise<unknown>): (price: Price) => void {
  const { t } = useTranslation(['admin', 'shell'])
  const { modal, message } = App.useApp()
  const failureText = useFailureText()
  const [run] = useCommand(RETIRE_PRICE)
  return (price) =>
    void modal.confirm({
      title: t('price.retireTitle', { part: price.partNumber }),
      content: t('price.retireText'),
      okText: t('price.retire'),
      cancelText: t('shell:common.cancel'),
      onOk: async () => {
        const outcome = await run({ partPriceId: price.id, expectedVersion: price.version })
        if (!outcome.ok && outcome.failure !== null) void message.error(failureText(outcome.failure))
        await refetch()
      },
    })
}
