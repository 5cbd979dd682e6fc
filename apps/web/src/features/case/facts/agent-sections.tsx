import type { CaseFacts } from './facts-query'
import { FactTable } from './fact-table'
import { entriesOf, type Entry, type Section } from './section'
import { files } from './files'
import type { Words } from './use-words'

/** A repair by a local agent, from the enquiry to the customer's confirmation (table D, W5.3). */
export function agentSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  const agentOf = new Map(f.agentQuotes.map(({ id, agentName }) => [id, agentName]))
  return [
    {
      id: 'agentEnquiry',
      title: t('section.agentEnquiry'),
      all: true,
      entries: entriesOf(
        f.agentEnquiries,
        (row) => [[label('note'), row.note]],
        (row) => row.agent?.name ?? '',
      ),
    },
    {
      id: 'agentQuote',
      title: t('section.agentQuote'),
      all: true,
      entries: entriesOf(
        f.agentQuotes,
        (row) => [
          [label('able'), w.yes(row.able)],
          [label('amount'), w.money(row.amount ?? null, row.currency ?? null)],
          [label('readyOn'), w.date(row.readyOn ?? null)],
          [label('validUntil'), w.date(row.validUntil ?? null)],
          [label('note'), row.note],
          [label('photos'), files(row.attachmentIds, w)],
        ],
        (row) => row.agentName,
      ),
    },
    {
      id: 'agentReview',
      title: t('section.agentReview'),
      all: true,
      entries: entriesOf(
        f.agentQuoteReviews,
        (row) => [
          [label('outcome'), t(`domain:review.${row.outcome}`)],
          [label('reason'), row.reason],
        ],
        (row) => agentOf.get(row.quoteId) ?? '',
      ),
    },
    {
      id: 'agentOrder',
      title: t('section.agentOrder'),
      entries: entriesOf(
        f.agentOrders,
        (row) => [
          [label('agent'), row.agentName],
          [label('dueOn'), w.date(row.dueOn)],
          [label('units'), w.units(row.unitIds)],
          [
            label('workPlan'),
            row.workPlan == null ? null : t('field.version', { version: String(row.workPlan.version) }),
          ],
          [label('photos'), files(row.planAttachmentIds, w)],
          [label('partsUsed'), parts(row.lines, w), 'wide'],
          [label('note'), row.note],
        ],
        (row) => row.number,
      ),
    },
    {
      id: 'agentRelease',
      title: t('section.agentRelease'),
      all: true,
      entries: entriesOf(
        f.agentPartsReleases,
        (row) => [
          [label('bearer'), row.bearer],
          [label('note'), row.note],
        ],
        (row) => row.number,
      ),
    },
    {
      id: 'agentConsignment',
      title: t('section.agentConsignment'),
      all: true,
      entries: entriesOf(
        f.agentConsignments,
        (row) => [
          [label('carrier'), row.carrier],
          [label('trackingNumber'), row.waybill],
          [label('shipTo'), w.join([row.address, row.contact])],
          [
            label('customs'),
            row.customsPaper === 'NONE'
              ? null
              : w.join([t(`domain:customsPaper.${row.customsPaper}`), row.customsNumber]),
          ],
          [label('partsUsed'), parts(row.lines.flatMap(partOf), w), 'wide'],
          [label('arrivesOn'), w.date(row.expectedOn)],
          [
            label('milestones'),
            w.join(
              row.milestones.map(({ milestone, reachedOn }) =>
                [t(`domain:milestone.${milestone}`), reachedOn].join(' '),
              ),
            ),
          ],
          [label('photos'), files(row.attachmentIds, w)],
        ],
        (row) => row.number,
      ),
    },
    {
      id: 'agentLinks',
      title: t('section.agentLinks'),
      all: true,
      entries: entriesOf(f.agentLinks, (row) => [
        [label('validUntil'), w.time(row.expiresAt)],
        [label('state'), t(row.live ? 'agentLink.live' : 'agentLink.over')],
      ]),
    },
    {
      id: 'agentRepair',
      title: t('section.agentRepair'),
      all: true,
      entries: entriesOf(
        f.agentRepairRecords,
        (row) => [[label('unit'), w.unit(row.unitId)], ...agentRecordLines(row, w)],
        (row) => row.number,
      ),
    },
    {
      id: 'agentConfirmation',
      title: t('section.agentConfirmation'),
      entries: entriesOf(f.agentConfirmations, (row) => [
        [label('confirmedOn'), w.date(row.confirmedOn)],
        [label('confirmedBy'), row.confirmedBy],
        [label('photos'), files(row.attachmentIds, w)],
        [label('note'), row.note],
      ]),
    },
  ]
}

type AgentRecord = Omit<CaseFacts['agentRepairRecords'][number], 'unitId'>

/** What an agent's record of a unit says. */
export function agentRecordLines(row: AgentRecord, w: Words): Entry['lines'] {
  const { t, label } = w
  return [
    [label('result'), t(`domain:repairResult.${row.result}`)],
    [label('faultSeen'), row.faultSeen],
    [label('cause'), row.cause?.name],
    [label('action'), row.action],
    [label('reason'), row.reason],
    [label('replacementSerial'), row.replacementSerial],
    [label('partsUsed'), parts(row.partsUsed, w), 'wide'],
    [label('minutes'), t('field.min', { minutes: String(row.minutes) })],
    [label('technician'), row.workedBy],
    [label('photos'), files(row.attachmentIds, w)],
    // Nobody of the company is named: it came through the agent's link.
    [label('source'), row.by == null ? t('agentLink.through') : null],
  ]
}

type Consigned = CaseFacts['agentConsignments'][number]['lines'][number]

/** A line of a consignment as a part. */
const partOf = ({ quantity, part }: Consigned): readonly Part[] =>
  part == null ? [] : [{ partNumber: part.partNumber, name: part.name, quantity }]

interface Part {
  readonly partNumber: string
  readonly name: string
  readonly quantity: number
}

function parts(lines: readonly Part[], { label }: Words) {
  if (lines.length === 0) return null
  return (
    <FactTable
      columns={[label('partNumber'), label('name'), label('quantity')]}
      rows={lines.map(({ partNumber, name, quantity }) => [partNumber, name, String(quantity)])}
      numeric={[2]}
    />
  )
}
