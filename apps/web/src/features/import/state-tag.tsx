import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import SyncOutlined from '@ant-design/icons/SyncOutlined'
import { Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { ImportState } from '../../gql/graphql'

/** Where an import stands, in a word. */
export function StateTag({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation('import')
  const label = t(`state.${state}`)
  if (state === 'DONE') {
    return (
      <Tag tone="done" icon={<CheckOutlined aria-hidden />}>
        {label}
      </Tag>
    )
  }
  if (state === 'CHECKING' || state === 'IMPORTING') {
    return (
      <Tag tone="current" icon={<SyncOutlined aria-hidden />}>
        {label}
      </Tag>
    )
  }
  if (state === 'FAILED' || state === 'REFUSED') {
    return (
      <Tag tone="late" icon={<CloseOutlined aria-hidden />}>
        {label}
      </Tag>
    )
  }
  return (
    <Tag tone="neutral" icon={state === 'UPLOADED' ? null : <StopOutlined aria-hidden />}>
      {label}
    </Tag>
  )
}
