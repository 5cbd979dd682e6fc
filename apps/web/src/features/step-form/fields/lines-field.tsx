import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface LinesFieldProps {
  /** The list in the form, as in the input. */
  readonly name: string
  readonly legend: string
  /** Null where no row may be added. */
  readonly addLabel: string | null
  /** A new row. */
  readonly blank: () => object
  /** The fields of one row; `path` leads to them, `index` counts from 0. */
  readonly children: (path: (field: string) => (string | number)[], index: number) => ReactNode
  /** So many rows cannot be removed. */
  readonly least?: number
}

/** Rows to add and remove. */
export function LinesField({ name, legend, addLabel, blank, children, least = 0 }: LinesFieldProps) {
  const { t } = useTranslation('step-form')
  return (
    <fieldset className="step-lines">
      <legend>{legend}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, index) => (
              <div
                className="step-line"
                data-removable={rows.length > least || undefined}
                key={row.key}
                role="group"
                aria-label={t('lines.row', { number: String(index + 1) })}
              >
                {children((field) => [row.name, field], index)}
                {rows.length > least && (
                  <Button
                    type="text"
                    className="step-line-remove"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('lines.remove', { number: String(index + 1) })}
                    onClick={() => remove(row.name)}
                  />
                )}
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            {addLabel !== null && (
              <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add(blank())}>
                {addLabel}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
