import {
  addDays,
  checkTripDays,
  fieldError,
  missingInChannel,
  notFutureDay,
  textOrNull,
  travellersOf,
  UNFITNESS_TEXT,
  type LocalDate,
  type TripChannelKind,
  type VisaEntries,
  type VisaState,
} from '@mendline/domain'
import { useQuery } from '@apollo/client/react'
import { useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../../today'
import type { UploadedFile } from '../../../server/upload'
import { AttachmentField } from '../fields/attachment-field'
import { ChoiceField } from '../fields/choice-fields'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { PeopleField } from '../fields/person-field'
import { DateField, TextField } from '../fields/text-fields'
import { useOptions } from '../fields/use-options'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { useStep } from '../frame/step-context'
import {
  NOMINATE_TEAM,
  OPEN_CHANNEL,
  RECORD_INVITATION,
  RECORD_VISA,
  TRIP_CANDIDATES,
  TRIP_FACTS,
} from './trip.operations'
import { TripFacts, tripOf, type TripProps } from './trip-facts'

interface TeamValues {
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
  readonly technicianIds: readonly string[]
  readonly leaderId: string | null
}

/** W5.5.1: who travels, who leads, and when. */
export const nominateTeam = defineStepForm({ facts: TRIP_FACTS, Form: NominateTeam, again: true })

function NominateTeam({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  const members = travellersOf(trip.members)
  const start = addDays(today(), 14)
  const defaults: TeamValues = {
    startsOn: trip.startsOn ?? start,
    endsOn: trip.endsOn ?? addDays(start, 4),
    technicianIds: members.map(({ technicianId }) => technicianId),
    leaderId: members.find(({ leads }) => leads)?.technicianId ?? null,
  }
  return (
    <StepForm
      command={NOMINATE_TEAM}
      trip={trip}
      versioned
      defaults={defaults}
      required={() => ['startsOn', 'endsOn', 'technicianIds', 'leaderId']}
      toInput={({ startsOn, endsOn, technicianIds, leaderId }: TeamValues) => ({
        startsOn: given(startsOn),
        endsOn: given(endsOn),
        technicianIds: [...technicianIds],
        leaderId: given(leaderId),
      })}
      check={({ startsOn, endsOn, technicianIds, leaderId }) => [
        ...(trip.startsOn === startsOn ? [] : checkTripDays(startsOn, endsOn, today())),
        ...(technicianIds.includes(leaderId) ? [] : [fieldError('LEADER_NOT_MEMBER', 'leaderId')]),
      ]}
      place={(path) => (path[0] === 'technicianIds' ? ['technicianIds'] : path)}
    >
      {(values: TeamValues) => (
        <>
          <TripFacts repairCase={repairCase} />
          <div className="step-row">
            <DateField name="startsOn" label="tripStartsOn" min={today()} />
            <DateField name="endsOn" label="tripEndsOn" min={values.startsOn ?? today()} />
          </div>
          <Candidates tripId={trip.id} values={values} />
        </>
      )}
    </StepForm>
  )
}

/** Whom to choose from, best first; who cannot go stands there with the reason. */
function Candidates({ tripId, values }: { readonly tripId: string; readonly values: TeamValues }) {
  const { t } = useTranslation('step-form')
  const { language, departmentName } = useUi()
  const { startsOn, endsOn } = values
  const { data, loading } = useQuery(TRIP_CANDIDATES, {
    variables: { id: tripId, from: startsOn ?? '', until: endsOn ?? '' },
    skip: startsOn === null || endsOn === null,
  })
  const found = data?.trip?.candidates ?? []
  const rankText = (rank: number) => t(`trip.rank.${String(rank) as '2'}`)
  const options = found.map(({ technician, rank, unfit }) => {
    const against = unfit.filter((reason) => reason !== 'VISA_MISSING')
    const said = unfit.map((reason) => UNFITNESS_TEXT[reason][language])
    return {
      value: technician.id,
      label: [technician.name, departmentName(technician.department), rankText(rank), ...said].join(' · '),
      disabled: against.length > 0,
      name: technician.name,
    }
  })
  const leaders = found.filter(
    ({ technician: { id, department } }) =>
      values.technicianIds.includes(id) && department === 'PRODUCTION_ENGINEERING',
  )
  return (
    <>
      <Field
        name="technicianIds"
        label="technicianIds"
        hint={startsOn === null || endsOn === null ? t('trip.pickDays') : undefined}
      >
        <Select
          mode="multiple"
          loading={loading}
          options={options}
          optionLabelProp="name"
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Field>
      <Field name="leaderId" label="tripLeaderId">
        <Select
          options={leaders.map(({ technician }) => ({ value: technician.id, label: technician.name }))}
        />
      </Field>
    </>
  )
}

interface ChannelValues {
  readonly kind: TripChannelKind
  readonly name: string
  readonly memberIds: readonly string[]
  readonly others: string
}

/** W5.2: the group in which the people of the trip talk; the server names who is missing. */
export const openChannel = defineStepForm({ facts: TRIP_FACTS, Form: OpenChannel, again: true })

function OpenChannel({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  const before = trip.channels.at(-1)
  const kinds = useOptions('tripChannel')
  const travellers = travellersOf(trip.members).flatMap(({ technician }) =>
    technician?.userId == null ? [] : [{ id: technician.userId, name: technician.name }],
  )
  const known = [...(before?.members ?? []), ...travellers]
  const defaults: ChannelValues = {
    kind: before?.kind ?? 'WECOM',
    name: before?.name ?? `${repairCase.customer.name} ${trip.number}`.slice(0, 100),
    memberIds: [...new Set(known.map(({ id }) => id))],
    others: '',
  }
  return (
    <StepForm
      command={OPEN_CHANNEL}
      trip={trip}
      defaults={defaults}
      required={() => ['name', 'memberIds']}
      toInput={({ kind, name, memberIds, others }: ChannelValues) => ({
        kind,
        name: name.trim(),
        memberIds: [...memberIds],
        others: textOrNull(others),
      })}
      place={(path) => (path[0] === 'memberIds' ? ['memberIds'] : path)}
    >
      <TripFacts repairCase={repairCase} />
      <ChoiceField name="kind" label="tripChannel" options={kinds} />
      <TextField name="name" label="channelName" />
      <RequiredHeads />
      <PeopleField name="memberIds" label="channelMembers" known={known} />
      <TextField name="others" label="channelOthers" required={false} />
    </StepForm>
  )
}

/** Whose heads have to be in the group (W5.2). */
function RequiredHeads() {
  const { t } = useTranslation('step-form')
  const { departmentName, language } = useUi()
  const { heads } = missingInChannel([], [])
  const names = heads.map((one) => departmentName(one)).join(language === 'zh' ? '、' : ', ')
  return <FactList lines={[{ label: t('trip.heads'), value: names }]} />
}

interface InvitationValues {
  readonly issuedOn: LocalDate | null
  readonly files: readonly UploadedFile[]
}

/** W5.3: the letter of invitation. */
export const requestInvitation = defineStepForm({ facts: TRIP_FACTS, Form: RequestInvitation, again: true })

function RequestInvitation({ repairCase }: TripProps) {
  const trip = tripOf(repairCase)
  const defaults: InvitationValues = { issuedOn: today(), files: [] }
  return (
    <StepForm
      command={RECORD_INVITATION}
      trip={trip}
      defaults={defaults}
      required={() => ['issuedOn', 'files']}
      toInput={({ issuedOn, files }: InvitationValues) => ({
        issuedOn: given(issuedOn),
        attachmentIds: files.map(({ id }) => id),
      })}
      check={({ issuedOn }) => notFutureDay('issuedOn', issuedOn, today())}
      place={(path) => (path[0] === 'attachmentIds' ? ['files'] : path)}
    >
      <TripFacts repairCase={repairCase} team />
      <DateField name="issuedOn" label="issuedOn" max={today()} />
      <AttachmentField name="files" label="invitationFiles" />
    </StepForm>
  )
}

interface VisaValues {
  readonly memberId: string | null
  readonly state: VisaState | null
  readonly on: LocalDate | null
  readonly visa: {
    readonly entries: VisaEntries
    readonly validFrom: LocalDate | null
    readonly validUntil: LocalDate | null
    readonly number: string
  }
}

/** W5.5.1: where the visa of each traveller stands; granted, it is on their card from then on. */
export const obtainVisas = defineStepForm({ facts: TRIP_FACTS, Form: ObtainVisas, again: true })

function ObtainVisas({ repairCase }: TripProps) {
  const { t } = useTranslation(['step-form', 'domain'])
  const { subjectId } = useStep()
  const trip = tripOf(repairCase)
  const members = travellersOf(trip.members).filter(({ visaState }) => visaState !== null)
  const open = members.filter(({ visaState }) => visaState !== 'GRANTED')
  const states = useOptions('visaState')
  const entries = useOptions('visaEntries')
  const defaults: VisaValues = {
    memberId: subjectId ?? open[0]?.id ?? null,
    state: null,
    on: today(),
    visa: { entries: 'SINGLE', validFrom: null, validUntil: null, number: '' },
  }
  return (
    <StepForm
      command={RECORD_VISA}
      trip={trip}
      defaults={defaults}
      required={({ state }: VisaValues) => [
        'memberId',
        'state',
        'on',
        ...(state === 'GRANTED' ? ['visa.validFrom', 'visa.validUntil', 'visa.number'] : []),
      ]}
      toInput={({ memberId, state, on, visa }: VisaValues) => ({
        memberId: given(memberId),
        state: given(state),
        on: given(on),
        visa:
          state === 'GRANTED'
            ? {
                entries: visa.entries,
                validFrom: given(visa.validFrom),
                validUntil: given(visa.validUntil),
                number: visa.number,
              }
            : null,
      })}
      check={({ on }) => notFutureDay('on', on, today())}
    >
      {({ state }: VisaValues) => (
        <>
          <TripFacts repairCase={repairCase} team />
          <Field name="memberId" label="traveller">
            <Select
              options={members.map(({ id, technician, visaState }) => ({
                value: id,
                label: t('trip.visaOf', {
                  name: technician?.name ?? '',
                  state: visaState == null ? '' : t(`domain:visaState.${visaState}`),
                }),
              }))}
            />
          </Field>
          <ChoiceField name="state" label="visaState" options={states} />
          <DateField name="on" label="visaOn" max={today()} />
          {state === 'GRANTED' && (
            <>
              <ChoiceField name={['visa', 'entries']} label="visaEntries" options={entries} />
              <div className="step-row">
                <DateField name={['visa', 'validFrom']} label="validFrom" />
                <DateField name={['visa', 'validUntil']} label="validUntil" />
              </div>
              <TextField name={['visa', 'number']} label="visaNumber" mono />
            </>
          )}
        </>
      )}
    </StepForm>
  )
}
