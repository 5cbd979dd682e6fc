import type { CaseFacts } from './facts-query'
import { files } from './files'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** What table C asks of the case itself; all else about a trip stands on its board. */
export function dispatchSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    {
      id: 'sample',
      title: t('section.sample'),
      entries: entriesOf(f.sampleReceipts, (row) => [
        [label('receivedOn'), w.date(row.receivedOn)],
        [label('sample'), row.sample],
        [label('photos'), files(row.attachmentIds, w)],
      ]),
    },
    {
      id: 'sampleReturn',
      title: t('section.sampleReturn'),
      entries: entriesOf(f.sampleReturns, (row) => [
        [label('sampleOutcome'), t(`domain:sampleOutcome.${row.outcome}`)],
        [label('settledOn'), w.date(row.settledOn)],
        [label('reexportDeclaration'), row.declarationNumber],
        [label('carrier'), row.carrier],
        [label('trackingNumber'), row.trackingNumber],
        [label('note'), row.note],
        [label('photos'), files(row.attachmentIds, w)],
      ]),
    },
    {
      id: 'analysis',
      title: t('section.analysis'),
      entries: entriesOf(f.causeAnalyses, (row) => [
        [label('cause'), row.cause?.name],
        [label('analysis'), row.finding],
        [label('partsNeeded'), row.partsNeeded],
        [label('photos'), files(row.attachmentIds, w)],
      ]),
    },
    {
      id: 'workPlan',
      title: t('section.workPlan'),
      entries: entriesOf(f.workPlans, (row) => [
        [label('version'), String(row.version)],
        [label('workSteps'), row.steps],
        [label('safety'), row.safety],
        [label('software'), row.software],
        [label('acceptance'), row.acceptance],
        [label('photos'), files(row.attachmentIds, w)],
      ]),
    },
  ]
}
