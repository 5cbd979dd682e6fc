import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import type { Bilingual, Language } from '@mendline/domain'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useUi } from '../context/ui-context'
import { Both } from './both'
import { SheetLanguage } from './sheet-language'
import './print-sheet.css'

interface PrintSheetProps {
  /** The company's name as set by the administrator; a language left empty is left out. */
  readonly company: Bilingual
  readonly title: Bilingual
  /** The form's number and revision, e.g. 'FORM-MA-076' and 'A/0'; a sheet that is no controlled form has none. */
  readonly form?: string
  readonly revision?: string
  /** The number of this very document. */
  readonly number: string
  readonly landscape?: boolean
  /** For a sheet that goes to somebody outside: the one language it is in. */
  readonly only?: Language
  /** On screen beside the button that prints: a way back, a choice. Never on paper. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

const TEXT = {
  print: { zh: '打印', en: 'Print' },
  number: { zh: '编号', en: 'No.' },
} as const satisfies Record<string, Bilingual>

/**
 * A form as a manufacturer files it, on A4: company, title and numbers at the head of every page, form number,
 * revision and page n of m at its foot, black on white whatever the theme.
 */
export function PrintSheet(props: PrintSheetProps) {
  const { company, title, form, revision, number, landscape = false, only, tools, children } = props
  const { language } = useUi()
  const formNumber = [form, revision].filter((part) => part !== undefined).join(' ')
  return (
    <div className="ml-print" data-landscape={landscape || undefined}>
      <style>{pageRule(formNumber || number, landscape, only ?? null)}</style>
      <div className="ml-print-tools">
        {tools}
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {TEXT.print[language]}
        </Button>
      </div>
      <SheetLanguage value={only ?? null}>
        {/* A table, because browsers repeat its head on every page. */}
        <table className="ml-print-page" role="presentation">
          <thead>
            <tr>
              <td>
                <header className="ml-print-head">
                  <div className="ml-print-company">
                    {namesOf(company, only ?? null).map((name) => (
                      <div key={name} lang={name === 'zh' ? 'zh-CN' : 'en'}>
                        {company[name]}
                      </div>
                    ))}
                  </div>
                  <h1>
                    <Both text={title} />
                  </h1>
                  <div className="ml-print-numbers">
                    {formNumber !== '' && <div>{formNumber}</div>}
                    <div>
                      <Both text={TEXT.number} /> <strong>{number}</strong>
                    </div>
                  </div>
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
      </SheetLanguage>
    </div>
  )
}

/** The company's name in the languages of the sheet; in the other one where it has none in that. */
function namesOf(company: Bilingual, only: Language | null): readonly Language[] {
  const named = (['zh', 'en'] as const).filter((language) => company[language] !== '')
  return only !== null && named.includes(only) ? [only] : named
}

/** What only a rule of the whole page can say: its size, and the page numbers in its margin. */
function pageRule(foot: string, landscape: boolean, only: Language | null): string {
  const style = `font: 8pt sans-serif; color: #000;`
  const [zh, en] = [
    '"第 " counter(page) " 页 共 " counter(pages) " 页"',
    '"Page " counter(page) " of " counter(pages)',
  ]
  const pages = only === null ? `${zh.slice(0, -1)}   ${en.slice(1)}` : only === 'zh' ? zh : en
  const text = (value: string) => JSON.stringify(value.replaceAll('<', ''))
  return `@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: ${landscape ? '8mm 8mm 12mm' : '12mm 12mm 15mm'};
  @bottom-left { content: ${text(foot)}; ${style} }
  @bottom-right {
    content: ${pages};
    ${style}
  }
}`
}
