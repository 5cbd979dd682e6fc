import { useCommand } from '../../../server/use-command'
import { CASE_CANCEL, CASE_HOLD, CASE_REOPEN, CASE_RESUME, type Control } from './controls'

/** Carries out one of the controls of a case; `words` is its reason (or remark). */
export function useControl(control: Control, caseId: string) {
  const [hold, holding] = useCommand(CASE_HOLD)
  const [resume, resuming] = useCommand(CASE_RESUME)
  const [cancel, cancelling] = useCommand(CASE_CANCEL)
  const [reopen, reopening] = useCommand(CASE_REOPEN)
  const state = { hold: holding, resume: resuming, cancel: cancelling, reopen: reopening }[control]
  const run = (words: string) => {
    switch (control) {
      case 'hold':
        return hold({ caseId, reason: words })
      case 'resume':
        return resume({ caseId, note: words === '' ? null : words })
      case 'cancel':
        return cancel({ caseId, reason: words })
      case 'reopen':
        return reopen({ caseId, reason: words })
    }
  }
  return [run, state] as const
}
