import { inDays } from './support/days'
import type { CaseRef, Factory } from './support/factory'
import type { Form } from './support/form'
import { Network } from './support/network'
import { openStep, panelOf, rowOf } from './support/queue'
import { expect, test } from './support/test'

// What the browser says of a network that is not there.
test.use({ expectedErrors: /net::ERR_|WebSocket/ })

const respond = async (form: Form) => {
  await form.fill('答复内容', '已致电客户，约定明日远程排查')
  await form.fill('承诺的下一步', '远程排查')
  await form.date('承诺日期', inDays(1))
}

/** How often something was recorded for a case. */
async function recorded({ api }: Factory, { id }: CaseRef, facts: string): Promise<number> {
  const front = await api('front')
  const { repairCase } = await front.run<{ repairCase: Record<string, unknown[]> }>(
    `query ($id: ID!) { repairCase(id: $id) { ${facts} { id } } }`,
    { id },
  )
  return repairCase[facts]?.length ?? 0
}

test('a lost connection is told, loses nothing that was typed, and catches up when it is back', async ({
  as,
  factory,
}) => {
  let network: Network | undefined
  const clerk = await as('clerk', {
    prepare: async (page) => {
      network = await Network.between(page)
    },
  })
  const repairCase = await factory.register()
  const form = await openStep(clerk, repairCase.number, '首次响应')
  await respond(form)

  await network?.drop()
  await form.submit()
  await expect(form.root.getByText('无法连接服务器')).toBeVisible()
  await expect(clerk.getByText(/^连接已断开，正在重新连接。以下内容截至/)).toBeVisible()
  await expect(form.field('答复内容')).toHaveValue('已致电客户，约定明日远程排查')
  const meanwhile = await factory.register()

  await network?.restore()
  await expect(clerk.getByText('已重新连接，内容已更新。')).toBeVisible({ timeout: 30_000 })
  await expect(rowOf(clerk, meanwhile.number, '首次响应')).toBeVisible()
  await expect(form.field('承诺的下一步')).toHaveValue('远程排查')
  await form.submit()
  await expect(panelOf(clerk)).toBeHidden()
  await expect(rowOf(clerk, repairCase.number, '首次响应')).toHaveCount(0)
  expect(await recorded(factory, repairCase, 'firstResponses')).toBe(1)
})

test('a double click records once', async ({ as, factory }) => {
  const clerk = await as('clerk')
  const repairCase = await factory.register()
  const form = await openStep(clerk, repairCase.number, '分类定级')
  await form.pick('类别', '显示')
  await form.choose('严重程度', '低')
  await form.root.getByRole('button', { name: '提交', exact: true }).dblclick()
  await expect(panelOf(clerk)).toBeHidden()
  await expect(rowOf(clerk, repairCase.number, '远程解决')).toBeVisible()
  expect(await recorded(factory, repairCase, 'classifications')).toBe(1)
})

test('of two people who complete one step at once one wins, and the other is told and keeps what was typed', async ({
  as,
  factory,
}) => {
  const repairCase = await factory.register()
  const office = await factory.api('front')
  await office.act('Classify', repairCase.id, { category: 'POWER', severity: 'LOW', urgency: 'NORMAL' })
  const people = [await as('front'), await as('clerk')] as const
  const forms = await Promise.all(people.map((page) => openStep(page, repairCase.number, '远程解决')))
  for (const [i, form] of forms.entries()) {
    await form.choose('远程处理结果', '未解决')
    await form.fill('处理过程和方法', `第 ${i + 1} 人的排查记录`)
  }
  await Promise.all(
    forms.map(({ root }) =>
      root.getByRole('button', { name: '提交', exact: true }).click({ timeout: 2_000 }),
    ),
  )
  await expect
    .poll(() => Promise.all(people.map((page) => panelOf(page).isVisible())))
    .toEqual(expect.arrayContaining([true, false]))
  const first = await panelOf(people[0]).isVisible()
  const beaten = panelOf(first ? people[0] : people[1])
  const told = beaten.getByRole('alert').filter({ hasText: '此步骤已由他人完成' })
  await expect(told).toContainText(`${first ? '白露' : '沈晓岚'}：远程解决`)
  await expect(beaten.getByLabel('处理过程和方法')).toHaveValue(`第 ${first ? 1 : 2} 人的排查记录`)
  expect(await recorded(factory, repairCase, 'remoteResolutions')).toBe(1)
})
