import { AttachmentList } from '@mendline/ui'
import { ActionTable } from './action-table'
import { CauseTree } from './cause-tree'
import type { CaseFacts } from './facts-query'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** The 8D report with what became of its actions, and the incident report (table E). */
export function qualitySections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join(', ')
  const actions = new Map(f.correctiveActions.flatMap((report) => report.actions).map((a) => [a.actionId, a]))
  const textOf = (actionId: string) => actions.get(actionId)?.description ?? ''
  return [
    {
      id: 'corrective',
      title: t('section.corrective'),
      entries: entriesOf(
        f.correctiveActions,
        (row) => [
          [label('team'), w.join([row.leader?.name ?? null, names(row.members)])],
          [label('problem'), row.problem],
          [label('containment'), row.containment],
          [label('containedOn'), w.date(row.containedOn)],
          [label('rootCause'), <CauseTree key="causes" cause={row.rootCause} />, 'wide'],
          [label('cause'), row.cause && w.join([row.cause.parent?.name ?? null, row.cause.name])],
          [label('actions'), <ActionTable key="actions" actions={row.actions} words={w} />, 'wide'],
          [label('closingRemark'), row.closingRemark],
        ],
        (row) => t('field.versionOf', { version: String(row.version) }),
      ),
    },
    {
      id: 'actionCompletions',
      title: t('section.actionCompletions'),
      all: true,
      entries: entriesOf(
        f.actionCompletions,
        (row) => [
          [label('doneOn'), w.date(row.doneOn)],
          [label('actionResult'), row.result],
          [
            label('evidence'),
            row.evidence.length === 0 ? null : <AttachmentList key="files" items={row.evidence} />,
            'wide',
          ],
        ],
        (row) => textOf(row.actionId),
      ),
    },
    {
      id: 'effectivenessChecks',
      title: t('section.effectivenessChecks'),
      all: true,
      entries: entriesOf(
        f.effectivenessChecks,
        (row) => [
          [label('effective'), w.yes(row.effective)],
          [label('checkFindings'), row.findings],
        ],
        (row) => textOf(row.actionId),
      ),
    },
    {
      id: 'incident',
      title: t('section.incident'),
      entries: entriesOf(
        f.incidentReports,
        (row) => [
          [label('incidentSummary'), row.summary],
          [label('cause'), row.cause],
          [label('responsibleDepartments'), w.departments(row.responsibleDepartments)],
          [label('measures'), row.measures],
          [label('authors'), names(row.authors)],
          [
            label('restsOn'),
            row.correctiveAction && t('field.versionOf', { version: String(row.correctiveAction.version) }),
          ],
        ],
        (row) => row.number,
      ),
    },
  ]
}
