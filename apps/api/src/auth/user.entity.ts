import {
  DEPARTMENTS,
  LANGUAGES,
  ROLES,
  type Department,
  type Instant,
  type Language,
  type Role,
} from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Check, Entity } from 'typeorm'
import { At, Code, Id, OneOf, Text } from '../graphql/columns'

@ObjectType({ description: 'A person who works with Mendline.' })
@Entity('app_user')
@Check('"email" = lower("email")')
export class User {
  @Id()
  id: string

  @Code('Where they sign in, in lower case.', { unique: true, length: 254, hidden: true })
  email: string

  @Code('Their name as colleagues know it.', { length: 100 })
  name: string

  @OneOf(DEPARTMENTS, 'Department', 'The department they work in.', { index: true })
  department: Department

  @OneOf(ROLES, 'Role', 'What they may do beyond the work of their department.')
  role: Role

  @OneOf(LANGUAGES, 'Language', 'The language they read.')
  language: Language

  @At('Since when they may no longer sign in; null while they may.', { nullable: true })
  disabledAt: Instant | null

  @At('When they were added.')
  createdAt: Instant

  @Text('argon2id hash of the password.', { hidden: true })
  passwordHash: string
}
