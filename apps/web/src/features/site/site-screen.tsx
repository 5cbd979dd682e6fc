import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined'
import { absoluteTime, EmptyState, ErrorState, LoadingState, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openWithoutNetwork } from '../../device/service-worker'
import { useFailureText } from '../../server/use-failure-text'
import { useAccountLanguage, useKeepLanguage } from '../../shell/account-language'
import { LanguageSwitch } from '../../shell/language-switch'
import { useViewer } from '../../viewer'
import { ReportTab } from './report/report-tab'
import { SignOffTab } from './sign-off/sign-off-tab'
import { UnitTab } from './unit/unit-tab'
import type { SiteTrip } from './site.operations'
import { useOnline } from './use-online'
import { useSiteTrip } from './use-site-trip'
import './site.css'

const TABS = ['report', 'units', 'signOff'] as const
type Tab = (typeof TABS)[number]

/** The leader's page on site: made for a phone, and for places with no network. */
export function SiteScreen({ tripId }: { readonly tripId: string }) {
  const { t } = useTranslation(['site', 'shell'])
  const { language } = useUi()
  const viewer = useViewer()
  const online = useOnline()
  const failureText = useFailureText()
  const keepLanguage = useKeepLanguage()
  useAccountLanguage()
  const [tab, setTab] = useState<Tab>('report')
  const { data, seenAt, loading, error, reload } = useSiteTrip(tripId, viewer.id)
  const trip = data?.trip
  useEffect(() => {
    void openWithoutNetwork()
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [reload])
  const number = trip?.number ?? ''
  const title = t('title', { number })
  useEffect(() => {
    document.title = `${title} · ${t('shell:appName')}`
  }, [title, t])

  return (
    <div className="site-page">
      <header>
        <Link to="/trips/$tripId" params={{ tripId }} className="site-back">
          <ArrowLeftOutlined aria-hidden /> {t('back', { number })}
        </Link>
        <LanguageSwitch onChange={keepLanguage} />
      </header>
      <main>
        <h1>{title}</h1>
        {trip != null && (
          <p className="ml-secondary">
            {trip.customer.name} · {trip.place}
          </p>
        )}
        {(!online || seenAt !== null) && (
          <Alert
            type="warning"
            showIcon
            className="site-offline"
            title={[
              online ? null : t('offline'),
              seenAt === null ? null : t('seen', { time: absoluteTime(seenAt, language) }),
            ]
              .filter((part) => part !== null)
              .join(' ')}
          />
        )}
        {trip == null ? (
          loading ? (
            <LoadingState label={t('loading')} rows={8} />
          ) : error !== undefined ? (
            <ErrorState
              title={t('failed')}
              text={failureText(error)}
              retryLabel={t('shell:failure.retry')}
              onRetry={reload}
            />
          ) : (
            <EmptyState title={t('notFound')} text="" />
          )
        ) : (
          <>
            <Segmented<Tab>
              block
              size="large"
              aria-label={t('tabs')}
              value={tab}
              onChange={setTab}
              options={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
            />
            {tab !== 'report' && waitsForGoods(trip) && (
              <Alert type="info" showIcon className="site-offline" title={t('waitsForGoods')} />
            )}
            <div className="site-tab">
              {tab === 'report' ? (
                <ReportTab trip={trip} viewerId={viewer.id} reload={reload} />
              ) : tab === 'units' ? (
                <UnitTab trip={trip} causes={data?.causeCodes ?? []} viewerId={viewer.id} reload={reload} />
              ) : (
                <SignOffTab trip={trip} viewerId={viewer.id} reload={reload} />
              )}
            </div>
          </>
        )}
      </main>
    </div>
  )
}

/** Whether days are reported but nothing is repaired yet: consigned goods are on their way. */
const waitsForGoods = ({ availableActions }: SiteTrip): boolean =>
  availableActions.some(({ action, allowed }) => action === 'tripReport' && allowed) &&
  availableActions.some(
    ({ action, blockedBy }) => action === 'tripDeclareEnd' && blockedBy.includes('STEP_NOT_READY'),
  )
