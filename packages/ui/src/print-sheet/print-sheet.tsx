import type { Bilingual } from '@mendline/domain'
import type { ReactNode } from 'react'
import { useUi } from '../context/ui-context'
import './print-sheet.css'

interface PrintSheetProps {
  readonly company: string
  /** The form's title, for instance '返修申请单 Return application'. */
  readonly title: string
  /** As printed at the head: 'FORM-MA-076'. */
  readonly formNumber: string
  /** The form's revision: 'A/0'. */
  readonly revision: string
  /** What this very paper is about: the case's or record's number. */
  readonly number: string
  readonly landscape?: boolean
  readonly children: ReactNode
}

const TEXT = {
  form: { zh: '表单编号', en: 'Form' },
  revision: { zh: '版本', en: 'Revision' },
  number: { zh: '编号', en: 'No.' },
  page: { zh: ['第 ', ' 页，共 ', ' 页'], en: ['Page ', ' of ', ''] },
} as const

/**
 * One form on A4 as a manufacturer files it: black on white, company, title, form number and revision repeated at the
 * head of every page, 'page n of m' at its foot. On screen it is the same sheet, to be looked at before printing.
 */
export function PrintSheet(props: PrintSheetProps) {
  const { company, title, formNumber, revision, number, landscape = false, children } = props
  const { language } = useUi()
  return (
    <article className="ml-sheet" data-landscape={landscape || undefined}>
      <style>{pageRules(landscape, TEXT.page[language], `${formNumber} ${revision}`)}</style>
      {/* The head of a table is the one thing every browser repeats on every printed page. */}
      <table className="ml-sheet-frame">
        <thead>
          <tr>
            <td>
              <header className="ml-sheet-head">
                <strong className="ml-sheet-company">{company}</strong>
                <h1>{title}</h1>
                <dl>
                  <Mark term={TEXT.form[language]} value={formNumber} />
                  <Mark term={TEXT.revision[language]} value={revision} />
                  <Mark term={TEXT.number[language]} value={number} />
                </dl>
              </header>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
      </table>
    </article>
  )
}

function Mark({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function pageRules(
  landscape: boolean,
  [before, between, after]: readonly [string, string, string],
  foot: string,
): string {
  const quoted = (text: string) => JSON.stringify(text)
  return `@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: 12mm 12mm 14mm;
  @bottom-left { content: ${quoted(foot)}; font-size: 8pt; color: #000 }
  @bottom-right { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}; font-size: 8pt; color: #000 }
}`
}

interface PrintFieldsProps {
  /** Boxes in a row of the grid; wide values may span several. */
  readonly columns?: 1 | 2 | 3 | 4
  readonly children: ReactNode
}

/** A grid of boxed fields. */
export function PrintFields({ columns = 2, children }: PrintFieldsProps) {
  return (
    <dl className="ml-print-fields" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {children}
    </dl>
  )
}

interface PrintFieldProps {
  readonly label: string
  /** Left empty it is a box to write in. */
  readonly children?: ReactNode
  readonly span?: 1 | 2 | 3 | 4
  /** Room for handwriting, in millimetres. */
  readonly minHeight?: number
}

/** One box: what is asked above, what is known below. */
export function PrintField({ label, children, span = 1, minHeight = 9 }: PrintFieldProps) {
  return (
    <div style={{ gridColumn: `span ${span}`, minHeight: `${minHeight}mm` }}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface PrintSignaturesProps {
  /** Who signs: 'Applicant', 'Checked by' …; with what the system knows of name and day. */
  readonly lines: readonly {
    readonly label: string
    readonly name?: string | null
    readonly date?: string | null
  }[]
}

const SIGN = {
  signature: { zh: '签名', en: 'Signature' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Bilingual>

/** Lines to sign on; names known are printed under them. */
export function PrintSignatures({ lines }: PrintSignaturesProps) {
  const { language } = useUi()
  return (
    <div className="ml-print-signatures">
      {lines.map(({ label, name, date }) => (
        <div key={label}>
          <span>{label}</span>
          <span className="ml-print-line">
            {SIGN.signature[language]}: {name}
          </span>
          <span className="ml-print-line">
            {SIGN.date[language]}: {date}
          </span>
        </div>
      ))}
    </div>
  )
}
