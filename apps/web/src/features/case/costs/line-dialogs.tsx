import { requiredText, shareOfLine, whole } from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../server/use-command'
import { CostDialog, WordsInput } from './cost-dialog'
import { REVERSE_COST, SET_COST_SHARE } from './costs-operations'
import type { CaseCosts, CostItem } from './costs-query'

interface LineDialogProps {
  readonly costs: CaseCosts
  readonly item: CostItem
  readonly onClose: () => void
  readonly onDone: () => void
}

const LINE_REASON = 500

/** W5.3: what the customer bears of this one line, and why that differs from the case. */
export function ShareDialog({ costs, item, onClose, onDone }: LineDialogProps) {
  const { t } = useTranslation('case')
  const [run, state] = useCommand(SET_COST_SHARE)
  const start: { readonly customerShare: number | null; readonly reason: string } = {
    customerShare: shareOfLine(costs, item.id, costs.customerShare ?? 0),
    reason: '',
  }
  return (
    <CostDialog
      title={t('costs.line.shareTitle')}
      intro={<About item={item} />}
      okText={t('costs.line.shareSubmit')}
      start={start}
      check={({ customerShare, reason }) => [
        ...(customerShare === null
          ? requiredText('customerShare', '')
          : whole('customerShare', customerShare, 0, 100)),
        ...requiredText('reason', reason),
      ]}
      send={({ customerShare, reason }) =>
        run({
          caseId: costs.id,
          costItemId: item.id,
          customerShare: customerShare ?? 0,
          reason: reason.trim(),
        })
      }
      state={state}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="customerShare" label={t('costs.line.customerShare')}>
        <InputNumber inputMode="numeric" controls={false} suffix="%" style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('action.reason')}>
        <WordsInput />
      </Form.Item>
    </CostDialog>
  )
}

/** W5.8: takes a confirmed line back by an entry of the opposite amount; both stay. */
export function ReverseDialog({ costs, item, onClose, onDone }: LineDialogProps) {
  const { t } = useTranslation('case')
  const [run, state] = useCommand(REVERSE_COST)
  return (
    <CostDialog
      title={t('costs.line.reverseTitle')}
      intro={
        <>
          <About item={item} />
          <p>{t('costs.line.reverseText')}</p>
        </>
      }
      okText={t('costs.line.reverseSubmit')}
      danger
      start={{ reason: '' }}
      check={({ reason }) => requiredText('reason', reason, LINE_REASON)}
      send={({ reason }) => run({ caseId: costs.id, costItemId: item.id, reason: reason.trim() })}
      state={state}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="reason" label={t('action.reason')}>
        <WordsInput />
      </Form.Item>
    </CostDialog>
  )
}

function About({ item }: { readonly item: CostItem }) {
  return (
    <p>
      {item.description} · <MoneyText money={item} />
    </p>
  )
}
