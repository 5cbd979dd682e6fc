import type { Department } from '../department'
import { assess } from '../procedure/assess'
import type { StepState } from '../procedure/procedure'
import { REPAIR_PROCEDURE, stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import type { CaseFacts } from '../repair-case/facts'
import { perFacts } from '../repair-case/per-facts'
import { isClosed } from '../repair-case/phase'
import { AGENT_ANSWERS } from './agent-answers'
import { DISPATCH_ANSWERS } from './dispatch-answers'
import { INTAKE_ANSWERS } from './intake-answers'
import { TEST_POLICY } from './look'
import { PLAIN, type Answer, type Profile } from './profile'
import { RETURN_ANSWERS } from './return-answers'
import { SETTLEMENT_ANSWERS } from './settlement-answers'
import { story, storyOf, type Story } from './story'

const ANSWERS: Readonly<Record<Exclude<StepId, 'register'>, Answer>> = {
  ...INTAKE_ANSWERS,
  ...RETURN_ANSWERS,
  ...DISPATCH_ANSWERS,
  ...AGENT_ANSWERS,
  ...SETTLEMENT_ANSWERS,
}

/** One thing somebody did in a simulated case. */
export interface Deed {
  readonly step: StepId
  readonly subjectId: string
  readonly owner: Department
  readonly waived: boolean
}

/** A simulated case from registration to closing. */
export interface Walk {
  readonly facts: CaseFacts
  readonly states: readonly StepState[]
  readonly deeds: readonly Deed[]
}

/** The case at one moment of the walk. */
export interface Moment {
  readonly facts: CaseFacts
  readonly states: readonly StepState[]
}

export interface Driving {
  /** Which one of the ready states is acted on; unless given, all subjects of the first step that is ready. */
  readonly choose?: (ready: readonly StepState[]) => StepState
  /** Called whenever the case was assessed. */
  readonly watch?: (moment: Moment) => void
  /** Ends the walk early. */
  readonly until?: (moment: Moment) => boolean
  /** Where the story begins; those of `sharedBeginnings` are told and assessed once for all walks alike. */
  readonly begin?: typeof story
}

const MOST_DEEDS = 2_000

const assessed = perFacts((facts) => assess(REPAIR_PROCEDURE, facts, TEST_POLICY))

/**
 * Walks a case to `close`: again and again takes a ready step and records what completes it, or refuses it, as the
 * profile says. RangeError with the profile and what is open when nobody can act any more.
 */
export function drive(
  wishes: Partial<Profile> = {},
  { choose, watch, until, begin = story }: Driving = {},
): Walk {
  const profile: Profile = { ...PLAIN, ...wishes }
  const { region, quantity, batchThreshold } = profile
  let tale = begin({ region, batchThreshold, units: quantity })
  const deeds: Deed[] = []
  for (let count = 0; count < MOST_DEEDS; count++) {
    const states = assessed(tale.facts)
    const moment: Moment = { facts: tale.facts, states }
    watch?.(moment)
    if (until?.(moment) === true) return { ...moment, deeds }
    const event = eventAt(tale, profile, deeds.length, states)
    if (event !== null) {
      tale = event
      continue
    }
    if (isClosed(states)) return { ...moment, deeds }
    const acted = act(tale, profile, states, choose)
    if (acted === null) throw new RangeError(`nobody can act: ${deadEnd(wishes, states)}`)
    tale = acted.tale
    deeds.push(...acted.deeds)
  }
  throw new RangeError(`no end: ${JSON.stringify(wishes)}`)
}

/** A case at the moment a step (for any of its subjects) is ready for the first time; RangeError when it never is. */
export function storyUntil(step: StepId, wishes: Partial<Profile> = {}): Story {
  const isReady = ({ states }: Moment) => states.some((s) => s.step === step && s.status === 'READY')
  const walk = drive(wishes, { until: isReady })
  if (!isReady(walk)) throw new RangeError(`${step} is never ready`)
  return storyOf(walk.facts)
}

/** What happens to the case from outside: hold, cancellation, reopening. */
function eventAt(tale: Story, profile: Profile, deeds: number, states: readonly StepState[]): Story | null {
  const { holdAt, cancelAt, reopened } = profile
  const { holds, cancellations, reopenings } = tale.facts
  if (isClosed(states)) return reopened && reopenings.length === 0 ? tale.record('reopenings', {}) : null
  if (holds.at(-1)?.held === true) return tale.wait({ days: 3 }).record('holds', { held: false })
  if (holdAt !== null && deeds >= holdAt && holds.length === 0) return tale.record('holds', { held: true })
  if (cancelAt !== null && deeds >= cancelAt && cancellations.length === 0) {
    return tale.record('cancellations', {})
  }
  return null
}

/** Lets somebody act; whoever does a step does it for all its subjects at once, unless someone else chooses. */
function act(
  tale: Story,
  profile: Profile,
  states: readonly StepState[],
  choose: Driving['choose'],
): { readonly tale: Story; readonly deeds: readonly Deed[] } | null {
  let ready = states.filter((state) => state.status === 'READY')
  while (ready.length > 0) {
    const chosen = ready.find((state) => state.performer === 'SYSTEM') ?? choose?.(ready) ?? ready[0]
    const together =
      choose === undefined
        ? ready.filter((state) => state.step === chosen?.step)
        : ready.filter((state) => state === chosen)
    let told = tale
    const deeds: Deed[] = []
    for (const { step, subjectId, owner } of together) {
      const waived = profile.waived.includes(step) && stepOf(step).waivable
      const next = waived
        ? told.record('waivers', { step, subjectId: subjectId === '' ? null : subjectId })
        : step === 'register'
          ? null
          : ANSWERS[step](told, profile, subjectId)
      if (next === null) continue
      told = next
      deeds.push({ step, subjectId, owner, waived })
    }
    if (deeds.length > 0) return { tale: told, deeds }
    ready = ready.filter((state) => !together.includes(state))
  }
  return null
}

function deadEnd(wishes: Partial<Profile>, states: readonly StepState[]): string {
  const open = states.filter(
    ({ status }) => status === 'READY' || status === 'WAITING' || status === 'UNDECIDED',
  )
  const list = open.map(
    ({ step, subjectId, status, waitingFor }) => `${step} ${subjectId} ${status} ${waitingFor.join(' ')}`,
  )
  return `${JSON.stringify(wishes)}\n${list.join('\n')}`
}
