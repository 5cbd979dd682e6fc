import { FormError } from '@mendline/ui'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decodeText } from '../../server/decode-text'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { IMPORT_PRICES } from './prices.operations'

/** List prices from a CSV file, all of them or none. */
export function PriceImport({ onImported }: { readonly onImported: () => void }) {
  const { t } = useTranslation('admin')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const [run, { running, failure }] = useCommand(IMPORT_PRICES)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setWrong([])
    const csv = decodeText(await file.arrayBuffer())
    if (csv === null) return setWrong([t('price.notText')])
    const outcome = await run({ csv })
    if (!outcome.ok) {
      setWrong(
        outcome.userErrors.map(({ field: path, message: text }) =>
          path?.[2] === undefined ? text : t('price.line', { line: path[2], message: text }),
        ),
      )
      return
    }
    const { added, changed } = outcome.payload
    void message.success(t('price.imported', { added: String(added), changed: String(changed) }))
    onImported()
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('price.import')}
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ''
        }}
      />
      <Button loading={running} title={t('price.importHint')} onClick={() => field.current?.click()}>
        {t('price.import')}
      </Button>
      <FormError messages={[...wrong, ...(failure === null ? [] : [failureText(failure)])]} />
    </>
  )
}
