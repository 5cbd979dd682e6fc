import { MAX_CAUSE_CODE, SHORT_TEXT } from '@mendline/domain'
import { Ctx, Field, ObjectType, Root } from 'type-graphql'
import { Entity, Index } from 'typeorm'
import type { Context } from '../context'
import { At, Code, Id, Ref, Text, Whole } from '../graphql/columns'

@Entity()
// Two groups, and two codes of one group, can be told apart by their names.
@Index(['parentId', 'nameZh'], { unique: true })
@Index(['parentId', 'nameEn'], { unique: true })
@ObjectType({
  description: 'A line of the list of causes the quality centre keeps: a group, or a code of one.',
})
export class CauseCode {
  @Id()
  id: string

  @Code('What records name it by; never changes.', { length: MAX_CAUSE_CODE, unique: true })
  code: string

  @Ref('CauseCode', 'The group it belongs to; null: it is a group.', { nullable: true })
  parentId: string | null

  @Text('Its Chinese name.', { length: SHORT_TEXT })
  nameZh: string

  @Text('Its English name.', { length: SHORT_TEXT })
  nameEn: string

  @Whole('Its place among those of its group, lowest first.')
  position: number

  @Whole('Grows with every change; give it as expectedVersion when saving.')
  version: number

  @At('When it was added.')
  createdAt: string

  @At('When it was retired; null while in use.', { nullable: true })
  disabledAt: string | null

  @Field(() => String, { description: "Its name in the reader's language." })
  name(@Root() line: CauseCode, @Ctx() { language }: Context): string {
    return language === 'zh' ? line.nameZh : line.nameEn
  }

  @Field(() => CauseCode, { nullable: true, description: 'The group it belongs to; null: it is a group.' })
  parent(@Root() line: CauseCode, @Ctx() context: Context): Promise<CauseCode | null> | null {
    return line.parentId === null ? null : context.loaders.one(CauseCode).load(line.parentId)
  }

  @Field(() => Boolean, { description: 'Whether it is offered: neither it nor its group is retired.' })
  async inUse(@Root() line: CauseCode, @Ctx() context: Context): Promise<boolean> {
    if (line.disabledAt !== null) return false
    const group = line.parentId === null ? null : await context.loaders.one(CauseCode).load(line.parentId)
    return group?.disabledAt == null
  }
}
