import type { Bilingual } from '@mendline/domain'
import type { ReactNode } from 'react'
import { Both } from './both'

interface FormBoxProps {
  readonly title?: Bilingual
  readonly children: ReactNode
}

/** A boxed part of a form, its fields six to a line at most. */
export function FormBox({ title, children }: FormBoxProps) {
  return (
    <section className="ml-form-box">
      {title !== undefined && (
        <h2>
          <Both text={title} />
        </h2>
      )}
      <div className="ml-form-fields">{children}</div>
    </section>
  )
}

interface FormFieldProps {
  readonly label: Bilingual
  /** How much of the line it takes, in sixths. */
  readonly span?: 1 | 2 | 3 | 4 | 6
  /** Room for what is written by hand, even when there is little or no text. */
  readonly lines?: number
  readonly children?: ReactNode
}

/** A labelled box; empty it stays a box to write in. */
export function FormField({ label, span = 2, lines = 1, children }: FormFieldProps) {
  return (
    <div className="ml-form-field" style={{ gridColumn: `span ${span}` }}>
      <div className="ml-form-label">
        <Both text={label} />
      </div>
      <div className="ml-form-value" style={{ minHeight: `${lines * 1.45}em` }}>
        {children}
      </div>
    </div>
  )
}

interface TicksProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly text: Bilingual }[]
  readonly chosen: Value | null
}

/** All possible answers with the given one ticked, as on a printed form. */
export function Ticks<Value extends string>({ options, chosen }: TicksProps<Value>) {
  return (
    <span className="ml-form-ticks">
      {options.map(({ value, text }) => (
        <span key={value} className="ml-form-tick">
          <span aria-hidden>{value === chosen ? '☑' : '☐'}</span>
          {value === chosen ? (
            <strong>
              <Both text={text} />
            </strong>
          ) : (
            <Both text={text} />
          )}
        </span>
      ))}
    </span>
  )
}
