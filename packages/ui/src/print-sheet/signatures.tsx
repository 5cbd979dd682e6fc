import type { Bilingual } from '@mendline/domain'
import { Both } from './both'

export interface Signature {
  readonly label: Bilingual
  /** Who it was, and when, as far as the system knows; the signature itself is written by hand. */
  readonly name?: string | undefined
  readonly date?: string | undefined
}

interface SignaturesProps {
  readonly signatures: readonly Signature[]
}

const DATE = { zh: '日期', en: 'Date' } as const satisfies Bilingual

/** Lines to sign on, kept together on one page. */
export function Signatures({ signatures }: SignaturesProps) {
  return (
    <div className="ml-form-signatures">
      {signatures.map(({ label, name, date }) => (
        <div key={label.en}>
          <div className="ml-form-label">
            <Both text={label} />
          </div>
          <div className="ml-form-signature">{name}</div>
          <div className="ml-form-signed-on">
            <Both text={DATE} /> {date}
          </div>
        </div>
      ))}
    </div>
  )
}
