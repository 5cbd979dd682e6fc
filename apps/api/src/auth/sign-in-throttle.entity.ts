import type { Instant } from '@mendline/domain'
import { Entity, PrimaryColumn } from 'typeorm'
import { At, Whole } from '../graphql/columns'

/** Failed sign-ins by account and by address; the key is a hash, so that nobody can read either from it. */
@Entity('sign_in_throttle')
export class SignInThrottle {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  key: string

  @Whole('Attempts since the last success.', { hidden: true })
  failures: number

  @At('When the last was.', { hidden: true })
  lastAt: Instant

  @At('Before this no further attempt is looked at.', { hidden: true, index: true })
  blockedUntil: Instant
}
