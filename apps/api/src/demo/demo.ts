import { Readable } from 'node:stream'
import type { Instant } from '@mendline/domain'
import type { GraphQLSchema } from 'graphql'
import type { DataSource } from 'typeorm'
import { Attachment } from '../attachment/attachment.entity'
import type { AttachmentFiles } from '../attachment/attachment-files'
import { createUser } from '../auth/user.commands'
import { User } from '../auth/user.entity'
import { RepairCase } from '../repair-case/repair-case.entity'
import { setSetting } from '../setting/settings'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people'
import { playDemo } from './play'
import { signedCopyPdf } from './signed-copy'

export interface DemoSetting {
  readonly db: DataSource
  readonly schema: GraphQLSchema
  readonly files: AttachmentFiles
  readonly now: Instant
  /** How many complaints; sixty by default. */
  readonly cases?: number
  /** Asked before every act; true ends the story there. */
  readonly stopped?: () => boolean
}

/** Whether nobody and nothing is there yet, so that a demo harms nothing. */
export async function isEmpty(db: DataSource): Promise<boolean> {
  return (await db.manager.count(User)) === 0 && (await db.manager.count(RepairCase)) === 0
}

/** The head of its printed forms. */
const FACTORY = [
  ['COMPANY_NAME_ZH', '启明工业显示有限公司'],
  ['COMPANY_NAME_EN', 'Qiming Industrial Displays Co., Ltd.'],
] as const

/** Adds the people of the demo factory, who can sign in at once, and its name. */
export async function addDemoPeople(db: DataSource, now: Instant): Promise<void> {
  for (const person of DEMO_PEOPLE) {
    const added = await createUser(db.manager, { ...person, password: DEMO_PASSWORD }, now)
    if (!added.ok) throw new Error(`the demo's ${person.email} was refused: ${JSON.stringify(added.errors)}`)
  }
  for (const [key, value] of FACTORY) await setSetting(db.manager, key, value, { userId: null, at: now })
}

/** Plays the eight weeks of the demo up to now; needs its people. */
export function playDemoStory({ db, schema, files, now, cases, stopped }: DemoSetting): Promise<void> {
  return playDemo({
    db,
    schema,
    now,
    ...(cases === undefined ? {} : { cases }),
    stopped: stopped ?? (() => false),
    storeFile: async ({ caseId, byId, name, at }) => {
      const stored = await files.receive(Readable.from([signedCopyPdf('Service agreement, signed')]), name)
      if (typeof stored === 'string') throw new Error(`the demo's file was refused: ${stored}`)
      const about = { caseId, kind: 'sign-terms', fileName: name, createdAt: at, createdById: byId }
      await db.manager.insert(Attachment, { ...stored, ...about })
      return stored.id
    },
  })
}
