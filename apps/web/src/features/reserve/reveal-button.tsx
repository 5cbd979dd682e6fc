import { revealsPapers } from '@mendline/domain'
import { FormError } from '@mendline/ui'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { useViewer } from '../../viewer'
import { REVEAL } from './reserve.operations'

interface RevealButtonProps {
  readonly technicianId: string
  /** Null: the passport. */
  readonly visaId: string | null
}

/** Shows HR the number of a paper once somebody said what for; gone again when the dialog closes. */
export function RevealButton({ technicianId, visaId }: RevealButtonProps) {
  const { t } = useTranslation(['reserve', 'shell'])
  const failureText = useFailureText()
  const allowed = revealsPapers(useViewer())
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState<string | null>(null)
  const [run, { running, failure, userErrors }, reset] = useCommand(REVEAL)
  const close = () => {
    setAsking(false)
    setReason('')
    setNumber(null)
    reset()
  }
  const show = async () => {
    const outcome = await run({ technicianId, visaId, reason })
    if (outcome.ok) setNumber(outcome.payload.number ?? null)
  }
  if (!allowed) return null
  return (
    <>
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {t('reveal.action')}
      </Button>
      <Modal
        open={asking}
        title={t('reveal.title', { paper: t(visaId === null ? 'papers.PASSPORT' : 'papers.VISA') })}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <FormError
          messages={[
            ...userErrors.map(({ message }) => message),
            ...(failure === null ? [] : [failureText(failure)]),
          ]}
        />
        {number === null ? (
          <>
            <label className="reserve-reason">
              {t('reveal.reason')}
              <Input
                value={reason}
                maxLength={500}
                autoFocus
                onChange={({ target }) => setReason(target.value)}
                onPressEnter={() => void show()}
              />
            </label>
            <p className="ml-secondary">{t('reveal.reasonHint')}</p>
            <div className="reserve-end">
              <Button type="primary" loading={running} onClick={() => void show()}>
                {t('reveal.show')}
              </Button>
              <Button onClick={close}>{t('shell:common.cancel')}</Button>
            </div>
          </>
        ) : (
          <p>
            {t('reveal.number')} <strong className="ml-mono reserve-number">{number}</strong>
          </p>
        )}
      </Modal>
    </>
  )
}
