import type { Page } from '@playwright/test'
import { inDays, today } from './support/days'
import type { CaseRef, Factory } from './support/factory'
import { Form } from './support/form'
import { completeStep, doPart, openStep, rowOf, type Fill } from './support/queue'
import {
  carryOutActions,
  confirmCosts,
  decideReturn,
  planCorrectiveAction,
  repairAndReturn,
  submitCosts,
  reportIncident,
} from './support/story'
import { expect, test } from './support/test'

/** A domestic case that is back with its customer, what went wrong reported; what is left is money. */
async function settling(factory: Factory, customerShare: number): Promise<CaseRef> {
  const repairCase = await factory.register({
    description: '开机无显示',
    serials: [`WP-${String(Date.now())}`],
  })
  await decideReturn(factory, repairCase, { customerShare })
  await repairAndReturn(factory, repairCase)
  await planCorrectiveAction(factory, repairCase)
  await carryOutActions(factory, repairCase)
  await reportIncident(factory, repairCase, ['MATERIALS', 'PRODUCTION_ENGINEERING'])
  return repairCase
}

const cost =
  (category: string, what: string, price: readonly [label: string, amount: string]): Fill =>
  async (form) => {
    const line = form.row(1)
    await line.pick('费用项目', category)
    await line.fill('用途', what)
    if (price[0] === '单价') await line.fill('数量', '1')
    await line.fill(price[0], price[1])
  }

const nothing: Fill = () => Promise.resolve()

const toQueue = (page: Page) => page.getByRole('navigation').getByText('我的待办').click()

const costsOf = async (page: Page, { number }: CaseRef) => {
  await page.goto(`/cases/${number}?tab=costs`)
  await expect(page.getByRole('region', { name: '费用明细' })).toBeVisible()
}

/** Opens the statement of a case at FINANCE's desk. */
const openStatement = async (page: Page, number: string) => {
  await page.getByRole('navigation').getByText('财务').click()
  await page.getByRole('tab', { name: '待确认' }).click()
  await page.getByRole('button', { name: number, exact: true }).click()
  const panel = page.getByRole('region', { name: `${number} 的费用汇总` })
  await expect(panel).toBeVisible()
  return panel
}

const actOnLine = async (page: Page, line: string, act: RegExp): Promise<Form> => {
  await page.getByRole('button', { name: `对“${line}”的操作` }).click()
  await page.getByRole('menuitem', { name: act }).click()
  return new Form(page.getByRole('dialog'))
}

