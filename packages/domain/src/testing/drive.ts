import type { Department } from '../department'
import { assess } from '../procedure/assess'
import type { StepState } from '../procedure/procedure'
import { REPAIR_PROCEDURE, stepOf } from '../procedure/repair-procedure'
import type { StepId } from '../procedure/step-id'
import type { CaseFacts } from '../repair-case/facts'
import { isClosed } from '../repair-case/phase'
import { DISPATCH_ANSWERS } from './dispatch-answers'
import { INTAKE_ANSWERS } from './intake-answers'
import { TEST_POLICY } from './look'
import { PLAIN, type Answer, type Profile } from './profile'
import { RETURN_ANSWERS } from './return-answers'
import { SETTLEMENT_ANSWERS } from './settlement-answers'
import { story, type Story } from './story'

const ANSWERS: Readonly<Record<Exclude<StepId, 'register'>, Answer>> = {
  ...INTAKE_ANSWERS,
  ...RETURN_ANSWERS,
  ...DISPATCH_ANSWERS,
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
  /** Which of the ready states is acted on; the first unless given. Others follow when it has to wait. */
  readonly choose?: (ready: readonly StepState[]) => StepState
  /** Called whenever the case was assessed. */
  readonly watch?: (moment: Moment) => void
}

const MOST_DEEDS = 2_000

/**
 * Walks a case to `close`: again and again takes a ready step and records what completes it, or refuses it, as the
 * profile says. RangeError with the profile and what is open when nobody can act any more.
 */
export function drive(wishes: Partial<Profile> = {}, { choose = first, watch }: Driving = {}): Walk {
  const profile: Profile = { ...PLAIN, ...wishes }
  const { region, quantity, batchThreshold } = profile
  let tale = story({ region, batchThreshold, units: quantity })
  const deeds: Deed[] = []
  for (let count = 0; count < MOST_DEEDS; count++) {
    const states = assess(REPAIR_PROCEDURE, tale.facts, TEST_POLICY)
    watch?.({ facts: tale.facts, states })
    const event = eventAt(tale, profile, deeds.length, states)
    if (event !== null) {
      tale = event
      continue
    }
    if (isClosed(states)) return { facts: tale.facts, states, deeds }
    const acted = act(tale, profile, states, choose)
    if (acted === null) throw new RangeError(`nobody can act: ${deadEnd(wishes, states)}`)
    tale = acted.tale
    deeds.push(acted.deed)
  }
  throw new RangeError(`no end: ${JSON.stringify(wishes)}`)
}

const first = ([state]: readonly StepState[]): StepState => {
  if (state === undefined) throw new RangeError('nothing to choose from')
  return state
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

function act(
  tale: Story,
  profile: Profile,
  states: readonly StepState[],
  choose: (ready: readonly StepState[]) => StepState,
): { readonly tale: Story; readonly deed: Deed } | null {
  let ready = states.filter((state) => state.status === 'READY')
  while (ready.length > 0) {
    const state = ready.find((candidate) => candidate.performer === 'SYSTEM') ?? choose(ready)
    const { step, subjectId, owner } = state
    const waived = profile.waived.includes(step) && stepOf(step).waivable
    const next = waived
      ? tale.record('waivers', { step, subjectId: subjectId === '' ? null : subjectId })
      : step === 'register'
        ? null
        : ANSWERS[step](tale, profile, subjectId)
    if (next !== null) return { tale: next, deed: { step, subjectId, owner, waived } }
    ready = ready.filter((candidate) => candidate !== state)
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
