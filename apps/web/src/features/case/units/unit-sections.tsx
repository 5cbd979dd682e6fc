import { WARRANTY_REASON_TEXT, type Language } from '@mendline/domain'
import { agentRecordLines } from '../facts/agent-sections'
import { FactTable } from '../facts/fact-table'
import { entriesOf, type Section } from '../facts/section'
import type { Words } from '../facts/use-words'
import type { UnitFacts } from './units-query'

/** What is on record of one unit, in the order of its way through the factory. */
export function unitSections(f: UnitFacts, unitId: string, w: Words, language: Language): readonly Section[] {
  const { t, label } = w
  const own = <R extends { readonly unitId: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.unitId === unitId)
  const slip = new Map(f.inspectionSlips.map(({ id, number }) => [id, number]))
  const shipment = new Map(f.shipments.map((row) => [row.id, row]))
  const sections: readonly Section[] = [
    {
      id: 'warranty',
      title: t('field.warranty'),
      entries: entriesOf(own(f.unitWarranties), (row) => [
        [label('result'), t(`domain:warranty.${row.result}`)],
        [label('validUntil'), w.date(row.until)],
        [label('basis'), WARRANTY_REASON_TEXT[row.reason][language]],
        [label('reason'), row.overrideReason],
      ]),
    },
    {
      id: 'receipt',
      title: t('section.receipt'),
      entries: entriesOf(own(f.receiptLines), (row) => [
        [label('counted'), t(`domain:receipt.${row.outcome}`)],
        [label('serial'), row.serial],
        [label('condition'), row.condition],
      ]),
    },
    {
      id: 'shortage',
      title: t('section.shortage'),
      entries: entriesOf(own(f.shortageResolutions), (row) => [
        [label('resolution'), t(`domain:shortage.${row.resolution}`)],
        [label('expectedOn'), w.date(row.expectedOn)],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'draw',
      title: t('section.draw'),
      entries: entriesOf(own(f.unitDraws), (row) => [[label('note'), row.note]]),
    },
    {
      id: 'inspection',
      title: t('section.inspection'),
      entries: entriesOf(own(f.inspections), (row) => [
        [label('judgement'), row.judgement],
        [label('reopens'), row.reopensResponsibility ? w.yes(true) : null],
      ]),
    },
    {
      id: 'onlineTest',
      title: t('section.onlineTest'),
      entries: entriesOf(own(f.onlineTestResults), (row) => [
        [label('outcome'), row.passed ? label('passed') : label('failed')],
        [label('findings'), row.findings],
      ]),
    },
    {
      id: 'repair',
      title: t('section.repair'),
      all: true,
      entries: entriesOf(
        own(f.repairRecords),
        (row) => [
          [label('faultSeen'), row.faultSeen],
          [label('cause'), row.cause?.name],
          [label('action'), row.action],
          [label('result'), t(`domain:repairResult.${row.result}`)],
          [label('technician'), row.technician?.name ?? null],
          [label('minutes'), t('field.min', { minutes: String(row.minutes) })],
          [label('replacementSerial'), row.replacementSerial],
          [label('reason'), row.reason],
          [label('reopens'), row.reopensResponsibility ? w.yes(true) : null],
          [label('partsUsed'), row.partsUsed.length === 0 ? null : partsUsed(row.partsUsed, w), 'wide'],
          [label('photos'), row.attachmentIds.length === 0 ? null : photos(row.attachmentIds, w), 'wide'],
        ],
        (row) => row.number,
      ),
    },
    {
      id: 'agentRepair',
      title: t('section.agentRepair'),
      all: true,
      entries: entriesOf(
        own(f.agentRepairRecords),
        (row) => agentRecordLines(row, w),
        (row) => row.number,
      ),
    },
    {
      id: 'disposition',
      title: t('section.disposition'),
      entries: entriesOf(own(f.dispositionApprovals), (row) => [
        [label('outcome'), t(`domain:review.${row.outcome}`)],
        [label('customerConsent'), w.yes(row.customerConsent)],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'ageingStart',
      title: t('section.ageingStart'),
      entries: entriesOf(own(f.ageingStarts), (row) => [
        [label('startsAt'), w.time(row.startsAt)],
        [label('hours'), t('field.h', { hours: String(row.hours) })],
        [label('standard'), row.standard],
      ]),
    },
    {
      id: 'ageing',
      title: t('section.ageing'),
      entries: entriesOf(own(f.ageings), (row) => [
        [label('outcome'), row.passed ? label('passed') : label('failed')],
        [label('hours'), t('field.h', { hours: String(row.hours) })],
        [label('findings'), row.findings],
      ]),
    },
    {
      id: 'ageingCheck',
      title: t('section.ageingCheck'),
      entries: entriesOf(own(f.ageingChecks), (row) => [
        [label('outcome'), row.conforms ? label('conforms') : label('notConforms')],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'slip',
      title: t('section.slip'),
      entries: entriesOf(own(f.slipUnits), (row) => [[label('number'), slip.get(row.slipId) ?? null]]),
    },
    {
      id: 'test',
      title: t('section.test'),
      entries: entriesOf(own(f.testResults), (row) => [
        [label('outcome'), row.passed ? label('passed') : label('failed')],
        [label('findings'), row.findings],
      ]),
    },
    {
      id: 'shipment',
      title: t('section.shipment'),
      entries: entriesOf(own(f.shipmentUnits), (row) => {
        const sent = shipment.get(row.shipmentId)
        return [
          [label('carrier'), sent?.carrier ?? null],
          [label('trackingNumber'), sent?.trackingNumber ?? null],
          [label('shippedOn'), w.date(sent?.shippedOn ?? null)],
        ]
      }),
    },
  ]
  // Headings stand once per unit opened.
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) => ({ ...section, id: `${unitId} ${section.id}` }))
}

type PartUsed = UnitFacts['repairRecords'][number]['partsUsed'][number]

function partsUsed(parts: readonly PartUsed[], { label }: Words) {
  return (
    <FactTable
      columns={[label('partNumber'), label('name'), label('quantity')]}
      numeric={[2]}
      rows={parts.map((part) => [
        <span key="number" className="ml-mono">
          {part.partNumber}
        </span>,
        part.name,
        part.quantity,
      ])}
    />
  )
}

function photos(ids: readonly string[], { label }: Words) {
  return (
    <span className="case-unit-photos">
      {ids.map((id, index) => (
        <a key={id} href={`/attachments/${id}`} target="_blank" rel="noreferrer">
          <img
            src={`/attachments/${id}/thumbnail`}
            alt={`${label('photos')} ${index + 1}`}
            loading="lazy"
            // A file that is no picture has no small picture either; its name is enough.
            onError={({ currentTarget }) => currentTarget.replaceWith(currentTarget.alt)}
          />
        </a>
      ))}
    </span>
  )
}
