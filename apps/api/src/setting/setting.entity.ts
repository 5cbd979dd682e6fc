import type { Instant } from '@mendline/domain'
import { Entity, PrimaryColumn } from 'typeorm'
import { At, Ref, Text } from '../graphql/columns'

/** What an administrator set; without a row the default of settings.ts holds. */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  key: string

  @Text('The value as it is written.', { hidden: true })
  value: string

  @At('When it was changed.', { hidden: true })
  updatedAt: Instant

  @Ref('User', 'Who changed it; null from the command line.', { hidden: true, nullable: true })
  updatedById: string | null
}
