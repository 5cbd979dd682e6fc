import type { Page } from '@playwright/test'
import { inDays } from './support/days'
import { Form } from './support/form'
import { A4, pagesOf } from './support/pages-of'
import { completeStep, doPart, rowOf } from './support/queue'
import { SIGNED_COPY } from './support/signed-copy'
import { settleAbroad, undecidedAbroad } from './support/story'
import { expect, test } from './support/test'

const UNITS = ['NL-260701', 'NL-260702'] as const
const PLAN = { ...SIGNED_COPY, name: '维修方案-V1.pdf' }
const PHOTO = {
  name: 'board.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const recordQuote = (agent: string, amount: string) => async (form: Form) => {
  await form.choose('机构', agent)
  await form.choose('能否承接', '是')
  await form.fill('报价总额', amount)
  await form.pick('币种', 'EUR 欧元')
  await form.date('可完成日期', inDays(10))
}

test('a local agent repairs: asked, quoted, approved, ordered, recorded through the link, confirmed, settled', async ({
  as,
  factory,
  browser,
}) => {
  test.setTimeout(300_000)
  const repairCase = await factory.register({ overseas: true, serials: UNITS })
  const { number } = repairCase
  await undecidedAbroad(factory, repairCase)
  const office = await as('overseas')
  const finance = await as('finance')
  const engineering = await as('engineering')
  const materials = await as('materials')
  const hr = await as('hr')

  await test.step('the mode is chosen in the browser', async () => {
    await completeStep(office, number, '确定维修方式', async (form) => {
      await form.choose('维修方式', '当地委托维修')
      await form.tick('客户已同意此方案')
    })
  })

  await test.step('the register of agents', async () => {
    await office.goto('/admin?tab=agents')
    await addAgent(office, 'Nordwind Display Service')
    await addAgent(office, 'Elbe Repair')
    await office.goto('/queue')
  })

  await test.step('enquiry; the first quote is rejected, the second approved', async () => {
    await doPart(
      office,
      number,
      '询价当地机构',
      async (form) => {
        for (const name of ['Nordwind Display Service', 'Elbe Repair']) await pickAgent(form, name)
      },
      '登记询价',
    )
    await completeStep(
      office,
      number,
      '询价当地机构',
      recordQuote('Nordwind Display Service', '1900'),
      '登记答复',
    )
    await completeStep(finance, number, '审核机构报价', async (form) => {
      await expect(form.root.getByText('€1,900.00')).toBeVisible()
      await form.choose('审批意见', '驳回')
      await form.fill('理由', '高于返厂费用')
    })
    await expect(rowOf(office, number, '询价当地机构')).toBeVisible()
    await completeStep(
      office,
      number,
      '询价当地机构',
      async (form) => {
        await expect(form.root.getByText('高于返厂费用')).toBeVisible()
        await recordQuote('Elbe Repair', '640')(form)
      },
      '登记答复',
    )
    await completeStep(finance, number, '审核机构报价', (form) => form.choose('审批意见', '通过'))
  })

  await test.step('engineering gives the work plan and lists the parts', async () => {
    await completeStep(engineering, number, '编制维修作业指导方案', async (form) => {
      await form.fill('作业步骤', '1 Cut the power 2 Replace the driver')
      await form.fill('安全注意事项', 'Tag out')
      await form.fill('验收标准', 'Two hours lit')
      await form.upload('照片和附件', PLAN)
    })
    await completeStep(engineering, number, '申请维修物料', async (form) => {
      await form.row(1).fill('料号', 'BL-21')
      await form.row(1).fill('名称', '背光驱动板')
      await form.row(1).fill('数量', '2')
    })
  })

  await test.step('order with work plan and parts', async () => {
    await completeStep(
      office,
      number,
      '委托当地机构',
      async (form) => {
        await expect(form.field('商定完成日期')).toHaveValue(inDays(10))
        await expect(form.root.getByText('BL-21')).toBeVisible()
        await form.fill('给机构的说明', 'Cut the power first.')
      },
      '下达委托',
    )
  })

  const link = await test.step('a link for the agent', async () => {
    await office.goto(`/cases/${number}`)
    // The parts are not there yet: only the link can be made.
    await office
      .getByRole('listitem')
      .filter({ hasText: '当地机构维修' })
      .getByRole('button', { name: /办\s*理/ })
      .click()
    const form = new Form(office.getByRole('region', { name: '机构链接' }))
    await form.press('生成链接')
    const address = form.field('机构链接地址')
    await expect(address).toHaveValue(/\/agent\/[\w-]{43}$/)
    return address.inputValue()
  })

  await test.step('the parts are issued, released with a gate pass and consigned', async () => {
    await completeStep(
      materials,
      number,
      '发料',
      (form) => expect(form.field('本次发料数量')).toHaveValue('2'),
      '登记发料',
    )
    await completeStep(hr, number, '物料放行', async (form) => {
      await expect(form.root.getByText('BL-21')).toBeVisible()
      await form.fill('携出人', 'DHL 取件员')
    })
    await completeStep(
      hr,
      number,
      '物料托运',
      async (form) => {
        await form.part('BL-21').fill('重量', '0.4')
        await form.part('BL-21').fill('HS 编码', '85371090')
        await form.fill('当地收件人及电话', 'Frau Albers +49 431')
        await form.fill('承运商', 'DHL')
        await form.fill('运单号', 'JD-77')
        await form.fill('报关文件编号', '5316-1')
        await form.date('预计到达', inDays(4))
      },
      '办理托运',
    )
    await doPart(hr, number, '物料到达', (form) => form.choose('进展', '已启运'), '登记进展')
  })

  await test.step('the agent tells that they came, and records one unit through the link, on a phone', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'en-GB',
    })
    const phone = await context.newPage()
    await phone.goto(link)
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('Repair order')
    await expect(phone.getByText('Cut the power first.')).toBeVisible()
    await expect(phone.getByText('DHL JD-77')).toBeVisible()
    await expect(phone.getByText('Repairs can be recorded once the parts are there')).toBeVisible()
    await phone.getByRole('button', { name: 'The parts are here' }).click()
    await expect(phone.getByText('2 of 2 units still to be recorded')).toBeVisible()
    const [plan] = await Promise.all([
      phone.waitForEvent('download'),
      phone.getByRole('button', { name: PLAN.name }).click(),
    ])
    expect(plan.suggestedFilename()).toBe(PLAN.name)
    // Nothing stands out over the edge of a phone.
    const overflow = () => phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)

    await recordOnPhone(phone, UNITS[0])
    expect(await overflow()).toBeLessThanOrEqual(0)
    await phone.getByRole('button', { name: 'Submit' }).click()
    await expect(phone.getByText('1 of 2 units still to be recorded')).toBeVisible()
    await phone.getByRole('button', { name: '中文' }).click()
    await expect(phone.getByText('共 2 台，还有 1 台没有维修记录')).toBeVisible()
    // The link leads nowhere else.
    await phone.goto(new URL('/cases', link).href)
    await expect(phone).toHaveURL(/\/sign-in/)
    await context.close()
  })

  await test.step('the front office records the other, and the customer confirms', async () => {
    await office.goto('/queue')
    await doPart(office, number, '当地机构维修', async (form) => {
      await form.choose('机器', UNITS[1])
      await form.fill('故障现象', '无显示')
      await form.pick('故障原因', '使用不当')
      await form.fill('维修措施', '更换背光驱动板')
      await form.choose('维修结果', '已修复')
      await form.fill('工时', '70')
    })
    await completeStep(
      office,
      number,
      '当地机构维修',
      async (form) => {
        await form.root.getByText('客户确认', { exact: true }).click()
        await form.fill('客户确认人', 'Frau Albers')
        await form.upload('客户签字的确认件', SIGNED_COPY)
      },
      '登记客户确认',
    )
  })

  await test.step('the link takes nothing more, and the case page tells it all', async () => {
    const stranger = await browser.newContext({ locale: 'en-GB' })
    const page = await stranger.newPage()
    await page.goto(link)
    await expect(page.getByText('All units are recorded. Thank you!')).toBeVisible()
    await expect(page.getByRole('button', { name: /Record|Correct/ })).toHaveCount(0)
    await page.goto(`${link.slice(0, -3)}AAA`)
    await expect(page.getByText('This link is not valid, or has expired')).toBeVisible()
    await stranger.close()

    await office.goto(`/cases/${number}`)
    const overview = office.locator('.case-overview')
    await expect(overview.getByText('由机构通过链接填写')).toBeVisible()
    await expect(overview.getByText('Frau Albers', { exact: true })).toBeVisible()
    await office.goto('/queue')
  })

  await test.step('the order prints in the agent’s language alone, its records on FORM-MA-077', async () => {
    await office.goto(`/cases/${number}/print/agent-order`)
    for (const words of ['Repair order', 'Elbe Repair', 'Cut the power first.', 'BL-21', 'JD-77', ...UNITS])
      await expect(office.getByText(words).first()).toBeVisible()
    await expect(office.getByText('委托维修单')).toHaveCount(0)
    expect(pagesOf(await office.pdf({ preferCSSPageSize: true }))).toEqual([A4])
    await office.goto(`/cases/${number}/print/FORM-MA-077`)
    for (const words of [...UNITS, '无显示', 'Elbe Repair'])
      await expect(office.getByText(words).first()).toBeVisible()
    expect(pagesOf(await office.pdf({ preferCSSPageSize: true }))).toEqual([A4])
    await office.goto('/queue')
  })

  await test.step('gate pass and packing list of the parts print', async () => {
    for (const [form, words] of [
      ['agent-gate-pass', ['DHL 取件员', '背光驱动板']],
      ['agent-packing-list', ['85371090', '0.4', 'Elbe Repair']],
      ['agent-proforma', ['背光驱动板', '5316-1']],
    ] as const) {
      await office.goto(`/cases/${number}/print/${form}`)
      for (const word of words) await expect(office.getByText(word).first()).toBeVisible()
      expect(pagesOf(await office.pdf({ preferCSSPageSize: true }))).toEqual([A4])
    }
    await office.goto('/queue')
  })

  await test.step('the accepted quote is offered once as a cost; to settlement', async () => {
    await completeStep(office, number, '申报费用', async (form) => {
      await form.press('当地机构维修 Elbe Repair')
      await expect(form.row(1).field('金额')).toHaveValue(/^640(\.00)?$/)
      await expect(form.root.getByRole('button', { name: '当地机构维修 Elbe Repair' })).toHaveCount(0)
    })
    await settleAbroad(factory, repairCase)
    const quality = await factory.api('quality')
    await expect
      .poll(async () => (await quality.openTasks(repairCase.id)).map(({ step }) => step))
      .toContain('send-cost-basis')
  })
})

