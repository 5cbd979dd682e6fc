import WarningFilled from '@ant-design/icons/WarningFilled'
import { dayNumberOf, instantOf, localDateOf, travellersOf } from '@mendline/domain'
import { CaseNumber, countryName, Tag, useDay, useNow, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board } from './trip-board.query'

/** The trip in a few lines: whose, where, what time it is there, when, who, for what. */
export function TripHeader({ board }: { readonly board: Board }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const { language } = useUi()
  const day = useDay()
  const going = travellersOf(board.members)
  return (
    <dl className="trip-summary" aria-label={t('summary.label')}>
      <Item label={t('summary.customer')}>{board.customer.name}</Item>
      <Item label={t('summary.place')}>
        {board.abroad && `${countryName(board.country, language)} `}
        {board.place}
      </Item>
      <Item label={t('summary.time')}>
        <LocalTime timeZone={board.timeZone} />
      </Item>
      <Item label={t('summary.days')}>
        {board.startsOn == null || board.endsOn == null ? (
          <span className="ml-secondary">{t('noDays')}</span>
        ) : (
          <>
            {t('days', { from: day(board.startsOn), until: day(board.endsOn) })}{' '}
            <span className="ml-secondary">
              {t('summary.length', {
                count: dayNumberOf(board.endsOn) - dayNumberOf(board.startsOn) + 1,
              })}
            </span>
          </>
        )}
      </Item>
      <Item label={t('summary.members')}>
        {going.length === 0 ? (
          <span className="ml-secondary">{t('noTeam')}</span>
        ) : (
          going.map(({ id, leads, technician, visaState }) => (
            <span key={id} className="trip-member">
              {technician?.name}
              {leads && <Tag tone="current">{t('leader')}</Tag>}
              {visaState != null && (
                <Tag tone={visaState === 'GRANTED' ? 'done' : visaState === 'REFUSED' ? 'late' : 'soon'}>
                  {t('visa', { state: t(`domain:visaState.${visaState}`) })}
                </Tag>
              )}
            </span>
          ))
        )}
      </Item>
      <Item label={t('summary.cases')}>
        {board.cases.map(({ id, number, model, quantity }) => (
          <span key={id} className="trip-member">
            <CaseNumber number={number}>
              <Link to="/cases/$number" params={{ number }}>
                {number}
              </Link>
            </CaseNumber>
            <span className="ml-secondary">
              {model.code} × {quantity}
            </span>
          </span>
        ))}
      </Item>
      {board.missedReports.length > 0 && (
        <Item label={t('summary.missed')}>
          {board.missedReports.map((missed) => (
            <Tag key={missed} tone="late" icon={<WarningFilled aria-hidden />}>
              {day(missed)}
            </Tag>
          ))}
        </Item>
      )}
    </dl>
  )
}

/** What time it is there, and whether that is another day than here. */
function LocalTime({ timeZone }: { readonly timeZone: string }) {
  const { language } = useUi()
  const day = useDay()
  const now = useNow()
  const clock = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
  return (
    <>
      <span className="trip-clock">{clock}</span>{' '}
      <span className="ml-secondary">
        {day(localDateOf(instantOf(now), timeZone))} · {timeZone}
      </span>
    </>
  )
}

function Item({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
