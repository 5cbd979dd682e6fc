import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { errorText, type FieldError, type ReviewOutcome } from '@mendline/domain'
import { CostBasis, dateText, MoneyText, useUi } from '@mendline/ui'
import { Input, Radio, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatedCase, StatedItem } from './desk-queries'
import type { Verdict } from './verdicts'

interface ReviewLineProps {
  readonly line: StatedItem
  readonly found: StatedCase
  readonly verdict: Verdict
  /** The keys act on this one. */
  readonly current: boolean
  readonly error: FieldError | undefined
  readonly onFocus: () => void
  readonly onChange: (verdict: Verdict) => void
}

/** One cost with its evidence beside it, and FINANCE's word on it. */
export function ReviewLine({ line, found, verdict, current, error, onFocus, onChange }: ReviewLineProps) {
  const { t } = useTranslation(['finance', 'domain'])
  const { departmentName, language } = useUi()
  const reason = useRef<InputRef>(null)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  useEffect(() => {
    if (verdict.outcome === 'REJECTED' && current) reason.current?.focus()
  }, [verdict.outcome, current])
  const stated = found.costsToState.lines.find(({ costItemId }) => costItemId === line.id)
  const flagged = found.costFlags.some(
    ({ category, kind }) => category === line.category || (category === null && kind === line.kind),
  )
  const files = found.attachments.filter(({ id }) => line.attachmentIds.includes(id))
  const words = [line.partNumber, line.supplier, line.voucher].filter((word) => word != null)
  return (
    <li ref={row} className="desk-line" aria-current={current || undefined} onFocus={onFocus}>
      <p className="desk-line-head">
        <span>
          {flagged && <WarningOutlined className="desk-flag" aria-label={t('desk.flagged')} />}{' '}
          {line.description}
        </span>
        <MoneyText money={line} />
      </p>
      <p className="ml-secondary desk-line-facts">
        {departmentName(line.department)} · {t(`domain:costCategory.${line.category}`)} ·{' '}
        {dateText(line.incurredOn, language)}
        {line.replacesId !== null && <> · {t('desk.correction')}</>}
        {words.map((word) => (
          <span key={word}> · {word}</span>
        ))}
        {stated !== undefined && line.currency !== found.costsToState.currency && (
          <>
            {' '}
            · <MoneyText money={stated.base} /> @ {stated.rate}
          </>
        )}
        {stated !== undefined && <> · {t('desk.share', { share: String(stated.customerShare) })}</>}
      </p>
      <div className="ml-secondary">
        <CostBasis item={line} />
        {files.map((file) => (
          <a key={file.id} href={file.url} target="_blank" rel="noreferrer" className="desk-file">
            {file.fileName}
          </a>
        ))}
      </div>
      <div className="desk-verdict">
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={`${t('desk.verdict')} ${line.description}`}
          value={verdict.outcome}
          onChange={({ target }) => onChange({ ...verdict, outcome: target.value as ReviewOutcome })}
        >
          <Radio.Button value="APPROVED">{t('domain:review.APPROVED')}</Radio.Button>
          <Radio.Button value="REJECTED">{t('domain:review.REJECTED')}</Radio.Button>
        </Radio.Group>
        {verdict.outcome === 'REJECTED' && (
          <Input
            ref={reason}
            size="small"
            value={verdict.reason}
            placeholder={t('desk.reason')}
            aria-label={`${t('desk.reason')} ${line.description}`}
            status={error === undefined ? undefined : 'error'}
            onChange={({ target }) => onChange({ ...verdict, reason: target.value })}
          />
        )}
      </div>
      {error !== undefined && verdict.outcome === 'REJECTED' && (
        <p role="alert" className="desk-error">
          {errorText(error.code, language, error.params)}
        </p>
      )}
    </li>
  )
}