async function addAgent(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '添加机构' }).click()
  const dialog = new Form(page.getByRole('dialog'))
  await dialog.root.getByLabel('机构名称').fill(name)
  await dialog.pick('国家或地区', '德国')
  await dialog.root.getByLabel(/^所在地区或城市/).fill('Hamburg')
  await dialog.root.getByRole('button', { name: /保\s*存/ }).click()
  await expect(dialog.root).toBeHidden()
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
}

async function pickAgent(form: Form, name: string): Promise<void> {
  const box = form.root.getByRole('combobox', { name: '询价的机构' })
  await box.click()
  await box.fill(name)
  await box.page().locator('.ant-select-dropdown:visible').getByText(name).first().click()
}

async function recordOnPhone(phone: Page, unit: string): Promise<void> {
  await phone.getByRole('button', { name: `Record the repair ${unit}` }).click()
  await phone.getByLabel('Fault seen').fill('No picture')
  await phone.getByLabel('What was done').fill('Backlight driver replaced')
  const cause = phone.getByRole('combobox', { name: 'Cause' })
  await cause.click()
  await phone.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click()
  await phone.getByRole('radio', { name: 'Repaired', exact: true }).check()
  await phone.getByLabel('Working time (minutes)').fill('90')
  await phone.locator('input[type="file"]:not([capture])').setInputFiles(PHOTO)
  await expect(phone.getByRole('link', { name: PHOTO.name })).toBeVisible()
}
