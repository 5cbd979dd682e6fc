import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { FormError } from '@mendline/ui'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { decodeText } from '../../../server/decode-text'
import { RATE_IMPORT } from './rate-queries'

interface RateImportProps {
  readonly onClose: () => void
  /** Some rates are new. */
  readonly onEntered: () => void
}

interface Came {
  readonly entered: number
  readonly alreadyThere: number
  readonly lineErrors: readonly { readonly line: number; readonly message: string }[]
}

/** More than the server takes; twenty thousand rates are a third of it. */
const MOST_BYTES = 1_900_000

/** A file of rates: all of it or nothing, with what is wrong in which line. */
export function RateImport({ onClose, onEntered }: RateImportProps) {
  const { t } = useTranslation(['finance', 'shell'])
  const failureText = useFailureText()
  const field = useRef<HTMLInputElement>(null)
  const [run, { running, failure, userErrors }, clear] = useCommand(RATE_IMPORT)
  const [came, setCame] = useState<Came | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (file: File) => {
    setCame(null)
    setProblem(null)
    clear()
    if (file.size > MOST_BYTES) return setProblem(t('rates.tooLarge'))
    const csv = decodeText(await file.arrayBuffer())
    if (csv === null) return setProblem(t('rates.notText'))
    const outcome = await run({ csv })
    if (!outcome.ok) return
    setCame(outcome.payload)
    if (outcome.payload.entered > 0) onEntered()
  }
  const messages = [
    ...(problem === null ? [] : [problem]),
    ...userErrors.map(({ message }) => message),
    ...(failure === null ? [] : [failureText(failure)]),
  ]
  return (
    <Modal
      open
      title={t('rates.import')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('shell:common.close')}</Button>}
      destroyOnHidden
    >
      <p>{t('rates.importText')}</p>
      <FormError messages={messages} />
      {came !== null &&
        (came.lineErrors.length === 0 ? (
          <Alert
            type="success"
            showIcon
            title={t('rates.imported', { count: came.entered, there: String(came.alreadyThere) })}
            style={{ marginBottom: 12 }}
          />
        ) : (
          <>
            <Alert
              type="error"
              showIcon
              title={t('rates.lineErrors', { count: came.lineErrors.length })}
              style={{ marginBottom: 12 }}
            />
            <ul className="finance-line-errors">
              {came.lineErrors.map(({ line, message }) => (
                <li key={`${String(line)} ${message}`}>
                  {t('rates.lineError', { line: String(line), message })}
                </li>
              ))}
            </ul>
          </>
        ))}
      <input
        ref={field}
        type="file"
        accept=".csv,.txt,text/csv"
        hidden
        aria-label={t('rates.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void take(file)
          // The same file once more, mended, is a change as well.
          target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} loading={running} onClick={() => field.current?.click()}>
        {t('rates.choose')}
      </Button>
    </Modal>
  )
}
