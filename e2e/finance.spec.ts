import { inDays, today } from './support/days'
import { Form } from './support/form'
import { inGb18030 } from './support/gb18030'
import { expect, test } from './support/test'

test('finance enters rates by hand and by file, and takes the costs away as a workbook', async ({ as }) => {
  const finance = await as('finance')
  await finance.getByRole('navigation').getByText('财务').click()
  await finance.getByRole('tab', { name: '汇率' }).click()
  await expect(finance).toHaveURL(/tab=rates/)

  await finance.getByRole('button', { name: '录入汇率' }).click()
  const form = new Form(finance.getByRole('dialog'))
  await form.pick('币种', 'USD 美元')
  await form.date('生效日期', today())
  await form.fill('汇率（1 单位折合 CNY）', '0')
  await form.press('保存')
  await expect(form.root.locator('.ant-form-item-explain-error')).toBeVisible()
  await form.fill('汇率（1 单位折合 CNY）', '7.1234')
  await form.press('保存')
  await expect(finance.getByRole('row').filter({ hasText: 'USD' }).first()).toContainText('7.1234')

  await finance.getByRole('button', { name: '导入汇率' }).click()
  const dialog = finance.getByRole('dialog')
  const file = (text: string) => ({ name: '汇率.csv', mimeType: 'text/csv', buffer: inGb18030(text) })
  const heading = '币种,生效日期,汇率\n'
  await dialog
    .getByLabel('汇率文件')
    .setInputFiles(file(`${heading}EUR,${today()},7.85\nJPY,${inDays(3)},0.048\n`))
  await expect(dialog.getByText(/^第 3 行：/)).toBeVisible()
  await dialog
    .getByLabel('汇率文件')
    .setInputFiles(file(`${heading}EUR,${today()},7.85\nUSD,${today()},7.1234\n`))
  await expect(dialog.getByText('已导入 1 条汇率；1 条已经存在。')).toBeVisible()
  await dialog.getByText('关 闭').or(dialog.getByText('关闭')).last().click()
  // The newest rate of a currency stands first; others may have entered older ones.
  await expect(finance.getByRole('row').filter({ hasText: 'EUR' }).first()).toContainText('7.85')
  await expect(finance.getByRole('row').filter({ hasText: 'JPY' })).toHaveCount(0)

  await finance.getByRole('tab', { name: '费用分担' }).click()
  const [workbook] = await Promise.all([
    finance.waitForEvent('download'),
    finance.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(workbook.suggestedFilename()).toMatch(/^费用明细 .*\.xlsx$/)
})

test('money is not shown to a member of another department', async ({ as }) => {
  const clerk = await as('clerk')
  await expect(clerk.getByRole('navigation').getByText('财务')).toHaveCount(0)
  await clerk.goto('/finance')
  await expect(clerk.getByText('此页面显示全公司的费用')).toBeVisible()
  expect((await clerk.request.get('/exports/costs.csv')).status()).toBe(403)
})
