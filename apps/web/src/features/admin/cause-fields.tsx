import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useUi } from '@mendline/ui'

interface CauseFieldsProps {
  /** The groups to choose from; null for a group itself. */
  readonly groups: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[] | null
  /** The code is given once and stays. */
  readonly withCode?: boolean
}

/** The fields of a cause: where it belongs, what records name it by, what people call it. */
export function CauseFields({ groups, withCode = false }: CauseFieldsProps) {
  const { t } = useTranslation('admin')
  const { language } = useUi()
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <>
      {/* Kept in the form in any case: the command takes it. */}
      <Form.Item name="parentId" label={t('cause.group')} hidden={groups === null}>
        <Select
          options={(groups ?? []).map(({ id, nameZh, nameEn }) => ({
            value: id,
            label: language === 'zh' ? nameZh : nameEn,
          }))}
        />
      </Form.Item>
      {withCode && (
        <Form.Item name="code" label={t('cause.code')} extra={t('cause.codeHint')} rules={needed}>
          <Input maxLength={40} autoFocus />
        </Form.Item>
      )}
      <Form.Item name="nameZh" label={t('cause.nameZh')} rules={needed}>
        <Input maxLength={200} autoFocus={!withCode} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('cause.nameEn')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      {!withCode && (
        <Form.Item name="position" label={t('cause.position')}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
      )}
    </>
  )
}
