import { RECEIPT_OUTCOMES } from '@mendline/domain'
import type { CaseFacts } from './facts-query'
import { FactTable } from './fact-table'
import { files } from './files'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** The units' way to the bench (table B, W5.4.1-5). */
export function returnSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    {
      id: 'application',
      title: t('section.application'),
      entries: entriesOf(
        f.returnApplications,
        (row) => [
          [label('quantity'), t('field.units', { count: row.quantity })],
          [label('defects'), row.defects],
          [label('feeBasis'), row.feeBasis],
          [label('qualityResponsibility'), row.qualityResponsibility],
          [label('informed'), w.departments(row.informed)],
          [label('note'), row.note],
        ],
        (row) => row.number,
      ),
    },
    {
      id: 'import',
      title: t('section.import'),
      all: true,
      entries: entriesOf(f.importClearances, (row) => [
        [label('sample'), row.forSample ? w.yes(true) : null],
        [label('declarationNumber'), row.declarationNumber],
        [label('declaredOn'), w.date(row.declaredOn)],
        [label('reexportBy'), w.date(row.reexportBy)],
        [label('declaredSerials'), row.serials.join(', ')],
        [label('duty'), w.money(row.dutyAmount, row.dutyCurrency)],
        [label('photos'), files(row.attachmentIds, w)],
      ]),
    },
    {
      id: 'delivery',
      title: t('section.delivery'),
      entries: entriesOf(f.warehouseDeliveries, (row) => [
        [label('deliveredOn'), w.date(row.deliveredOn)],
        [label('carrier'), row.carrier],
        [label('trackingNumber'), row.trackingNumber],
        [label('note'), row.note],
      ]),
    },
    {
      id: 'receipt',
      title: t('section.receipt'),
      all: true,
      entries: entriesOf(
        f.receipts,
        (row) =>
          RECEIPT_OUTCOMES.map((outcome) => {
            const lines = f.receiptLines.filter(
              (line) => line.receiptId === row.id && line.outcome === outcome,
            )
            const units = lines.length === 0 ? null : w.units(lines.map((line) => line.unitId))
            return [t(`domain:receipt.${outcome}`), units] as const
          }),
        (row) => row.number,
      ),
    },
    {
      id: 'shortage',
      title: t('section.shortage'),
      all: true,
      entries: entriesOf(
        f.shortageResolutions,
        (row) => [
          [label('resolution'), t(`domain:shortage.${row.resolution}`)],
          [label('expectedOn'), w.date(row.expectedOn)],
          [label('reason'), row.reason],
        ],
        (row) => w.unit(row.unitId),
      ),
    },
    { id: 'draw', title: t('section.draw'), entries: ofUnits(f.unitDraws, w) },
    {
      id: 'inspectionDecision',
      title: t('section.inspectionDecision'),
      entries: entriesOf(f.inspectionDecisions, (row) => [
        [label('needed'), w.yes(row.needed)],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'inspection',
      title: t('section.inspection'),
      all: true,
      entries: entriesOf(
        f.inspections,
        (row) => [
          [label('judgement'), row.judgement],
          [label('reopens'), row.reopensResponsibility ? w.yes(true) : null],
        ],
        (row) => w.unit(row.unitId),
      ),
    },
    {
      id: 'onlineDecision',
      title: t('section.onlineDecision'),
      entries: entriesOf(f.onlineTestDecisions, (row) => [
        [label('needed'), w.yes(row.needed)],
        [label('plan'), row.plan],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'onlineSchedule',
      title: t('section.onlineSchedule'),
      entries: entriesOf(f.onlineTestSchedules, (row) => [
        [label('scheduledOn'), w.date(row.scheduledOn)],
        [label('line'), row.line],
      ]),
    },
    { id: 'onlineTest', title: t('section.onlineTest'), entries: passes(f.onlineTestResults, w) },
    {
      id: 'parts',
      title: t('section.parts'),
      all: true,
      entries: entriesOf(
        f.partsRequests,
        (row) => [
          [label('noneNeeded'), row.noneNeeded ? w.yes(true) : null],
          [label('lines'), row.noneNeeded ? null : partsTable(f, w, row.id), 'wide'],
        ],
        (row) => row.number,
      ),
    },
  ]
}

function partsTable(f: CaseFacts, w: Words, requestId: string) {
  const { label } = w
  return (
    <FactTable
      columns={[label('partNumber'), label('name'), label('asked'), label('issued'), label('bought')]}
      numeric={[2, 3]}
      rows={f.partsLines
        .filter((line) => line.requestId === requestId)
        .map((line) => [
          <span key="number" className="ml-mono">
            {line.partNumber}
          </span>,
          line.name,
          [line.quantity, line.unit].filter((part) => part !== null).join(' '),
          line.issued,
          boughtOf(f, w, line.id),
        ])}
    />
  )
}

/** What is bought of a line: how many came, and when the rest is promised (W5.5.6). */
function boughtOf(f: CaseFacts, w: Words, lineId: string) {
  return f.partsDemands
    .filter(({ partsLineId }) => partsLineId === lineId)
    .map(({ id, received, quantity, receivedAt, expectedOn }) => (
      <div key={id}>
        {String(received)} / {String(quantity)}
        {receivedAt == null &&
          ` · ${w.label('promised')} ${expectedOn == null ? w.label('notPromised') : (w.date(expectedOn) ?? '')}`}
      </div>
    ))
}

interface UnitRow {
  readonly id: string
  readonly at: string
  readonly by: { readonly name: string } | null
  readonly unitId: string
}

/** Rows of many units as one entry: how many, the newest by whom and when. */
export function ofUnits(rows: readonly UnitRow[], w: Words) {
  const newest = rows.at(-1)
  if (newest === undefined) return []
  const units = w.units(rows.map((row) => row.unitId))
  return entriesOf([newest], () => [[w.label('units'), units]])
}

/** The newest result of each unit, passed and failed. */
export function passes(rows: readonly (UnitRow & { readonly passed: boolean })[], w: Words) {
  const newest = rows.at(-1)
  if (newest === undefined) return []
  const results = [...new Map(rows.map((row) => [row.unitId, row])).values()]
  const named = (passed: boolean) => {
    const ids = results.filter((row) => row.passed === passed).map((row) => row.unitId)
    return ids.length === 0 ? null : w.units(ids)
  }
  return entriesOf([newest], () => [
    [w.label('passed'), named(true)],
    [w.label('failed'), named(false)],
  ])
}
