import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CopyOutlined from '@ant-design/icons/CopyOutlined'
import { useEffect, useState, type ReactNode } from 'react'
import { useUi } from '../context/ui-context'
import './case-number.css'

interface CaseNumberProps {
  readonly number: string
  /** A link around the number; the plain number otherwise. */
  readonly children?: ReactNode
}

const SHOWN_FOR = 1_500
const TEXT = {
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
} as const

/** A case's number in monospace, with a button that copies it. */
export function CaseNumber({ number, children }: CaseNumberProps) {
  const { language } = useUi()
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    // Not over plain HTTP, and not where the reader forbids it; the number can still be marked by hand.
    await navigator.clipboard?.writeText(number).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <span className="ml-case-number">
      <span className="ml-mono">{children ?? number}</span>
      <button
        type="button"
        aria-label={`${copied ? TEXT.copied[language] : TEXT.copy[language]} ${number}`}
        title={copied ? TEXT.copied[language] : TEXT.copy[language]}
        onClick={(event) => {
          event.stopPropagation()
          void copy()
        }}
      >
        {copied ? <CheckOutlined /> : <CopyOutlined />}
      </button>
    </span>
  )
}
