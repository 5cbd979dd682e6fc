import { countWarranties } from './warranty-counts'
import type { CaseFacts } from './facts-query'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** The request, what was answered, classified, thought and decided (table A). */
export function intakeSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    {
      id: 'request',
      title: t('section.request'),
      entries: [
        {
          id: f.id,
          at: f.registeredAt,
          by: f.registeredBy?.name ?? null,
          lines: [
            [label('description'), f.description],
            [label('reportedAt'), w.time(f.reportedAt)],
            [label('kind'), w.join([t(`domain:kind.${f.kind}`), t(`domain:channel.${f.channel}`)])],
            [label('reportedUrgency'), t(`domain:urgency.${f.reportedUrgency}`)],
            [label('contact'), f.contact === null ? null : w.join([f.contact.name, f.contact.title])],
            [
              label('phone'),
              f.contact?.phone ? <a href={`tel:${f.contact.phone}`}>{f.contact.phone}</a> : null,
            ],
            [
              label('email'),
              f.contact?.email ? <a href={`mailto:${f.contact.email}`}>{f.contact.email}</a> : null,
            ],
            [label('country'), w.country(f.customer.country)],
            [label('address'), f.customer.address],
            [label('sourceReference'), f.sourceReference],
            [label('markedForKnowledge'), f.markedForKnowledge ? w.yes(true) : null],
          ],
        },
      ],
    },
    {
      id: 'response',
      title: t('section.response'),
      entries: entriesOf(f.firstResponses, (row) => [
        [label('respondedAt'), w.time(row.respondedAt)],
        [label('summary'), row.summary],
        [label('nextStep'), row.nextStep],
        [label('promisedOn'), w.date(row.promisedOn)],
      ]),
    },
    {
      id: 'classification',
      title: t('section.classification'),
      entries: entriesOf(f.classifications, (row) => [
        [label('category'), t(`domain:category.${row.category}`)],
        [label('severity'), t(`domain:severity.${row.severity}`)],
        [label('urgency'), t(`domain:urgency.${row.urgency}`)],
        [label('complex'), w.yes(row.complex)],
        [label('note'), row.note],
      ]),
    },
    {
      id: 'remote',
      title: t('section.remote'),
      entries: entriesOf(f.remoteResolutions, (row) => [
        [label('outcome'), t(`domain:remoteOutcome.${row.outcome}`)],
        [label('solution'), row.solution],
        [label('customerConfirmed'), w.yes(row.customerConfirmed)],
      ]),
    },
    {
      id: 'opinions',
      title: t('section.opinions'),
      all: true,
      entries: entriesOf(
        f.opinions,
        (row) => [
          [label('cause'), row.cause],
          [label('responsibility'), t(`domain:party.${row.responsibility}`)],
          [label('recommendedMode'), t(`domain:mode.${row.recommendedMode}`)],
          [label('note'), row.note],
        ],
        (row) => w.department(row.department),
      ).toReversed(),
    },
    {
      id: 'responsibility',
      title: t('section.responsibility'),
      entries: entriesOf(f.responsibilityDecisions, (row) => [
        [
          label('shares'),
          `${t('domain:party.CUSTOMER')} ${row.customerShare}% · ${t('domain:party.COMPANY')} ${row.companyShare}%`,
        ],
        [label('basis'), row.basis],
        [label('freeAsked'), w.yes(row.freeAsked)],
        [
          label('warranty'),
          // As it stands now; for an earlier decision it would be wrong.
          row.id === f.responsibilityDecisions.at(-1)?.id ? warrantyText(f, w) : null,
        ],
      ]),
    },
    {
      id: 'mode',
      title: t('section.mode'),
      entries: entriesOf(f.modeDecisions, (row) => [
        [label('mode'), t(`domain:mode.${row.mode}`)],
        [label('serviceAbroad'), row.serviceAbroad ? w.yes(true) : null],
        [label('distanceKm'), row.distanceKm === null ? null : t('field.km', { km: String(row.distanceKm) })],
        [label('customerWish'), row.customerWish],
        [label('customerAgreed'), w.yes(row.customerAgreed)],
        [label('note'), row.note],
      ]),
    },
    {
      id: 'free',
      title: t('section.free'),
      entries: entriesOf(f.freeServiceApprovals, (row) => [
        [label('outcome'), t(`domain:review.${row.outcome}`)],
        [label('reason'), row.reason],
      ]),
    },
  ]
}

function warrantyText(f: CaseFacts, w: Words): string {
  return w.join(
    countWarranties(f.units).map(([result, count]) =>
      w.t('warrantyCount', { result: w.t(`domain:warranty.${result}`), count }),
    ),
  )
}
