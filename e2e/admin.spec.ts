import { Form } from './support/form'
import { applyReturn, decideReturn } from './support/story'
import { expect, signIn, test } from './support/test'

test('somebody who is added signs in with the first password, and is out at once when disabled', async ({
  as,
  page,
}) => {
  const [email, password] = ['zhuo@e2e.test', 'solder-and-flux-88']
  const administrator = await as('administrator')
  await administrator.goto('/admin')
  await administrator.getByRole('button', { name: '添加人员' }).click()
  const form = new Form(administrator.getByRole('dialog'))
  await form.fill('姓名', '卓然')
  await form.fill('邮箱', email)
  await form.pick('部门', '品质中心')
  await form.fill('密码', '123')
  await form.submit('保存')
  await expect(form.root.locator('.ant-form-item-explain-error')).toBeVisible()
  await form.fill('密码', password)
  await form.submit('保存')
  await expect(form.root).toBeHidden()
  const row = administrator.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('品质中心')
  await expect(row).toContainText('成员')

  await page.goto('/queue')
  await signIn(page, email, password)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的待办')
  await expect(page.getByRole('banner')).toContainText('卓然')

  await row.getByRole('button', { name: '停用' }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(row).toHaveCount(0)
  await administrator.getByRole('checkbox', { name: '包括已停用' }).check()
  await expect(row).toContainText('已停用')

  // Nothing was clicked there: the open page lost its session.
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(page, email, password)
  await expect(page.getByRole('alert')).toContainText('邮箱或密码不正确')
})

test('a setting that cannot be is refused; the company’s name stands on paper once set', async ({
  as,
  factory,
}) => {
  const administrator = await as('administrator')
  await administrator.goto('/admin?tab=settings')
  const setting = async (name: string) => {
    await administrator
      .getByRole('row')
      .filter({ hasText: name })
      .getByRole('button', { name: '编辑' })
      .click()
    return new Form(administrator.getByRole('dialog'))
  }
  const threshold = await setting('批量起点')
  await threshold.fill('当前值', '许多')
  await threshold.submit('保存')
  await expect(threshold.root.locator('.ant-form-item-explain-error')).toBeVisible()
  await expect(threshold.field('当前值')).toHaveValue('许多')
  await threshold.fill('当前值', '25')
  await threshold.submit('保存')
  await expect(threshold.root).toBeHidden()
  await expect(administrator.getByRole('row').filter({ hasText: '批量起点' })).toContainText('25')

  const company = await setting('公司中文名称')
  await company.fill('当前值', '和润显示技术有限公司')
  await company.submit('保存')
  await expect(company.root).toBeHidden()
  const repairCase = await factory.register({ serials: ['HR-A1'], shippedOn: '2026-03-02' })
  await decideReturn(factory, repairCase)
  await applyReturn(factory, repairCase)
  const front = await as('front')
  await front.goto(`/cases/${repairCase.number}/print/FORM-MA-076`)
  await expect(front.getByText('和润显示技术有限公司')).toBeVisible()
})

test('a model is added once, with its warranty, and can be chosen at registration', async ({ as }) => {
  const administrator = await as('administrator')
  await administrator.goto('/admin?tab=models')
  const add = async () => {
    await administrator.getByRole('button', { name: '添加型号' }).click()
    const form = new Form(administrator.getByRole('dialog'))
    await form.fill('型号', 'PS-480')
    await form.fill('名称', '480W 导轨电源')
    await form.fill('保修（月）', '36')
    await form.submit('保存')
    return form
  }
  await expect((await add()).root).toBeHidden()
  await expect(administrator.getByRole('row').filter({ hasText: 'PS-480' })).toContainText('36')
  const again = await add()
  await expect(again.root.getByText('“PS-480”已存在')).toBeVisible()
  await expect(again.field('名称')).toHaveValue('480W 导轨电源')

  const front = await as('front')
  await front.goto('/register')
  const form = new Form(front.getByRole('main'))
  const models = form.root.getByRole('combobox', { name: '产品型号' })
  await models.click()
  await models.fill('PS-4')
  await expect(front.locator('.ant-select-dropdown:visible')).toContainText('480W 导轨电源')
})
