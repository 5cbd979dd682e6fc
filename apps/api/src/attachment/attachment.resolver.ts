import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { User } from '../auth/user.entity'
import type { Context } from '../context'
import { Attachment } from './attachment.entity'

@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => String, {
    description: 'Where its content is, on this server; add ?download to save it.',
  })
  url(@Root() { id }: Attachment): string {
    return `/attachments/${id}`
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its small picture is; null without one.',
  })
  thumbnailUrl(@Root() { id, hasThumbnail }: Attachment): string | null {
    return hasThumbnail ? `/attachments/${id}/thumbnail` : null
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who uploaded it; null: an agent.' })
  createdBy(@Root() { createdById }: Attachment, @Ctx() { loaders }: Context): Promise<User | null> | null {
    return createdById === null ? null : loaders.user.load(createdById)
  }
}
