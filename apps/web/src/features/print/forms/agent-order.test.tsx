import { UiProvider } from '@mendline/ui'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ComponentProps } from 'react'
import { AgentOrderSheet } from './agent-order'

type Props = ComponentProps<typeof AgentOrderSheet>

const repairCase: Props['repairCase'] = {
  number: 'SH26-00011',
  description: 'No picture',
  customer: { id: 'c', name: 'Nordlicht', country: 'DE', address: 'Hafenstr. 1' },
  model: { id: 'm', code: 'DP-2150', name: 'Display' },
  units: [],
  attachments: [],
  agentConsignments: [],
}

const order: Props['order'] = {
  id: 'o',
  at: '2026-11-03T02:00:00.000Z',
  by: { id: 'u', name: '冯静' },
  number: 'WT-1',
  agentName: 'Nordwind',
  agent: null,
  quote: null,
  dueOn: '2026-12-03',
  unitIds: [],
  planAttachmentIds: [],
  note: null,
  workPlan: null,
  lines: [
    { id: 'l1', partNumber: 'BL-21', name: 'Driver', quantity: 3, issued: 1 },
    { id: 'l2', partNumber: 'PS-9', name: 'Supply', quantity: 2, issued: 0 },
  ],
}

it('says beside what was asked for what was issued', () => {
  const { container } = render(
    <UiProvider language="en" dark={false}>
      <AgentOrderSheet
        repairCase={repairCase}
        order={order}
        company={{ zh: '启明工业显示有限公司', en: 'Qiming Industrial Displays Co., Ltd.' }}
        tools={null}
      />
    </UiProvider>,
  )
  const rows = [...container.querySelectorAll('.ml-form-table tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )
  expect(rows).toContainEqual(['料号 Part number', '名称 Name', '申请数量 Asked for', '已发数量 Issued'])
  expect(rows).toContainEqual(['BL-21', 'Driver', '3', '1'])
  expect(rows).toContainEqual(['PS-9', 'Supply', '2', '0'])
})
