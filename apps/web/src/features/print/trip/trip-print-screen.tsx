import { useQuery } from '@apollo/client/react'
import { goodsNeededBy, type Bilingual, type Language } from '@mendline/domain'
import { EmptyState, ErrorState, LoadingState, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../../server/use-failure-text'
import { CarnetSheet, PackingListSheet, ProformaSheet } from '../goods/consignment-sheets'
import { GatePassSheet } from '../goods/gate-pass-sheet'
import { ItinerarySheet } from './itinerary-sheet'
import { consignmentPaper, gatePassPaper } from './trip-papers'
import { MaterialListSheet, SupplyListSheet } from './list-sheets'
import { PRINT_TRIP, type PrintTrip } from './trip-print-query'
import '../print.css'

interface TripPrintProps {
  readonly tripId: string
  /** The paper's name in the address. */
  readonly form: string
  readonly document?: string | undefined
  readonly language?: Language | undefined
  readonly onLanguage: (language: Language) => void
}

/** A paper of a trip: loads what it is filled in with, and says when there is nothing to fill in yet. */
export function TripPrintScreen({
  tripId,
  form,
  document: documentId,
  language,
  onLanguage,
}: TripPrintProps) {
  const { t } = useTranslation(['case', 'shell'])
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(PRINT_TRIP, {
    variables: { id: tripId },
    fetchPolicy: 'network-only',
  })
  const trip = data?.trip ?? null
  const number = trip?.number
  useEffect(() => {
    if (number !== undefined) window.document.title = `${form} ${number}`
  }, [form, number])
  if (data !== undefined && trip !== null) {
    const setting = (key: string) => data.settings.find((one) => one.key === key)?.value ?? ''
    const company = { zh: setting('COMPANY_NAME_ZH'), en: setting('COMPANY_NAME_EN') }
    const homeZone = data.businessTimeZone
    return <Paper {...{ trip, form, documentId, company, homeZone, language, onLanguage }} />
  }
  return (
    <main className="print-state">
      {data !== undefined ? (
        <EmptyState title={t('print.nothing')} text={t('print.nothingText')} />
      ) : error !== undefined ? (
        <ErrorState
          title={t('failed')}
          text={failureText(error)}
          retryLabel={t('shell:failure.retry')}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      ) : (
        <LoadingState label={t('loading')} rows={12} />
      )}
    </main>
  )
}

interface PaperProps {
  readonly trip: PrintTrip
  readonly form: string
  readonly documentId: string | undefined
  readonly company: Bilingual
  readonly homeZone: string
  readonly language: Language | undefined
  readonly onLanguage: (language: Language) => void
}

function Paper({ trip, form, documentId, company, homeZone, language, onLanguage }: PaperProps) {
  const { t } = useTranslation('case')
  const ui = useUi()
  const back = (
    <Link to="/trips/$tripId" params={{ tripId: trip.id }}>
      {t('print.backToTrip', { number: trip.number })}
    </Link>
  )
  const props = { trip, company, tools: back }
  const consignment = chosen(trip.consignments, documentId)
  switch (form) {
    case 'material-list':
      return <MaterialListSheet {...props} />
    case 'supply-list': {
      const only = language ?? (trip.customer.country === 'CN' ? 'zh' : 'en')
      const choice: ReactNode = (
        <>
          {back}
          <Segmented<Language>
            value={only}
            onChange={onLanguage}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            aria-label={ui.language === 'zh' ? '语言' : 'Language'}
          />
        </>
      )
      const neededBy = trip.startsOn == null ? null : goodsNeededBy(trip.startsOn)
      return <SupplyListSheet {...props} tools={choice} language={only} neededBy={neededBy} />
    }
    case 'packing-list':
      if (consignment !== null)
        return <PackingListSheet {...props} paper={consignmentPaper(trip, consignment)} />
      break
    case 'proforma':
      if (consignment !== null)
        return <ProformaSheet {...props} paper={consignmentPaper(trip, consignment)} />
      break
    case 'carnet-list':
      if (consignment !== null) return <CarnetSheet {...props} paper={consignmentPaper(trip, consignment)} />
      break
    case 'gate-pass': {
      const pass = chosen(trip.gatePasses, documentId)
      if (pass !== null) return <GatePassSheet {...props} paper={gatePassPaper(trip, pass)} />
      break
    }
    case 'itinerary':
      return (
        <ItinerarySheet
          {...props}
          homeZone={homeZone}
          tools={
            <>
              {back}
              <Button onClick={() => void saveIcs(trip)}>{t('print.calendar')}</Button>
            </>
          }
        />
      )
  }
  return (
    <main className="print-state">
      <EmptyState title={t('print.nothing')} text={t('print.nothingText')} action={back} />
    </main>
  )
}

function chosen<D extends { readonly id: string }>(
  documents: readonly D[],
  id: string | undefined,
): D | null {
  return (id === undefined ? documents.at(-1) : documents.find((document) => document.id === id)) ?? null
}

async function saveIcs(trip: PrintTrip): Promise<void> {
  const { itineraryIcs } = await import('./itinerary-ics')
  const url = URL.createObjectURL(new Blob([itineraryIcs(trip)], { type: 'text/calendar;charset=utf-8' }))
  const link = Object.assign(window.document.createElement('a'), {
    href: url,
    download: `${trip.number}.ics`,
  })
  link.click()
  URL.revokeObjectURL(url)
}
