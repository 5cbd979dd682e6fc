import {
  ABSENCE_REASONS,
  DEPARTMENTS,
  SKILL_LEVELS,
  VISA_ENTRIES,
  type AbsenceReason,
  type Department,
  type SkillLevel,
  type VisaEntries,
} from '@mendline/domain'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { enumType } from '../graphql/enums'
import { LocalDate } from '../graphql/scalars'
import { UserError } from '../graphql/user-error'
import { Technician } from './technician.entity'

const department = () => enumType(DEPARTMENTS, 'Department')

@InputType({ description: 'The days of a trip, and where it leads.' })
export class FitFilter {
  @Field(() => LocalDate, { description: 'The first day.' })
  from: string

  @Field(() => LocalDate, { description: 'The last day.' })
  until: string

  @Field(() => String, { nullable: true, description: 'ISO 3166 code of the country; omit for one at home.' })
  country?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a visa is asked for there.' })
  visaRequired: boolean
}

@InputType({ description: 'Which technicians to list.' })
export class TechnicianFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name.' })
  search?: string | null

  @Field(department, { nullable: true, description: 'Those of one department.' })
  department?: Department | null

  @Field(() => ID, { nullable: true, description: 'Those with a skill in this model.' })
  modelId?: string | null

  @Field(() => FitFilter, {
    nullable: true,
    description: 'Those who can go on these days: not away, not gone, with the papers for it.',
  })
  fit?: FitFilter | null

  @Field(() => Boolean, { defaultValue: false, description: 'Also those who left the reserve.' })
  includeLeft: boolean
}

@InputType({ description: 'A passport.' })
export class PassportInput {
  @Field(() => String, { description: 'ISO 3166 code of the country that issued it.' })
  country: string

  @Field(() => String, { nullable: true, description: 'Its number; omit to keep the one on record.' })
  number?: string | null

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil: string
}

@InputType({ description: 'What somebody can do with a model.' })
export class SkillInput {
  @Field(() => ID, { description: 'The model.' })
  modelId: string

  @Field(() => enumType(SKILL_LEVELS, 'SkillLevel'), { description: 'How well.' })
  level: SkillLevel
}

@InputType({ description: 'A visa.' })
export class VisaInput {
  @Field(() => ID, { nullable: true, description: 'The one on record that this is; omit for a new one.' })
  id?: string | null

  @Field(() => String, { description: 'ISO 3166 code of the country it is for.' })
  country: string

  @Field(() => String, { nullable: true, description: 'Its number; omit to keep the one on record.' })
  number?: string | null

  @Field(() => enumType(VISA_ENTRIES, 'VisaEntries'), { description: 'How often it lets its holder in.' })
  entries: VisaEntries

  @Field(() => LocalDate, { description: 'Its first day.' })
  validFrom: string

  @Field(() => LocalDate, { description: 'Its last day.' })
  validUntil: string
}

@InputType({ description: 'Days on which somebody is away.' })
export class AbsenceInput {
  @Field(() => LocalDate, { description: 'The first day.' })
  startsOn: string

  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string

  @Field(() => enumType(ABSENCE_REASONS, 'AbsenceReason'), { description: 'Why.' })
  reason: AbsenceReason

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note?: string | null
}

@InputType({ description: 'A technician as they shall be on record: lists replace those there are.' })
export class TechnicianSaveInput {
  @Field(() => ID, { nullable: true, description: 'Whom to change; omit to add somebody.' })
  technicianId?: string | null

  @Field(() => Int, { nullable: true, description: 'The version the reader saw; needed for a change.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'Their name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Their name as the passport has it.' })
  latinName?: string | null

  @Field(department, { description: 'The department they work in.' })
  department: Department

  @Field(() => ID, { nullable: true, description: 'Their account.' })
  userId?: string | null

  @Field(() => String, { nullable: true, description: 'How to reach them.' })
  phone?: string | null

  @Field(() => PassportInput, { nullable: true, description: 'Their passport; omit for none.' })
  passport?: PassportInput | null

  @Field(() => [SkillInput], { description: 'What they can do.' })
  skills: SkillInput[]

  @Field(() => [VisaInput], { description: 'Their visas.' })
  visas: VisaInput[]

  @Field(() => [AbsenceInput], { description: 'When they are away.' })
  absences: AbsenceInput[]

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day without them; omit while they stay.',
  })
  leftOn?: string | null
}

@ObjectType({ description: 'The technician as they are now, or what to mend.' })
export class TechnicianPayload {
  @Field(() => Technician, { nullable: true, description: 'The technician.' })
  technician: Technician | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

@InputType({ description: 'How many technicians a department has to have ready.' })
export class ReserveTargetSetInput {
  @Field(department, { description: 'The department.' })
  department: Department

  @Field(() => Int, { description: 'How many; 0: none.' })
  required: number

  @Field(() => Int, {
    nullable: true,
    description: 'The number the reader saw, 0 where there was none; another one by now is CONFLICT.',
  })
  expectedRequired?: number | null
}

@ObjectType({ description: 'The number required now, or what to mend.' })
export class ReserveTargetPayload {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  required: number | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}

@InputType({ description: 'Whose number to reveal, and why.' })
export class TechnicianRevealInput {
  @Field(() => ID, { description: 'The technician.' })
  technicianId: string

  @Field(() => ID, { nullable: true, description: 'The visa; omit for the passport.' })
  visaId?: string | null

  @Field(() => String, { description: 'What it is needed for; kept with who asked and when.' })
  reason: string
}

@ObjectType({ description: 'The number, or what to mend.' })
export class TechnicianRevealPayload {
  @Field(() => String, { nullable: true, description: 'The number in full.' })
  number: string | null

  @Field(() => [UserError], { description: 'What to mend.' })
  userErrors: UserError[]
}
