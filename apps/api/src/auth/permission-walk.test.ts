import {
  DEPARTMENTS,
  mayComplete,
  ROLES,
  STEP_IDS,
  type Department,
  type Role,
  type StepId,
} from '@mendline/domain'
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STEP_ACTIONS } from '../repair-case/case-actions'
import { createSchema } from '../schema'
import { openCaseDesk, type CaseDesk, type SeenCase } from '../testing/case-desk'
import { DirectMutations } from '../testing/direct'
import { dispatched } from '../testing/trip-desk'
import { ownerOf } from '../trip/trip-command'
import { teamsOf } from '../trip/trip-rights'
import { PERMISSIONS, permits, type MutationName } from './permissions'
import type { User } from './user.entity'

/*
 * Every mutation × role × department: who is let through to the command, and who is FORBIDDEN. What the command then
 * says of the input is the matter of its own tests.
 */

let desk: CaseDesk
let direct: DirectMutations
let home: SeenCase
/** A case somebody travels for. */
let away: { seen: SeenCase; tripId: string }
const people = new Map<string, User>()

beforeAll(async () => {
  desk = await openCaseDesk()
  direct = new DirectMutations(createSchema(), desk.server)
  home = await desk.registered()
  away = await dispatched(desk)
  for (const department of DEPARTMENTS) {
    for (const role of ROLES)
      people.set(`${department} ${role}`, await desk.server.person({ department, role }))
  }
}, 60_000)

afterAll(() => desk.server.close())

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: '01900000-0000-7000-8000-000000000000',
  String: 'x',
  Int: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  LocalDate: '2026-01-01',
  Decimal: '1',
  StepId: 'respond',
}

/** The least that the type takes. */
function least(type: GraphQLInputType): unknown {
  if (type instanceof GraphQLNonNull) return least(type.ofType)
  if (type instanceof GraphQLList) return []
  if (type instanceof GraphQLEnumType) return type.getValues()[0]?.name
  if (type instanceof GraphQLInputObjectType) {
    const required = Object.values(type.getFields()).filter((field) => field.type instanceof GraphQLNonNull)
    return Object.fromEntries(required.map((field) => [field.name, least(field.type)]))
  }
  return SCALARS[String(type)]
}

/** The step of a mutation and what its input must say to be about it. */
const STEP_OF = new Map<string, StepId>(
  STEP_IDS.flatMap((step) => (STEP_ACTIONS[step] ?? []).map((action): [string, StepId] => [action, step])),
)
const OWNER_BY_INPUT: Readonly<Partial<Record<MutationName, Department>>> = {
  repairCaseGiveOpinion: 'RND',
  repairCaseGiveVerificationOpinion: 'WORKSHOP',
  repairCaseDeclareCosts: 'MATERIALS',
}

/** The code of the error the mutation ends with for this person; undefined when it ends without one. */
async function codeOf(mutation: MutationName, user: User | null): Promise<string | undefined> {
  const variables = Object.fromEntries(direct.argsOf(mutation).map((arg) => [arg.name, least(arg.type)]))
  const input = variables['input']
  if (typeof input === 'object' && input !== null && 'caseId' in input) {
    const department = OWNER_BY_INPUT[mutation]
    Object.assign(input, { caseId: home.id }, department === undefined ? {} : { department })
  }
  if (typeof input === 'object' && input !== null && 'tripId' in input)
    Object.assign(input, { tripId: away.tripId })
  const { code } = await direct.run(mutation, variables, user)
  return code
}

const LEADERS = new Set(['tripReport', 'tripDeclareEnd', 'tripSignOff'])

/** Who the table and the procedure let through. */
function expected(mutation: MutationName, person: { department: Department; role: Role }): boolean {
  if (!permits(PERMISSIONS[mutation], person)) return false
  const step = STEP_OF.get(mutation)
  if (step === undefined || PERMISSIONS[mutation] !== 'STEP_OWNER') return true
  if (mutation.startsWith('trip') || mutation === 'repairCaseExpediteParts') {
    // Nobody of the walk leads the trip: its head alone stands in for the leader.
    const performer = LEADERS.has(mutation) ? 'HEAD' : 'MEMBER'
    return teamsOf(mutation, ownerOf(step, { region: 'DOMESTIC' })).some(
      (owner) => mayComplete(person, { owner, performer }) === 'ALLOWED',
    )
  }
  const owner = OWNER_BY_INPUT[mutation]
  const state = home.steps.find((s) => s.step === step && (owner === undefined || s.owner === owner))
  if (state === undefined) return true
  return mayComplete(person, state as unknown as Parameters<typeof mayComplete>[1]) === 'ALLOWED'
}

const STEPS = (Object.keys(PERMISSIONS) as MutationName[]).filter((mutation) => STEP_OF.has(mutation))

describe('every mutation of a step, for every role of every department', () => {
  it.each(STEPS)('%s', async (mutation) => {
    const wrong: string[] = []
    for (const [name, user] of people) {
      const passed = (await codeOf(mutation, user)) !== 'FORBIDDEN'
      if (passed !== expected(mutation, user))
        wrong.push(`${name} ${passed ? 'was let through' : 'was refused'}`)
    }
    expect(wrong).toEqual([])
  })
})

const OTHERS = (Object.keys(PERMISSIONS) as MutationName[]).filter((mutation) => !STEP_OF.has(mutation))

describe('every other mutation', () => {
  it.each(OTHERS)('%s is refused to whom the table does not name', async (mutation) => {
    const refused = [...people.values()].filter((user) => !permits(PERMISSIONS[mutation], user))
    for (const user of refused) expect(await codeOf(mutation, user)).toBe('FORBIDDEN')
  })

  it.each(Object.keys(PERMISSIONS) as MutationName[])(
    '%s is for whoever is signed in at least, or holds the link it is about',
    async (mutation) => {
      // Who holds the link of an agent's order needs no account; what they hold is checked by the command.
      if (mutation.startsWith('agentOrder')) expect(await codeOf(mutation, null)).toBe('NOT_FOUND')
      else if (PERMISSIONS[mutation] === 'ANYONE') expect(['signIn', 'signOut']).toContain(mutation)
      else expect(await codeOf(mutation, null)).toBe('UNAUTHENTICATED')
    },
  )
})
