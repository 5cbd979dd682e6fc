import { REPAIR_RESULTS, reexportedLate } from '@mendline/domain'
import type { CaseFacts } from './facts-query'
import { ofUnits, passes } from './return-sections'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** From the bench back to the customer (table B, W5.4.4-9). Unit by unit it stands among the units. */
export function repairSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    { id: 'repair', title: t('section.repair'), entries: repairs(f, w) },
    {
      id: 'verificationOpinions',
      title: t('section.verificationOpinions'),
      all: true,
      entries: entriesOf(
        f.verificationOpinions,
        (row) => [
          [label('ageingNeeded'), w.yes(row.ageingNeeded)],
          [label('fullTestNeeded'), w.yes(row.fullTestNeeded)],
          [label('note'), row.note],
        ],
        (row) => w.department(row.department),
      ).toReversed(),
    },
    {
      id: 'verification',
      title: t('section.verification'),
      entries: entriesOf(f.verificationReviews, (row) => [
        [label('ageingNeeded'), w.yes(row.ageingNeeded)],
        [label('fullTestNeeded'), w.yes(row.fullTestNeeded)],
        [label('testDepartment'), row.fullTestNeeded ? w.department(row.testDepartment) : null],
        [label('note'), row.note],
      ]),
    },
    { id: 'ageing', title: t('section.ageing'), entries: passes(f.ageings, w) },
    {
      id: 'slip',
      title: t('section.slip'),
      all: true,
      entries: entriesOf(
        f.inspectionSlips,
        (row) => [
          [label('units'), w.units(f.slipUnits.filter((u) => u.slipId === row.id).map((u) => u.unitId))],
          [label('note'), row.note],
        ],
        (row) => row.number,
      ),
    },
    { id: 'test', title: t('section.test'), entries: passes(f.testResults, w) },
    {
      id: 'completion',
      title: t('section.completion'),
      entries: entriesOf(f.repairCompletions, () => []),
    },
    {
      id: 'shipment',
      title: t('section.shipment'),
      all: true,
      entries: entriesOf(f.shipments, (row) => [
        [
          label('units'),
          w.units(f.shipmentUnits.filter((u) => u.shipmentId === row.id).map((u) => u.unitId)),
        ],
        [label('carrier'), row.carrier],
        [label('trackingNumber'), row.trackingNumber],
        [label('shippedOn'), w.date(row.shippedOn)],
        [label('leftLate'), leftLate(f, row.shippedOn, w)],
        [label('shipTo'), row.address],
        [label('reexportDeclaration'), row.reexportDeclaration],
      ]),
    },
    {
      id: 'received',
      title: t('section.received'),
      entries: entriesOf(f.deliveryConfirmations, (row) => [
        [label('receivedOn'), w.date(row.receivedOn)],
        [label('receivedBy'), row.receivedBy],
      ]),
    },
  ]
}

/** That units imported for repair left after the last day on which they had to (W4.2). */
function leftLate({ importClearances }: CaseFacts, shippedOn: string, { t }: Words) {
  const by = importClearances.findLast(({ forSample }) => !forSample)?.reexportBy
  const late = by === undefined ? 0 : reexportedLate(shippedOn, by)
  return late === 0 ? null : t('daysLate', { count: late })
}

/** How the units left the bench, each by its newest record. */
function repairs(f: CaseFacts, w: Words) {
  const newest = f.repairRecords.at(-1)
  if (newest === undefined) return []
  const last = [...new Map(f.repairRecords.map((row) => [row.unitId, row])).values()]
  const minutes = f.repairRecords.reduce((sum, row) => sum + row.minutes, 0)
  return ofUnits([newest], w).map((entry) => ({
    ...entry,
    lines: [
      ...REPAIR_RESULTS.map((result) => {
        const ids = last.filter((row) => row.result === result).map((row) => row.unitId)
        return [w.t(`domain:repairResult.${result}`), ids.length === 0 ? null : w.units(ids)] as const
      }),
      [w.label('records'), String(f.repairRecords.length)] as const,
      [w.label('minutes'), w.t('field.min', { minutes: String(minutes) })] as const,
    ],
  }))
}
