import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { stepOf } from '@mendline/domain'
import { Clause, useUi } from '@mendline/ui'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenStep } from './use-open-step'

interface OpenFormProps {
  readonly open: OpenStep
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The form of a step right where the case says that it is next. */
export function OpenForm({ open, onClose, children }: OpenFormProps) {
  const { t } = useTranslation('case')
  const { language, departmentName } = useUi()
  const { name, clause } = stepOf(open.step)
  return (
    <section className="case-form" aria-labelledby="case-form-title">
      <header>
        <h2 id="case-form-title">{name[language]}</h2>
        <Clause clause={clause} />
        <span className="ml-secondary">{departmentName(open.owner)}</span>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('next.close')}
          onClick={onClose}
        />
      </header>
      {children}
    </section>
  )
}
