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
import { ObjectType } from 'type-graphql'
import { Check, Entity, Index, PrimaryColumn } from 'typeorm'
import { At, Code, Day, Id, OneOf, Ref, Text, Whole } from '../graphql/columns'

@Entity()
@ObjectType({ description: 'Somebody of the reserve of technicians (W5.1).' })
export class Technician {
  @Id()
  id: string

  @Text('Their name.', { length: 100 })
  name: string

  @Text('Their name as the passport has it.', { length: 100, nullable: true })
  latinName: string | null

  @OneOf(DEPARTMENTS, 'Department', 'The department they work in.')
  department: Department

  @Ref('User', 'Their account, with which they report from a trip.', { nullable: true, unique: true })
  userId: string | null

  @Text('How to reach them.', { length: 40, nullable: true })
  phone: string | null

  @Code('The country that issued the passport.', { length: 2, nullable: true, hidden: true })
  passportCountry: string | null

  @Day('Its last day.', { nullable: true, hidden: true })
  passportValidUntil: string | null

  @Text('Its number, sealed.', { nullable: true, hidden: true })
  passportSealed: string | null

  @Code('The end of its number.', { length: 3, nullable: true, hidden: true })
  passportTail: string | null

  @Day('The first day on which they no longer belong to the reserve; null while they do.', { nullable: true })
  leftOn: string | null

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When they were added.')
  createdAt: string
}

@Entity()
@Index(['technicianId', 'modelId'], { unique: true })
@ObjectType({ description: 'What a technician can do with a model.' })
export class TechnicianSkill {
  @Id()
  id: string

  @Ref('Technician', 'Whose.', { index: false })
  technicianId: string

  @Ref('ProductModel', 'The model.')
  modelId: string

  @OneOf(SKILL_LEVELS, 'SkillLevel', 'Learning, able to repair it alone, or able to teach it.')
  level: SkillLevel
}

@Entity()
@ObjectType({ description: 'A visa of a technician.' })
export class TechnicianVisa {
  @Id()
  id: string

  @Ref('Technician', 'Whose.')
  technicianId: string

  @Code('ISO 3166 code of the country it is for.', { length: 2 })
  country: string

  @OneOf(VISA_ENTRIES, 'VisaEntries', 'How often it lets its holder in.')
  entries: VisaEntries

  @Day('Its first day.')
  validFrom: string

  @Day('Its last day.')
  validUntil: string

  @Text('Its number, sealed.', { nullable: true, hidden: true })
  sealed: string | null

  @Code('The end of its number.', { length: 3, nullable: true, hidden: true })
  tail: string | null
}

@Entity()
@Index(['startsOn', 'endsOn'])
@ObjectType({ description: 'Days on which a technician is away.' })
export class TechnicianAbsence {
  @Id()
  id: string

  @Ref('Technician', 'Who.')
  technicianId: string

  @Day('The first day.')
  startsOn: string

  @Day('The last day.')
  endsOn: string

  @OneOf(ABSENCE_REASONS, 'AbsenceReason', 'Why.')
  reason: AbsenceReason

  @Text('A remark.', { length: 500, nullable: true })
  note: string | null
}

/** How many technicians a department has to have ready. */
@Entity()
@Check(`"department" = ANY (ARRAY[${DEPARTMENTS.map((code) => `'${code}'`).join(', ')}]::varchar[])`)
export class ReserveTarget {
  @PrimaryColumn({ type: 'varchar' })
  department: Department

  @Whole('How many.', { hidden: true })
  required: number
}

/** Who had the number of a paper revealed, and why. Rows are only ever added. */
@Entity()
@ObjectType({ description: 'Somebody had the number of a paper shown.' })
export class PaperReveal {
  @Id()
  id: string

  @Ref('Technician', 'Whose paper.')
  technicianId: string

  @Ref('User', 'Who saw it.', { index: false })
  byId: string

  @At('When.')
  at: string

  // The visa itself may be gone by now.
  @Code('PASSPORT, or the country of the visa.', { length: 10 })
  paper: string

  @Text('Why.')
  reason: string
}
