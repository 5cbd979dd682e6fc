import type { StepId } from '@mendline/domain'
import { lazy, type ComponentType } from 'react'
import type { StepFormProps } from './step-form-props'

type LoadForm = () => Promise<ComponentType<StepFormProps>>

const intake = () => import('./forms/intake')
const mode = () => import('./forms/decide-mode')
const terms = () => import('./forms/terms')

/** The form of every step that somebody completes, loaded when it is first opened. */
export const STEP_FORMS: Readonly<Partial<Record<StepId, LoadForm>>> = {
  respond: async () => (await intake()).respond,
  classify: async () => (await intake()).classify,
  'resolve-remotely': async () => (await intake()).resolveRemotely,
  'opine-quality': async () => (await intake()).opineQuality,
  'opine-engineering': async () => (await intake()).opineEngineering,
  'opine-rnd': async () => (await intake()).opineRnd,
  'decide-responsibility': async () => (await import('./forms/decide-responsibility')).decideResponsibility,
  'decide-mode': async () => (await mode()).decideMode,
  'approve-free-service': async () => (await mode()).approveFreeService,
  'quote-repair': async () => (await import('./forms/quote')).quoteRepair,
  'draft-terms': async () => (await terms()).draftTerms,
  'review-terms': async () => (await terms()).reviewTerms,
  'sign-terms': async () => (await terms()).signTerms,
}

/** The same as components. */
export const LAZY_FORMS: Readonly<Partial<Record<StepId, ComponentType<StepFormProps>>>> = Object.fromEntries(
  Object.entries(STEP_FORMS).map(([step, load]) => [step, lazy(async () => ({ default: await load() }))]),
)
