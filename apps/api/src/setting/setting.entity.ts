import type { Instant } from '@mendline/domain'
import { Entity, PrimaryColumn } from 'typeorm'
import { At, Json, Ref } from '../graphql/columns'

/** A number or choice an administrator changed; without a row the default of settings.ts holds. */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  key: string

  @Json()
  value: unknown

  @At('When it was changed.', { hidden: true })
  updatedAt: Instant

  @Ref('User', 'Who changed it; null from the command line.', { hidden: true, nullable: true })
  updatedById: string | null
}