test('who pays for one case: costs entered, sent back, mended, confirmed, invoiced, paid, traced, objected to', async ({
  as,
  factory,
}) => {
  test.setTimeout(240_000)
  const repairCase = await settling(factory, 40)
  const { number } = repairCase
  const [materials, front, finance] = [await as('materials'), await as('front'), await as('finance')]

  await test.step('a department enters its cost, and changes it before it is submitted', async () => {
    await completeStep(materials, number, '申报费用', cost('物料', '焊锡与电容', ['单价', '1000']))
    await costsOf(materials, repairCase)
    await materials.getByRole('button', { name: '对“焊锡与电容”的操作' }).click()
    await materials.getByRole('menuitem', { name: '更改或撤回' }).click()
    const form = new Form(materials.getByRole('region', { name: '申报费用' }))
    // Done already: that it is recorded once more is said first.
    await form.press('更正或补充登记')
    await form.press('更改费用：焊锡与电容')
    await form.row(1).fill('单价', '100')
    await form.submit()
    await expect(materials.getByText('已撤回')).toBeVisible()
    await expect(materials.getByRole('region', { name: '费用明细' })).toContainText('¥100.00')
  })

  await test.step('the front office submits, finance sends one line back', async () => {
    for (const [who, department] of [
      ['hr', 'HR_ADMIN'],
      ['engineering', 'PRODUCTION_ENGINEERING'],
    ] as const)
      await (await factory.api(who)).act('DeclareCosts', repairCase.id, { department, none: true, items: [] })
    await completeStep(front, number, '申报费用', cost('运费', '往返运费', ['金额', '50']))
    await completeStep(front, number, '汇总费用', async (form) => {
      await expect(form.field('应收金额')).toHaveValue(/^1200\.50?$/)
    })
    const panel = await openStatement(finance, number)
    await expect(panel.getByRole('listitem').filter({ hasText: '焊锡与电容' })).toContainText('¥100.00')
    await panel.getByRole('radiogroup', { name: '结论 焊锡与电容' }).getByText('通过').click()
    await panel.getByRole('radiogroup', { name: '结论 往返运费' }).getByText('驳回').click()
    await panel.getByRole('textbox', { name: '退回理由 往返运费' }).fill('缺运单')
    await panel.getByRole('button', { name: '提交（2/2 行）' }).click()
    await expect(finance.getByText('已保存，退回的行已回到申报部门')).toBeVisible()
  })

  await test.step('its author mends it, and finance confirms', async () => {
    await completeStep(front, number, '申报费用', async (form) => {
      await expect(form.root.getByText('缺运单')).toBeVisible()
      await form.row(1).fill('凭证号', 'SF1400000001')
    })
    await completeStep(front, number, '汇总费用', nothing)
    // The statement comes to the desk by itself.
    const panel = await openStatement(finance, number)
    await expect(panel.getByRole('listitem').filter({ hasText: 'SF1400000001' })).toBeVisible()
    await expect(panel.getByRole('listitem')).toHaveCount(1)
    await panel.getByRole('radiogroup', { name: '结论 往返运费' }).getByText('通过').click()
    await panel.getByRole('button', { name: '提交（1/1 行）' }).click()
    await expect(panel).toHaveCount(0)
  })

  await test.step('the customer is invoiced, and pays a part', async () => {
    await doPart(front, number, RECOVER, (form) => form.fill('发票号', 'FP-2611-0001'), '登记发票')
    await doPart(front, number, RECOVER, (form) => form.fill('金额', '700'), '登记收款')
    await finance.getByRole('tab', { name: '应收款' }).click()
    await expect(finance.getByRole('row').filter({ hasText: 'FP-2611-0001' })).toContainText('¥500.50')
  })

  await test.step('quality splits the company’s part, a head objects, quality decides again', async () => {
    await toQueue(finance)
    await completeStep(finance, number, '发送追溯依据', nothing, '发送给品质中心')
    const [quality, engineering] = [await as('quality'), await as('engineering')]
    const split =
      (materialsPercent: string, engineeringPercent: string, basis: string): Fill =>
      async (form) => {
        await form.row(1).fill('分摊', materialsPercent)
        await form.row(2).fill('分摊', engineeringPercent)
        await form.fill('分摊依据和异议裁定', basis)
      }
    await completeStep(quality, number, '内部责任追溯', split('70', '30', '来料不良为主，焊接次之'))
    const share = await openStep(engineering, number, '责任部门确认分摊')
    await share.press('对本部门分摊提出异议…')
    await share.fill('异议理由', '焊点切片合格')
    await share.submit('提交异议')
    await completeStep(quality, number, '内部责任追溯', async (form) => {
      await expect(form.root.getByText('焊点切片合格')).toBeVisible()
      await split('90', '10', '异议成立')(form)
    })
    await toQueue(materials)
    for (const page of [engineering, materials])
      await completeStep(page, number, '责任部门确认分摊', nothing, '确认分摊')
  })

  await test.step('the customer pays the rest but for some cents, which finance writes off', async () => {
    await doPart(front, number, RECOVER, (form) => form.fill('金额', '500'), '登记收款')
    const ask = async (form: Form) => {
      await form.root.getByText('申请核销').click()
      await expect(form.field('金额')).toHaveValue(/^0\.50?$/)
      await form.fill('理由', '银行手续费')
    }
    await doPart(front, number, RECOVER, ask, '提交核销申请')
    await completeStep(finance, number, '审批核销', (form) => form.choose('审批意见', '通过'))
    await expect(rowOf(front, number, RECOVER)).toHaveCount(0)
  })

  await test.step('one sheet tells all of it', async () => {
    await finance.goto(`/cases/${number}/print/cost-sheet`)
    const sheet = finance.locator('.ml-print-page')
    for (const words of SHEET) await expect(sheet).toContainText(words)
  })
})

const RECOVER = '向客户追回费用'

/** 150 of costs, 60 of them the customer's, who is charged 1200.50; the 90 of the company split 90 to 10. */
const SHEET = [
  ...['150.00 CNY', '60.00 CNY', '90.00 CNY', '81.00 CNY', '9.00 CNY'],
  ...['FP-2611-0001', '1,200.50 CNY', '700.00 CNY', '500.00 CNY', '0.50 CNY'],
  ...['焊点切片合格', '异议成立'],
]

