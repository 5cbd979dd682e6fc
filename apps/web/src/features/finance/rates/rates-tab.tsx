import { useQuery } from '@apollo/client/react'
import { CURRENCIES, type CurrencyCode } from '@mendline/domain'
import { dateText, EmptyState, ErrorState, LoadingState, RelativeTime, useUi } from '@mendline/ui'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { useViewer } from '../../../viewer'
import type { FinanceTabProps } from '../finance-search'
import { RateDialog, type RateDraft } from './rate-dialog'
import { RateImport } from './rate-import'
import { FINANCE_RATES } from './rate-queries'

const PAGE = 50

/** What currencies are worth from which day on; FINANCE enters and corrects, everybody else here reads. */
export function RatesTab({ search, onSearch }: FinanceTabProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const { language } = useUi()
  const failureText = useFailureText()
  const { message } = App.useApp()
  const viewer = useViewer()
  const [edited, setEdited] = useState<RateDraft | null>(null)
  const [importing, setImporting] = useState(false)
  const [loadingMore, setLoadingMore] = useState(false)
  const currency = search.currency ?? null
  const { data, error, refetch, fetchMore } = useQuery(FINANCE_RATES, {
    variables: { currency, first: PAGE },
    fetchPolicy: 'cache-and-network',
  })
  const mayEnter = viewer.department === 'FINANCE' || viewer.role === 'ADMINISTRATOR'
  const rates = (data?.exchangeRates.edges ?? []).map(({ node }) => node)
  const page = data?.exchangeRates.pageInfo
  const base = data?.baseCurrency ?? ''
  const more = async () => {
    setLoadingMore(true)
    await fetchMore({ variables: { currency, first: PAGE, after: page?.endCursor } }).catch(
      (problem: unknown) => message.error(failureText(problem)),
    )
    setLoadingMore(false)
  }
  const saved = () => {
    setEdited(null)
    void message.success(t('rates.saved'))
    void refetch()
  }
  const nameOf = (code: string) => {
    const known = Object.hasOwn(CURRENCIES, code) ? CURRENCIES[code as CurrencyCode].name[language] : ''
    return known === '' ? code : `${code} ${known}`
  }
  return (
    <div className="finance-rates">
      <div className="finance-bar">
        <Select
          style={{ minWidth: 200 }}
          value={currency}
          placeholder={t('rates.allCurrencies')}
          aria-label={t('rates.currency')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.keys(CURRENCIES)
            .filter((code) => code !== base)
            .map((code) => ({ value: code, label: nameOf(code) }))}
          onChange={(code?: string | null) => onSearch({ currency: code ?? undefined })}
        />
        {base !== '' && <span className="ml-secondary">{t('rates.base', { currency: nameOf(base) })}</span>}
        {mayEnter && (
          <span className="finance-bar-end">
            <Button onClick={() => setImporting(true)}>{t('rates.import')}</Button>
            <Button type="primary" onClick={() => setEdited(currency === null ? {} : { currency })}>
              {t('rates.add')}
            </Button>
          </span>
        )}
      </div>
      {data === undefined ? (
        error === undefined ? (
          <LoadingState label={t('shell:common.loading')} rows={6} />
        ) : (
          <ErrorState
            title={t('failed')}
            text={failureText(error)}
            retryLabel={t('shell:failure.retry')}
            onRetry={() => void refetch().catch(() => undefined)}
          />
        )
      ) : rates.length === 0 ? (
        <EmptyState
          title={currency === null ? t('rates.none') : t('rates.noneOf', { currency: nameOf(currency) })}
          text={t('rates.noneText')}
        />
      ) : (
        <div className="ml-table-scroll">
          <table className="ml-table">
            <caption className="ml-visually-hidden">{t('tab.rates')}</caption>
            <thead>
              <tr>
                <th>{t('rates.currency')}</th>
                <th>{t('rates.validFrom')}</th>
                <th className="ml-num">{t('rates.rate')}</th>
                <th>{t('rates.source')}</th>
                <th>{t('rates.enteredBy')}</th>
                <th>{t('rates.enteredAt')}</th>
                {mayEnter && <th aria-label={t('rates.correct')} />}
              </tr>
            </thead>
            <tbody>
              {rates.map((rate) => (
                <tr key={rate.id}>
                  <td>{nameOf(rate.currency)}</td>
                  <td>{dateText(rate.validFrom, language)}</td>
                  <td className="ml-num">{rate.rate}</td>
                  <td>{rate.source}</td>
                  <td>{rate.by?.name}</td>
                  <td>
                    <RelativeTime at={rate.at} />
                  </td>
                  {mayEnter && (
                    <td className="ml-num">
                      <Button
                        size="small"
                        onClick={() => setEdited({ ...rate, source: rate.source ?? undefined })}
                      >
                        {t('rates.correct')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page?.hasNextPage === true && (
        <div className="finance-more">
          <Button loading={loadingMore} onClick={() => void more()}>
            {t('shell:common.more')}
          </Button>
        </div>
      )}
      {edited !== null && (
        <RateDialog draft={edited} base={base} onClose={() => setEdited(null)} onSaved={saved} />
      )}
      {importing && <RateImport onClose={() => setImporting(false)} onEntered={() => void refetch()} />}
    </div>
  )
}
