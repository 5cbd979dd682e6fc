import type { CaseFacts } from './facts-query'
import { FactTable } from './fact-table'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** What the customer is asked to pay, and what was agreed (table A, W5.3). */
export function termsSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    {
      id: 'quotation',
      title: t('section.quotation'),
      entries: entriesOf(
        f.quotations,
        (row) => [
          [
            label('lines'),
            <FactTable
              key="lines"
              columns={[label('description'), label('amount')]}
              rows={row.lines.map((line) => [line.description, w.money(line.amount, row.currency)])}
              numeric={[1]}
              total={[label('total'), w.money(row.total, row.currency)]}
            />,
            'wide',
          ],
          [label('validUntil'), w.date(row.validUntil)],
          [label('language'), t(`quotationLanguage.${row.language}`)],
          [label('fees'), row.fees && <Rates lines={w.fees(row.fees, row.currency)} />, 'wide'],
          [label('terms'), row.terms],
          [label('note'), row.note],
        ],
        (row) => t('field.versionOf', { version: String(row.version) }),
      ),
    },
    {
      id: 'terms',
      title: t('section.terms'),
      entries: entriesOf(
        f.serviceAgreements,
        (row) => [
          [label('amount'), w.money(row.amount, row.currency)],
          [label('fees'), row.fees && <Rates lines={w.fees(row.fees, row.currency)} />, 'wide'],
          [label('feeStandard'), row.feeStandard === '' ? null : row.feeStandard],
          [label('settlementMethod'), row.settlementMethod],
          [label('qualityResponsibility'), row.qualityResponsibility],
        ],
        (row) => t('field.versionOf', { version: String(row.version) }),
      ),
    },
    {
      id: 'termsReview',
      title: t('section.termsReview'),
      entries: entriesOf(f.termsReviews, (row) => [
        [label('outcome'), t(`domain:review.${row.outcome}`)],
        [label('reason'), row.reason],
      ]),
    },
    {
      id: 'signature',
      title: t('section.signature'),
      entries: entriesOf(f.termsSignatures, (row) => [
        [label('outcome'), t(`domain:signature.${row.outcome}`)],
        [label('signedOn'), w.date(row.signedOn)],
        [
          label('signedCopy'),
          row.attachmentId === null ? null : (
            <a href={`/attachments/${row.attachmentId}`} target="_blank" rel="noreferrer">
              {label('open')}
            </a>
          ),
        ],
        [label('reason'), row.reason],
      ]),
    },
  ]
}

function Rates({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>)
}
