import { notBefore, optionalText, requiredText } from '../checks'
import { fieldError, type FieldError } from '../errors'
import type { LocalDate } from '../instant'
import { COUNTRIES } from '../intake/country'
import type { Skill, Visa } from './technician'

/** What a person says of a technician. Numbers: null where they stay as they are. */
export interface TechnicianValues {
  readonly name: string
  readonly latinName: string | null
  readonly phone: string | null
  readonly passport: {
    readonly country: string
    readonly number: string | null
    readonly validUntil: LocalDate
  } | null
  readonly skills: readonly Skill[]
  readonly visas: readonly (Visa & { readonly number: string | null })[]
  readonly absences: readonly {
    readonly startsOn: LocalDate
    readonly endsOn: LocalDate
    readonly note: string | null
  }[]
}

/** The most entries of one kind a technician has. */
export const MOST_ENTRIES = 100

/** What is wrong with a technician, at the field. */
export function checkTechnician(values: TechnicianValues): readonly FieldError[] {
  const { name, latinName, phone, passport, skills, visas, absences } = values
  return [
    ...requiredText('name', name, 100),
    ...optionalText('latinName', latinName, 100),
    ...optionalText('phone', phone, 40),
    ...(passport === null
      ? []
      : [
          ...country('passport.country', passport.country),
          ...paperNumber('passport.number', passport.number),
        ]),
    ...few('skills', skills),
    ...skills.flatMap(({ modelId }, i) =>
      skills.findIndex((other) => other.modelId === modelId) < i
        ? [fieldError('MODEL_TWICE', `skills.${String(i)}.modelId`)]
        : [],
    ),
    ...few('visas', visas),
    ...visas.flatMap((visa, i) => [
      ...country(`visas.${String(i)}.country`, visa.country),
      ...paperNumber(`visas.${String(i)}.number`, visa.number),
      ...notBefore(`visas.${String(i)}.validUntil`, visa.validUntil, visa.validFrom),
    ]),
    ...few('absences', absences),
    ...absences.flatMap((absence, i) => [
      ...notBefore(`absences.${String(i)}.endsOn`, absence.endsOn, absence.startsOn),
      ...optionalText(`absences.${String(i)}.note`, absence.note, 500),
    ]),
  ]
}

const country = (field: string, code: string): readonly FieldError[] =>
  COUNTRIES.includes(code) ? [] : [fieldError('UNKNOWN_COUNTRY', field, { value: code.slice(0, 20) })]

/** Passports and visas are numbered by Latin capitals and digits everywhere (ICAO 9303). */
const paperNumber = (field: string, number: string | null): readonly FieldError[] =>
  number === null || /^[A-Z0-9]{5,20}$/.test(number) ? [] : [fieldError('NOT_A_PAPER_NUMBER', field)]

const few = (field: string, list: readonly unknown[]): readonly FieldError[] =>
  list.length > MOST_ENTRIES ? [fieldError('TOO_MANY', field, { max: MOST_ENTRIES })] : []
