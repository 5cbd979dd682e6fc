import {
  fieldError,
  missedReports,
  notFutureDay,
  notPastDay,
  textOrNull,
  travellersOf,
  type BookingKind,
  type LocalDate,
  type SignatureOutcome,
} from '@mendline/domain'
import { absoluteTime, useUi } from '@mendline/ui'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { LinesField } from '../fields/lines-field'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField, DateTimeField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { FlatForm } from '../form/flat-form'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { BOOK_TRAVEL, CONFIRM_DEPARTURE, DECLARE_END, SIGN_OFF, TRIP_FACTS } from './trip.operations'
import { TripFacts, tripOf, type TripProps } from './trip-facts'

/** W5.5.7: day, place and content as agreed with the customer. */
export const confirmDeparture = defineStepForm({ facts: TRIP_FACTS, Form: ConfirmDeparture })

function ConfirmDeparture({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  const { startsOn } = trip
  return (
    <FlatForm
      command={CONFIRM_DEPARTURE}
      trip={trip}
      versioned
      defaults={{
        departsOn: startsOn ?? null,
        place: trip.place,
        content: repairCase.workPlans.at(-1)?.steps ?? null,
        agreedWith: null,
      }}
      fields={[
        { name: 'departsOn', kind: 'date', min: today(), max: startsOn ?? undefined },
        { name: 'place', label: 'meetingPlace', kind: 'text' },
        { name: 'content', kind: 'area' },
        { name: 'agreedWith', kind: 'text' },
      ]}
      check={({ departsOn }) => notPastDay('departsOn', departsOn, today())}
    >
      <TripFacts repairCase={repairCase} team />
    </FlatForm>
  )
}

interface BookingValue {
  readonly kind: BookingKind
  readonly title: string
  readonly fromPlace: string
  readonly toPlace: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly reference: string
  readonly memberIds: readonly string[]
  readonly amount: string
  readonly currency: string
}

interface TravelValues {
  readonly bookings: readonly BookingValue[]
  readonly briefedOn: LocalDate | null
  readonly note: string
}

const BLANK: BookingValue = {
  kind: 'FLIGHT',
  title: '',
  fromPlace: '',
  toPlace: '',
  startsAt: null,
  endsAt: null,
  reference: '',
  memberIds: [],
  amount: '',
  currency: 'CNY',
}

/** W5.5.7, W4.2: tickets and rooms; done once the travellers are briefed. More can be booked later. */
export const bookTravel = defineStepForm({ facts: TRIP_FACTS, Form: BookTravel, again: true })

function BookTravel({ repairCase }: TripProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { language } = useUi()
  const trip = tripOf(repairCase)
  const kinds = useOptions('bookingKind')
  const people = travellersOf(trip.members).map(({ id, technician }) => ({
    value: id,
    label: technician?.name ?? '',
  }))
  const booked = trip.bookings.filter(({ cancelledAt }) => cancelledAt == null)
  const blank = { ...BLANK, kind: trip.abroad ? ('FLIGHT' as const) : ('RAIL' as const) }
  const defaults: TravelValues = { bookings: booked.length > 0 ? [] : [blank], briefedOn: null, note: '' }
  return (
    <StepForm
      command={BOOK_TRAVEL}
      trip={trip}
      defaults={defaults}
      required={({ bookings }: TravelValues) =>
        bookings.flatMap((_, i) =>
          ['title', 'startsAt', 'endsAt'].map((name) => `bookings.${String(i)}.${name}`),
        )
      }
      toInput={({ bookings, briefedOn, note }: TravelValues) => ({
        bookings: bookings.map((booking) => ({
          kind: booking.kind,
          title: booking.title.trim(),
          fromPlace: textOrNull(booking.fromPlace),
          toPlace: textOrNull(booking.toPlace),
          startsAt: given(booking.startsAt),
          endsAt: given(booking.endsAt),
          reference: textOrNull(booking.reference),
          memberIds: [...booking.memberIds],
          amount: textOrNull(booking.amount),
          currency: textOrNull(booking.amount) === null ? null : booking.currency,
          attachmentIds: [],
        })),
        briefedOn,
        note: textOrNull(note),
      })}
      check={({ briefedOn, bookings }) => [
        ...notFutureDay('briefedOn', briefedOn, today()),
        ...(briefedOn == null && bookings?.length === 0 ? [fieldError('REQUIRED', 'briefedOn')] : []),
      ]}
    >
      {({ bookings }: TravelValues) => (
        <>
          <TripFacts repairCase={repairCase} team />
          {booked.length > 0 && (
            <FactList
              lines={[
                {
                  label: t('trip.booked'),
                  value: (
                    <ul className="step-plain-list">
                      {booked.map(({ id, kind, title, startsAt }) => (
                        <li key={id}>
                          {t(`domain:bookingKind.${kind}`)} {title} {absoluteTime(startsAt, language)}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          )}
          <LinesField
            name="bookings"
            legend={t('trip.bookings')}
            addLabel={t('trip.addBooking')}
            blank={() => blank}
          >
            {(path, index) => (
              <>
                <ChoiceField name={path('kind')} label="bookingKind" options={kinds} />
                <div className="step-row">
                  <TextField name={path('title')} label="bookingTitle" />
                  <TextField name={path('reference')} label="reference" required={false} mono />
                </div>
                <div className="step-row">
                  {bookings[index]?.kind !== 'LODGING' && (
                    <TextField name={path('fromPlace')} label="fromPlace" required={false} />
                  )}
                  <TextField name={path('toPlace')} label="toPlace" required={false} />
                </div>
                <div className="step-row">
                  <DateTimeField name={path('startsAt')} label="bookingStartsAt" />
                  <DateTimeField name={path('endsAt')} label="bookingEndsAt" />
                </div>
                <Field
                  name={path('memberIds')}
                  label="technicianIds"
                  required={false}
                  hint={t('trip.allTravel')}
                >
                  <Select mode="multiple" options={people} />
                </Field>
                <div className="step-row step-row-amount">
                  <AmountField
                    name={path('amount')}
                    label="amount"
                    required={false}
                    currency={bookings[index]?.currency ?? null}
                  />
                  <CurrencyField name={path('currency')} label="currency" required={false} />
                </div>
              </>
            )}
          </LinesField>
          <DateField name="briefedOn" label="briefedOn" required={false} max={today()} />
          <AreaField name="note" label="briefingNote" required={false} />
        </>
      )}
    </StepForm>
  )
}

/** W5.5.8: the leader declares the end; reports and records are written on the page for the site. */
export const workOnSite = defineStepForm({ facts: TRIP_FACTS, Form: WorkOnSite })

function WorkOnSite({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const recorded = new Set(repairCase.repairRecords.map(({ unitId }) => unitId))
  const done = repairCase.units.filter(({ id }) => recorded.has(id)).length
  const missed = missedReports(
    {
      startsOn: trip.startsOn ?? null,
      endsOn: trip.endsOn ?? null,
      timeZone: trip.timeZone,
      endedAt: trip.endedAt ?? null,
    },
    new Set(trip.reports.map(({ day }) => day)),
    new Date().toISOString(),
  )
  return (
    <FlatForm command={DECLARE_END} trip={trip} defaults={{}} fields={[]} submitLabel={t('trip.declareEnd')}>
      <TripFacts repairCase={repairCase} team />
      <FactList
        lines={[
          {
            label: t('trip.records'),
            value: t('trip.recordsDone', { done: String(done), count: repairCase.units.length }),
          },
          { label: t('trip.reports'), value: t('trip.reportsDone', { count: trip.reports.length }) },
          { label: t('trip.missed'), value: missed.join(', ') },
        ]}
      />
      <p>
        {t('trip.siteHint')}{' '}
        <Link to="/trips/$tripId/site" params={{ tripId: trip.id }}>
          {t('trip.sitePage')}
        </Link>
      </p>
    </FlatForm>
  )
}

interface SignOffValues {
  readonly outcome: SignatureOutcome | null
  readonly signedOn: LocalDate | null
  readonly signedBy: string
  readonly tested: string
  readonly reason: string
  readonly files: readonly UploadedFile[]
}

/** G-confirm: the customer's word on the work; signed on the page for the site, or here from a signed sheet. */
export const signOff = defineStepForm({ facts: TRIP_FACTS, Form: SignOff })

function SignOff({ repairCase }: TripProps) {
  const { t } = useTranslation('step-form')
  const trip = tripOf(repairCase)
  const outcomes = useOptions('signature')
  const defaults: SignOffValues = {
    outcome: null,
    signedOn: today(),
    signedBy: '',
    tested: repairCase.workPlans.at(-1)?.acceptance ?? '',
    reason: '',
    files: [],
  }
  return (
    <StepForm
      command={SIGN_OFF}
      trip={trip}
      defaults={defaults}
      required={({ outcome }: SignOffValues) => [
        'outcome',
        'signedOn',
        'signedBy',
        'tested',
        outcome === 'REFUSED' ? 'reason' : 'files',
      ]}
      toInput={({ outcome, signedOn, signedBy, tested, reason, files }: SignOffValues) => ({
        outcome: given(outcome),
        signedOn: given(signedOn),
        signedBy: signedBy.trim(),
        tested: tested.trim(),
        reason: outcome === 'REFUSED' ? textOrNull(reason) : null,
        attachmentIds: files.map(({ id }) => id),
      })}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      {({ outcome }: SignOffValues) => (
        <>
          <TripFacts repairCase={repairCase} team />
          <p>
            <Link to="/trips/$tripId/site" params={{ tripId: trip.id }}>
              {t('trip.sitePage')}
            </Link>
          </p>
          <ChoiceField name="outcome" label="signature" options={outcomes} />
          <DateField name="signedOn" label="signedOn" />
          <TextField name="signedBy" label="signedBy" />
          <AreaField name="tested" label="tested" />
          {outcome === 'REFUSED' && <AreaField name="reason" label="reason" />}
          <AttachmentField name="files" label="signatureFiles" required={outcome !== 'REFUSED'} multiple />
        </>
      )}
    </StepForm>
  )
}
