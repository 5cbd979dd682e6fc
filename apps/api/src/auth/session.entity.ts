import type { Instant } from '@mendline/domain'
import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { At, Code, Id, Ref, Text } from '../graphql/columns'

@ObjectType({ description: 'One browser or device somebody is signed in with.' })
@Entity('session')
export class Session {
  @Id()
  id: string

  @Ref('User', 'Whose session it is.')
  userId: string

  @Code('SHA-256 of the token; the token itself is only in the cookie.', {
    hidden: true,
    unique: true,
    length: 64,
  })
  tokenHash: string

  // Requests sent at the same moment as the one that rotated the token still carry the one before.
  @Code('SHA-256 of the token before.', { hidden: true, nullable: true, unique: true, length: 64 })
  previousTokenHash: string | null

  @At('When the token was last changed.', { hidden: true })
  rotatedAt: Instant

  @At('When they signed in.')
  createdAt: Instant

  @At('When it was last used, to the minute.')
  lastSeenAt: Instant

  @At('When it ends however much it is used.')
  expiresAt: Instant

  @At('When it was ended before its time.', { nullable: true, hidden: true })
  revokedAt: Instant | null

  @Text('Browser and system, as "Firefox, Windows".', { length: 100 })
  device: string
}
