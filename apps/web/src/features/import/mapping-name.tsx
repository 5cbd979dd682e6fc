import { useApolloClient, useQuery } from '@apollo/client/react'
import { App, Button, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { IMPORT_MAPPINGS, mappingInput, SAVE_MAPPING, type Mapping } from './import-operations'

interface MappingNameProps {
  readonly jobId: string
  /** The names of the file's columns: of a saved mapping only what fits is taken. */
  readonly columns: readonly string[]
  readonly mapping: Mapping
  /** The saved mapping in use. */
  readonly name: string | null
  readonly onChange: (mapping: Mapping) => void
}

/** Takes a mapping saved before, or saves this one for files like it. */
export function MappingName({ jobId, columns, mapping, name, onChange }: MappingNameProps) {
  const { t } = useTranslation('import')
  const { message } = App.useApp()
  const client = useApolloClient()
  const failureText = useFailureText()
  const { data } = useQuery(IMPORT_MAPPINGS)
  const [save, { running }] = useCommand(SAVE_MAPPING)
  const [typed, setTyped] = useState(name ?? '')
  const saved = data?.importMappings ?? []

  const submit = async () => {
    const outcome = await save({ jobId, name: typed, mapping })
    if (outcome.ok) {
      void message.success(t('mapping.saved', { name: outcome.payload.importMapping?.name ?? '' }))
      void client.refetchQueries({ include: [IMPORT_MAPPINGS] })
    } else {
      const [first] = outcome.userErrors
      void message.error(first?.message ?? (outcome.failure === null ? '' : failureText(outcome.failure)))
    }
  }
  const take = (id: string | null) => {
    const found = saved.find((each) => each.id === id)
    if (found === undefined) return
    const taken = mappingInput(found.content)
    onChange({ ...taken, columns: taken.columns.filter(({ column }) => columns.includes(column)) })
    setTyped(found.name)
  }
  return (
    <div className="import-mapping-name">
      {saved.length > 0 && (
        <Select<string | null>
          value={null}
          placeholder={t('mapping.take')}
          aria-label={t('mapping.take')}
          popupMatchSelectWidth={false}
          options={saved.map((each) => ({ value: each.id, label: each.name }))}
          onChange={take}
        />
      )}
      <Space.Compact>
        <Input
          value={typed}
          maxLength={100}
          placeholder={t('mapping.name')}
          aria-label={t('mapping.name')}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => void submit()}
        />
        <Button loading={running} disabled={typed.trim() === ''} onClick={() => void submit()}>
          {t('mapping.save')}
        </Button>
      </Space.Compact>
    </div>
  )
}
