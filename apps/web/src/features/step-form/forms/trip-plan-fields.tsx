import { COUNTRIES, textOrNull } from '@mendline/domain'
import { useQuery } from '@apollo/client/react'
import { countryName, useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { YesNoField, TickField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { TextField } from '../fields/text-fields'

const TRIPS = graphql(`
  query StepFormTrips($customerId: ID!) {
    trips(filter: { customerId: $customerId, open: true }, first: 20) {
      nodes {
        id
        number
        place
        startsOn
        endsOn
        departures {
          id
        }
      }
    }
  }
`)

const NEW = 'NEW'

/** Where technicians travel to: a trip to join, or what a new one has to know. */
export interface TripPlanValues {
  readonly tripId: string
  readonly country: string
  readonly place: string
  readonly timeZone: string | null
  readonly visaRequired: boolean
  readonly invitationRequired: boolean
}

interface CustomerPlace {
  readonly country: string
  readonly address?: string | null
}

/** What is known of the customer, as a plan. */
export const planOf = ({ country, address }: CustomerPlace, abroad: boolean): TripPlanValues => ({
  tripId: NEW,
  country,
  place: address ?? '',
  timeZone: zoneOf(country),
  visaRequired: abroad,
  invitationRequired: abroad,
})

export const requiredOfPlan = ({ tripId }: TripPlanValues): readonly string[] =>
  tripId === NEW ? ['trip.country', 'trip.place', 'trip.timeZone'] : []

export const planInput = (plan: TripPlanValues, abroad: boolean) =>
  plan.tripId === NEW
    ? {
        tripId: null,
        country: plan.country,
        place: textOrNull(plan.place),
        timeZone: plan.timeZone,
        visaRequired: abroad && plan.visaRequired,
        invitationRequired: abroad && plan.visaRequired && plan.invitationRequired,
      }
    : { tripId: plan.tripId, visaRequired: false, invitationRequired: false }

/** The only zone of a country, where it has but one that counts; a reader in doubt looks it up. */
function zoneOf(country: string): string | null {
  const zones = new Intl.Locale('und', { region: country }) as Intl.Locale & {
    getTimeZones?: () => string[]
    timeZones?: string[]
  }
  return (zones.getTimeZones?.() ?? zones.timeZones)?.[0] ?? null
}

interface TripPlanProps {
  readonly customerId: string
  /** Trips the case has already; the newest of this round stays. */
  readonly standing: readonly { readonly number: string; readonly place: string }[]
  readonly abroad: boolean
  readonly plan: TripPlanValues
}

/** The fields of the plan. */
export function TripPlanFields({ customerId, standing, abroad, plan }: TripPlanProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const { data, loading } = useQuery(TRIPS, { variables: { customerId } })
  const joinable = (data?.trips.nodes ?? []).filter(({ departures }) => departures.length === 0)
  const last = standing.at(-1)
  return (
    <fieldset className="step-lines">
      <legend>{t('trip.trip')}</legend>
      {last !== undefined && (
        <FactList lines={[{ label: t('trip.trip'), value: t('trip.stands', { ...last }) }]} />
      )}
      {joinable.length > 0 && (
        <Field name={['trip', 'tripId']} label="joinTrip">
          <Select
            loading={loading}
            options={[
              { value: NEW, label: t('trip.new') },
              ...joinable.map(({ id, number, place, startsOn, endsOn }) => ({
                value: id,
                label: [number, place, startsOn == null ? '' : `${startsOn} – ${endsOn ?? ''}`]
                  .filter((word) => word !== '')
                  .join(' · '),
              })),
            ]}
          />
        </Field>
      )}
      <YesNoField name="serviceAbroad" label="serviceAbroad" />
      {plan.tripId === NEW && (
        <>
          <TextField name={['trip', 'place']} label="place" />
          <div className="step-row">
            <Field name={['trip', 'country']} label="country">
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={COUNTRIES.map((code) => ({
                  value: code,
                  label: `${countryName(code, language)} ${code}`,
                }))}
              />
            </Field>
            <Field name={['trip', 'timeZone']} label="timeZone">
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))}
              />
            </Field>
          </div>
          {abroad && (
            <>
              <TickField name={['trip', 'visaRequired']} label="visaRequired" />
              {plan.visaRequired && (
                <TickField name={['trip', 'invitationRequired']} label="invitationRequired" />
              )}
            </>
          )}
        </>
      )}
    </fieldset>
  )
}
