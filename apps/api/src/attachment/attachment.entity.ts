import type { Instant } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Id, Ref, Text, Whole, Yes } from '../graphql/columns'

@ObjectType({ description: 'A file somebody uploaded.' })
@Entity('attachment')
export class Attachment {
  @Id()
  id: string

  @Ref('RepairCase', 'The case it belongs to; null for what belongs to none.', { nullable: true })
  caseId: string | null

  @Text('What it shows or proves, as the form that asked for it names it.', { length: 60 })
  kind: string

  @Text('Its name as uploaded.', { length: 255 })
  fileName: string

  @Text('Its type, found from its content.', { length: 100 })
  contentType: string

  @Whole('Its size in bytes.')
  byteSize: number

  @Code('SHA-256 of its content, in hexadecimal.', { length: 64 })
  sha256: string

  @Yes('Whether there is a small picture of it.')
  hasThumbnail: boolean

  @At('When it was uploaded.')
  createdAt: Instant

  @Ref('User', 'Who uploaded it; null: an agent, through the link of its order.', { nullable: true })
  createdById: string | null

  @Ref('AgentLink', 'The link an agent uploaded it through.', { nullable: true, hidden: true })
  agentLinkId: string | null
}
