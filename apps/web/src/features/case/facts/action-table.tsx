import { instantOf, localDateOf, type ActionState } from '@mendline/domain'
import { Tag, useNow } from '@mendline/ui'
import { FactTable } from './fact-table'
import type { CaseFacts } from './facts-query'
import type { Words } from './use-words'

type Action = CaseFacts['correctiveActions'][number]['actions'][number]

const TONE = {
  OPEN: 'current',
  CARRIED_OUT: 'current',
  EFFECTIVE: 'done',
  INEFFECTIVE: 'late',
  WAIVED: 'neutral',
} as const satisfies Record<ActionState, string>

interface ActionTableProps {
  readonly actions: readonly Action[]
  readonly words: Words
}

/** The actions of an 8D report, each with how it stands and whether it is late. */
export function ActionTable({ actions, words }: ActionTableProps) {
  const { t, label } = words
  const today = localDateOf(instantOf(useNow()), Intl.DateTimeFormat().resolvedOptions().timeZone)
  const isLate = ({ state, dueOn }: Action) => (state === 'OPEN' || state === 'INEFFECTIVE') && dueOn < today
  return (
    <FactTable
      columns={(['actionKind', 'action', 'owner', 'dueOn', 'effectivenessCheck', 'state'] as const).map(
        label,
      )}
      rows={actions.map((action) => [
        t(`domain:actionKind.${action.kind}`),
        action.description,
        words.join([action.owner?.name ?? null, words.department(action.department)]),
        words.date(action.dueOn),
        action.criterion,
        <>
          <Tag tone={TONE[action.state]}>{t(`domain:actionState.${action.state}`)}</Tag>
          {isLate(action) && (
            <>
              {' '}
              <Tag tone="late">{label('late')}</Tag>
            </>
          )}
        </>,
      ])}
    />
  )
}
