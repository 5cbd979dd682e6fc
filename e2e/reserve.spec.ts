import { inDays } from './support/days'
import { Form } from './support/form'
import { expect, test } from './support/test'

test('HR sees in its queue that technicians are missing, takes one up, and the gap is closed', async ({
  as,
  factory,
}) => {
  const hr = await as('hr')
  await hr.goto('/reserve')
  await hr.getByRole('button', { name: '设定部门人数' }).click()
  const target = new Form(hr.getByRole('dialog'))
  await target.pick('部门', '生产工程')
  await target.fill('需要', '1')
  await target.submit('保存')
  const need = hr.getByRole('region', { name: '需要与可派' }).getByRole('row').filter({ hasText: '生产工程' })
  await expect(need).toContainText('缺 1 人')
  await hr.goto('/queue')
  await expect(hr.getByRole('alert')).toContainText('生产工程缺 1 人')
  await hr.getByRole('link', { name: '查看储备' }).click()

  await hr.getByRole('button', { name: '添加技术人员' }).click()
  const card = new Form(hr.getByRole('dialog'))
  await card.fill('姓名', '侯磊')
  await card.pick('系统账号', '侯磊')
  await card.press('添加技能')
  await card.pick('产品型号', `ID-215H ${factory.modelName}`)
  await card.tick('有护照')
  await card.pick('签发国家', '中国 CN')
  await card.fill('号码', 'E1234')
  await card.date('有效期至', inDays(60))
  await card.press('添加缺勤')
  await card.date('从', inDays(20))
  await card.date('到', inDays(10))
  await card.submit('保存')
  await expect(card.root.getByText('不能早于').first()).toBeVisible()
  await card.date('到', inDays(40))
  await card.fill('号码', 'E12345678')
  await card.submit('保存')
  await expect(card.root).toBeHidden()

  await expect(need.getByRole('cell').nth(1)).toContainText('满足')
  // A month from today he is away.
  await expect(need.getByRole('cell').nth(2)).toContainText('缺 1 人')
  await expect(hr.getByRole('region', { name: '即将到期的证件' })).toContainText('90 天内到期')
  await expect(hr.getByRole('region', { name: '外出与缺勤' })).toContainText('侯磊')

  // Who could be sent on a day: at home any day he is there, abroad with six months left on the passport.
  const list = hr.getByRole('region', { name: '技术人员', exact: true })
  const listed = list.getByRole('button', { name: '侯磊' })
  await hr.goto(`/reserve?from=${inDays(2)}&until=${inDays(5)}`)
  await expect(listed).toBeVisible()
  await hr.goto(`/reserve?from=${inDays(20)}&until=${inDays(21)}`)
  await expect(list.getByText('没有符合条件的技术人员。')).toBeVisible()
  await hr.goto(`/reserve?from=${inDays(2)}&until=${inDays(5)}&country=DE`)
  await expect(list.getByText('没有符合条件的技术人员。')).toBeVisible()
  await list.getByRole('button', { name: '清除筛选' }).click()
  await expect(listed).toBeVisible()

  await hr.goto('/queue')
  await expect(hr.getByRole('heading', { level: 1 })).toHaveText('我的待办')
  await expect(hr.getByRole('alert')).toHaveCount(0)

  // The number is nowhere to be read until somebody says what for.
  await hr.goto('/reserve')
  await hr.getByRole('button', { name: '侯磊' }).last().click()
  await expect(hr.getByText('••••••678')).toBeVisible()
  await expect(hr.locator('body')).not.toContainText('E12345678')
  await hr.getByRole('button', { name: '查看号码' }).click()
  const reveal = hr.getByRole('dialog', { name: '查看护照号码' })
  await reveal.getByRole('textbox').fill('预订机票')
  await reveal.getByRole('button', { name: '查看', exact: true }).click()
  await expect(hr.getByText('E12345678')).toBeVisible()
})

test('who nominates from the reserve reads it; to others it is not there', async ({ as }) => {
  const technician = await as('technician')
  await technician.goto('/reserve')
  await expect(technician.getByRole('heading', { name: '技术人员储备' })).toBeVisible()
  await expect(technician.getByRole('button', { name: '添加技术人员' })).toHaveCount(0)
  const clerk = await as('clerk')
  await expect(clerk.getByRole('navigation').getByText('人员储备')).toHaveCount(0)
  await clerk.goto('/reserve')
  await expect(clerk.getByText('您没有权限执行此操作。').first()).toBeVisible()
})