test('finance goes through its desk by keys: confirms, and sends back with a reason', async ({
  as,
  factory,
}) => {
  const finance = await as('finance')
  const front = await as('front')
  const [first, second] = [await submitted(factory), await submitted(factory)]
  await finance.goto('/finance?tab=confirm')
  await finance.getByRole('button', { name: first.number, exact: true }).press('Enter')
  const panel = (number: string) => finance.getByRole('region', { name: `${number} 的费用汇总` })
  const current = (number: string) => panel(number).locator('[aria-current="true"]')
  await expect(panel(first.number)).toBeFocused()
  await expect(current(first.number)).toContainText('电容')
  await finance.keyboard.press('a')
  await expect(current(first.number)).toContainText('往返运费')
  await finance.keyboard.press('k')
  await finance.keyboard.press('j')
  await finance.keyboard.press('r')
  const reason = panel(first.number).getByRole('textbox', { name: '退回理由 往返运费' })
  await expect(reason).toBeFocused()
  // Nothing goes back without a word why.
  await finance.keyboard.press('Control+Enter')
  await expect(panel(first.number).getByText('请说明理由')).toBeVisible()
  await finance.keyboard.type('缺运单')
  await finance.keyboard.press('Control+Enter')
  await expect(rowOf(front, first.number, '申报费用')).toBeVisible()

  // The next one is open already.
  await expect(panel(second.number)).toBeFocused()
  await finance.keyboard.press('a')
  await finance.keyboard.press('a')
  await finance.keyboard.press('Control+Enter')
  await expect(finance.getByRole('button', { name: second.number, exact: true })).toHaveCount(0)
  await expect(rowOf(front, second.number, '申报费用')).toHaveCount(0)
  const { repairCase } = await (
    await factory.api('finance')
  ).run<{ repairCase: { costConfirmations: { total: string }[] } }>(
    'query ($id: ID!) { repairCase(id: $id) { costConfirmations { total } } }',
    { id: second.id },
  )
  expect(repairCase.costConfirmations).toEqual([{ total: '136.4' }])
})

/** A case whose costs are before FINANCE: a part for 86.40, freight for 50. */
async function submitted(factory: Factory): Promise<CaseRef> {
  const repairCase = await factory.register({ serials: [`DK-${String(Date.now())}`] })
  await decideReturn(factory, repairCase)
  await repairAndReturn(factory, repairCase)
  await submitCosts(factory, repairCase, { freight: '50' })
  return repairCase
}

test('a supplier pays for its part, and a cost booked wrongly is taken back', async ({ as, factory }) => {
  test.setTimeout(120_000)
  const repairCase = await settling(factory, 0)
  await confirmCosts(factory, repairCase)
  const [quality, finance] = [await as('quality'), await as('finance')]

  await costsOf(quality, repairCase)
  const claim = await actOnLine(quality, '电容', /^就此项索赔/)
  await claim.fill('名称', '东莞恒晟电子')
  await claim.fill('索赔金额', '80')
  await claim.date('答复期限', inDays(14))
  await claim.fill('索赔理由', '批次来料不良')
  await claim.press('提出索赔')
  await expect(quality.getByRole('row').filter({ hasText: '东莞恒晟电子' })).toContainText('¥80.00')

  await costsOf(finance, repairCase)
  await finance.getByRole('button', { name: '登记追回' }).click()
  const recovery = new Form(finance.getByRole('dialog'))
  await recovery.fill('已追回', '50')
  await recovery.date('到账日期', today())
  await recovery.press(/^登\s?记$/)
  await expect(finance.getByRole('row').filter({ hasText: '东莞恒晟电子' })).toContainText('¥30.00')
  // Live on the other screen too.
  await expect(quality.getByRole('row').filter({ hasText: '东莞恒晟电子' })).toContainText('¥30.00')

  const reversal = await actOnLine(finance, '电容', /^冲销/)
  await reversal.fill('原因', '重复入账')
  await reversal.press(/^冲\s?销$/)
  await expect(finance.getByText('已冲销')).toBeVisible()
  await expect(finance.getByRole('region', { name: '谁承担' })).toContainText('¥0.00')

  // Its department enters what is right, or that there was none.
  const materials = await as('materials')
  await expect(rowOf(materials, repairCase.number, '申报费用')).toBeVisible()
  await completeStep(materials, repairCase.number, '申报费用', (form) => form.tick('本部门没有费用'))
})
