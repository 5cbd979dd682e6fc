import type { Instant, IntakeMapping } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Id, Json, Ref, Text } from '../graphql/columns'

@Entity('import_mapping')
@ObjectType('ImportMapping', { description: 'A way of reading files that somebody saved.' })
export class SavedMapping {
  @Id()
  id: string

  @Text('What it is called.', { length: 100, unique: true })
  name: string

  @Code('What the files it was made for have in common.', { length: 64, hidden: true, index: true })
  signature: string

  @Json()
  mapping: IntakeMapping

  @At('When it was last changed.')
  updatedAt: Instant

  @Ref('User', 'Who last changed it.', { index: false })
  updatedById: string
}
