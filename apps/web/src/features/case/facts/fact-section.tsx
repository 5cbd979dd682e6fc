import { absoluteTime, RelativeTime, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, Section } from './section'
import './facts.css'

interface FactSectionProps {
  readonly section: Section
  readonly tinted?: boolean
}

/** What is on record under one heading: what holds now in full, earlier records folded away. */
export function FactSection({ section, tinted = false }: FactSectionProps) {
  const { t } = useTranslation('case')
  const { id, title, entries, all = false } = section
  const shown = all ? entries : entries.slice(0, 1)
  const older = all ? [] : entries.slice(1)
  if (shown.length === 0) return null
  return (
    <section
      className={tinted ? 'case-facts case-tinted' : 'case-facts'}
      aria-labelledby={`case-facts-${id}`}
    >
      <h3 id={`case-facts-${id}`}>{title}</h3>
      <div>
        {shown.map((entry) => (
          <FactEntry key={entry.id} entry={entry} />
        ))}
        {older.length > 0 && (
          <details className="case-facts-older">
            <summary>{t('overview.older', { count: older.length })}</summary>
            {older.map((entry) => (
              <FactEntry key={entry.id} entry={entry} />
            ))}
          </details>
        )}
      </div>
    </section>
  )
}

function FactEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['case', 'shell'])
  const { language } = useUi()
  const lines = entry.lines.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <article className="case-fact">
      <header>
        {entry.title !== undefined && <strong>{entry.title}</strong>}
        <span className="ml-secondary" title={absoluteTime(entry.at, language)}>
          {entry.by ?? t('shell:common.system')} · <RelativeTime at={entry.at} />
        </span>
      </header>
      {lines.length > 0 && (
        <dl>
          {lines.map(([label, value, width]) => (
            <div key={label} data-long={width === 'wide' || isLong(value) || undefined}>
              <dt>{label}</dt>
              <dd>{typeof value === 'string' ? <Words text={value} /> : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

/** Longer than this it takes a line of its own. */
const LONG = 60
/** Longer than this it is folded. */
const VERY_LONG = 600

const isLong = (value: ReactNode): boolean =>
  typeof value === 'string' && (value.length > LONG || value.includes('\n'))

/** Numbers of several parts: serials, orders, waybills. */
const NUMBERS = /([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)/
/** Longer ones must break, or they would leave the page. */
const UNBROKEN = 24

/** A number is read and compared as one word, so it is not broken at its hyphens. */
function withNumbersWhole(text: string): ReactNode {
  return text.split(NUMBERS).map((part, index) =>
    index % 2 === 1 && part.length <= UNBROKEN ? (
      // Parts of one text have no other identity than their place.
      <span key={index} className="case-number-whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function Words({ text }: { readonly text: string }) {
  const { t } = useTranslation('case')
  const [open, setOpen] = useState(false)
  if (text.length <= VERY_LONG) return withNumbersWhole(text)
  return (
    <>
      {open ? text : `${text.slice(0, VERY_LONG)}…`}{' '}
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(!open)}>
        {open ? t('overview.less') : t('overview.more')}
      </Button>
    </>
  )
}
