import { useQuery } from '@apollo/client/react'
import { Select } from 'antd'
import { useState } from 'react'
import { useSettled } from '../../use-settled'
import { MODEL_CHOICES } from './reserve.operations'

interface Model {
  readonly id: string
  readonly code: string
  readonly name?: string
}

interface ModelSelectProps {
  // The first three are what Form.Item hands in.
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (modelId: string | null) => void
  /** Models that are named without being looked for, as those chosen before. */
  readonly known: readonly Model[]
  readonly placeholder?: string
  readonly allowClear?: boolean
  readonly 'aria-label'?: string
}

/** One model, found by its code or name among however many there are. */
export function ModelSelect({ known, value, onChange, ...rest }: ModelSelectProps) {
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const [chosen, setChosen] = useState<Model | null>(null)
  const { data, previousData, loading } = useQuery(MODEL_CHOICES, {
    variables: { search: words === '' ? null : words },
  })
  const found: readonly Model[] = (data ?? previousData)?.productModels.nodes ?? []
  const held = [...known, ...(chosen === null ? [] : [chosen])].filter(({ id }) => id === value)
  const models = [...found, ...held].filter(
    (model, i, all) => all.findIndex(({ id }) => id === model.id) === i,
  )
  return (
    <Select
      {...rest}
      value={value ?? null}
      loading={loading}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      options={models.map(({ id, code, name = code }) => ({
        value: id,
        label: name === code ? code : `${code} ${name}`,
      }))}
      onChange={(modelId) => {
        setChosen(models.find(({ id }) => id === modelId) ?? null)
        setTyped('')
        onChange?.(modelId ?? null)
      }}
    />
  )
}
