import type { Page } from '@playwright/test'
import { inDays } from './support/days'
import { Form } from './support/form'
import { completeStep, doPart, openStep, panelOf, rowOf, showOnly } from './support/queue'
import { PEOPLE } from './support/people'
import { chooseDay, PHONE, readyForOffline, recordRepair, sign, write } from './support/site-page'
import { SIGNED_COPY } from './support/signed-copy'
import { undecidedAbroad } from './support/story'
import { expect, signIn, test } from './support/test'

// The trip goes on for days: the clock of its server is set. What the browser says of a network that is not there.
test.use({ own: 'trip-abroad', expectedErrors: /net::ERR_|WebSocket|Failed to fetch|401/ })

const UNITS = ['NL-260801'] as const

test('a trip abroad: visa, mixed sources, a late purchase, a line refused for hand-carry, a consignment, five reports, a tool lost', async ({
  as,
  factory,
}) => {
  test.setTimeout(420_000)
  const repairCase = await factory.register({ overseas: true, serials: UNITS })
  const { id, number } = repairCase
  await undecidedAbroad(factory, repairCase)
  await factory.technician('mechanic')
  const office = await as('overseas')
  const engineering = await as('engineering')
  const materials = await as('materials')
  const hr = await as('hr')
  await showOnly(office, number)

  await test.step('decided, with the country, its time zone and the visa', async () => {
    await completeStep(office, number, '确定维修方式', async (form) => {
      await form.choose('维修方式', '外派维修')
      await expect(form.field('工作地点')).toHaveValue('Hafenstr. 4, Kiel')
      await form.tick('客户已同意此方案')
    })
  })

  await test.step('sample, declared for import; analysis, plan', async () => {
    await completeStep(hr, number, '进口报关（返修）', async (form) => {
      await form.fill('报关单号', '5304-26-7')
      await form.date('复出口期限', inDays(90))
      await form.fill('报关单列明的序列号', 'NL-260801')
    })
    await completeStep(office, number, '取得不良样机', (form) => form.fill('样机（写明序列号）', 'NL-260801'))
    await completeStep(engineering, number, '分析不良原因', async (form) => {
      await form.pick('故障原因', '元器件')
      await form.fill('分析结论', '背光驱动老化')
    })
    await completeStep(engineering, number, '编制维修作业指导方案', async (form) => {
      await form.fill('作业步骤', '1 断电 2 更换')
      await form.fill('安全注意事项', '挂牌上锁')
      await form.fill('验收标准', '连续点亮 2 小时')
    })
  })

  await test.step('the sample leaves the country again', async () => {
    await completeStep(office, number, '样机复出口', async (form) => {
      await expect(form.root.getByText('5304-26-7')).toBeVisible()
      await form.fill('承运商', 'DHL')
      await form.fill('运单号', 'JD-9')
      await form.fill('复出口报关单号或海关批文号', '2225-26-1')
    })
  })

  await test.step('team, channel, invitation and visa', async () => {
    await completeStep(engineering, number, '确定外出人员', async (form) => {
      await form.date('行程首日', inDays(20))
      await form.date('行程末日', inDays(26))
      await form.pick('外派人员', '邵宁')
      // The list of several stays open, over the field below, until one leaves it.
      await form.root.getByRole('heading', { level: 2 }).click()
      await form.root.getByLabel('组长').click()
      await engineering.locator('.ant-select-dropdown:visible').getByTitle('邵宁').click()
    })
    await completeStep(office, number, '建立沟通群组', async (form) => {
      for (const name of ['严正', '田秀英', '江浩', '顾明', '罗子健']) await pickPerson(form, name)
    })
    await completeStep(office, number, '取得邀请函', (form) => form.upload('邀请函', SIGNED_COPY))
    const form = await openStep(hr, number, '办理签证')
    await form.choose('签证进度', '已签发')
    await form.date('有效期起', inDays(0))
    await form.date('有效期至', inDays(22))
    await form.fill('签证号', 'D1234567')
    await form.submit()
    await expect(form.root.getByText(/^签证有效期未覆盖行程/)).toBeVisible()
    await form.date('有效期至', inDays(60))
    await form.submit()
    await expect(panelOf(hr)).toBeHidden()
  })

  await test.step('a list from three sources, one line short', async () => {
    await completeStep(engineering, number, '物料备料清单', async (form) => {
      await form.row(1).fill('名称', '背光驱动板')
      await form.row(1).fill('需求数', '2')
      await form.row(1).fill('缺料数', '1')
      await form.press('添加一行')
      await form.row(2).fill('名称', '密封胶')
      await form.row(2).choose('来源', '当地采购')
      await form.press('添加一行')
      await form.row(3).fill('名称', '升降平台')
      await form.row(3).choose('来源', '客户提供')
    })
    await completeStep(engineering, number, '工具仪器备品清单', async (form) => {
      await form.row(1).fill('资产编号', 'T-009')
      await form.row(1).fill('名称', '示波器')
    })
    await completeStep(office, number, '确认工具提供方', (form) => form.fill('客户答复人', 'Frau Albers'))
    await completeStep(office, number, '确认客户备料', (form) =>
      expect(form.root.getByText(/^升降平台/)).toBeVisible(),
    )
  })

  await test.step('the purchase is promised too late, urged on, and comes', async () => {
    await completeStep(engineering, number, '提出采购需求', (form) =>
      expect(form.field('需要日期')).toHaveValue(inDays(17)),
    )
    const promise = async (day: string, note: string) => {
      await doPart(
        materials,
        number,
        '采购到货',
        async (form) => {
          await form.date('承诺到货', day)
          if (note !== '') await form.fill('说明（变更须写原因）', note)
        },
        '登记交期',
      )
    }
    await promise(inDays(15), '')
    await promise(inDays(30), '供应商缺料')

    await engineering.goto('/purchases')
    const late = engineering.getByRole('listitem').filter({ hasText: '背光驱动板' })
    await expect(late).toContainText('晚 13 天')
    await engineering.goto('/trips')
    await engineering.getByRole('link', { name: /^WC/ }).first().click()
    await expect(engineering.getByText(/比计划晚/).first()).toBeVisible()
    await engineering.goto('/queue')

    await completeStep(
      materials,
      number,
      '采购到货',
      (form) => expect(form.field('到货数量')).toHaveValue('1'),
      '登记到货',
    )
    await completeStep(
      materials,
      number,
      '物料出库',
      (form) => expect(form.field('本次发料数量')).toHaveValue('2'),
      '确认发出',
    )
    await completeStep(engineering, number, '领用工具', (form) =>
      expect(form.root.getByText('T-009 示波器')).toBeVisible(),
    )
  })

  await test.step('HR refuses one line, which is consigned with a carnet', async () => {
    await completeStep(engineering, number, '选择携带方式', async (form) => {
      await form.part('T-009 示波器').fill('重量', '4.5')
      await form.part('T-009 示波器').fill('HS 编码', '90302010')
    })
    await completeStep(hr, number, '核查随身携带', async (form) => {
      await form.part('背光驱动板').choose('可随身登机通关', '是')
      await form.part('T-009 示波器').choose('可随身登机通关', '否')
      await form.part('T-009 示波器').fill('不可的原因', '含锂电池')
    })
    await completeStep(hr, number, '物品放行', (form) => form.fill('携出人', '邵宁'))
    await completeStep(engineering, number, '移交托运物品', (form) => form.pick('行政人力指定接收人', '顾明'))
    await completeStep(
      hr,
      number,
      '办理托运',
      async (form) => {
        await form.fill('当地收件人及电话', 'Frau Albers +49 431')
        await form.fill('承运商', 'DHL')
        await form.fill('运单号', 'DHL-77')
        await form.choose('报关文件', 'ATA 单证册')
        await form.fill('报关文件编号', 'CN-26-1')
        await form.date('复进口期限', inDays(200))
        await form.date('预计到达', inDays(16))
      },
      '办理托运',
    )
  })

  await test.step('the departure is confirmed only now', async () => {
    await expect(rowOf(office, number, '确认出发')).toBeVisible()
    await completeStep(office, number, '确认出发', async (form) => {
      await expect(form.field('出发日期')).toHaveValue(inDays(20))
      await form.fill('与客户何人约定', 'Frau Albers')
    })
    await completeStep(hr, number, '预订行程', async (form) => {
      const flight = form.row(1)
      await flight.fill('班次或酒店', 'LH733')
      await flight.date('开始', `${inDays(19)} 23:55`)
      await flight.date('结束', `${inDays(20)} 13:10`)
      await form.date('已向人员交底（日期）', inDays(0))
    })
  })

  const tripId = await test.step('the papers print', async () => {
    const { repairCase: found } = await (
      await factory.api('engineering')
    ).run<{ repairCase: { trips: { id: string }[] } }>(
      'query ($id: ID!) { repairCase(id: $id) { trips { id } } }',
      { id },
    )
    const trip = found.trips[0]?.id ?? ''
    for (const [form, words] of [
      ['packing-list', ['示波器', '90302010', '4.5']],
      ['gate-pass', ['邵宁', '背光驱动板']],
      ['supply-list', ['升降平台', '密封胶', 'Needed by']],
      ['carnet-list', ['T-009']],
    ] as const) {
      await engineering.goto(`/trips/${trip}/print/${form}`)
      for (const word of words) await expect(engineering.getByText(word).first()).toBeVisible()
    }
    return trip
  })

  // Sixteen o'clock at the destination, whose days are those of the reports.
  const onDay = (day: number) => `${inDays(20 + day)}T14:00:00.000Z`
  const goTo = async (page: Page, day: number) => {
    factory.goTo(onDay(day))
    await page.clock.setSystemTime(onDay(day))
  }
  factory.goTo(onDay(0))
  const leader = await as('mechanic', {
    ...PHONE,
    anew: true,
    prepare: (page) => page.clock.setSystemTime(onDay(0)),
  })
  const site = async () => {
    await leader.goto(`/trips/${tripId}/site`)
    // The session of yesterday has run out.
    await expect(leader.getByLabel('今日计划').or(leader.getByLabel('邮箱'))).toBeVisible()
    if (await leader.getByLabel('邮箱').isVisible()) await signIn(leader, PEOPLE.mechanic.email)
    await expect(leader.getByLabel('今日计划')).toBeVisible()
  }
  const sent = (words: string) => leader.getByRole('region', { name: '已发送' }).getByText(words)

  await test.step('two reports on their days, then two without a network', async () => {
    await site()
    await readyForOffline(leader)
    await write(leader, '开箱核对', '货物齐全', '更换驱动板')
    await leader.getByRole('button', { name: '发送日报' }).click()
    await expect(sent('货物齐全')).toBeVisible()
    await goTo(leader, 1)
    await site()
    await expect(leader.getByLabel('今日计划')).toHaveValue('更换驱动板')
    await write(leader, null, '更换一台', '老化')
    await leader.getByRole('button', { name: '发送日报' }).click()
    await expect(sent('更换一台')).toBeVisible()

    await leader.context().setOffline(true)
    for (const [day, actual] of [
      [2, '老化第一天'],
      [3, '老化第二天'],
    ] as const) {
      await goTo(leader, day)
      await leader.reload()
      await expect(leader.getByText(/^没有网络/)).toBeVisible()
      await chooseDay(leader, inDays(20 + day))
      await write(leader, '老化', actual, '继续')
      await leader.getByRole('button', { name: '发送日报' }).click()
    }
    await expect(leader.getByRole('listitem').getByText('等待网络')).toHaveCount(2)
  })

  await test.step('with the network back, and signed in again, both arrive; the fifth', async () => {
    await goTo(leader, 4)
    await leader.context().setOffline(false)
    await site()
    await expect(leader.getByRole('listitem').getByText('等待网络')).toHaveCount(0)
    await chooseDay(leader, inDays(24))
    await write(leader, '交付', '客户验收', '')
    await leader.getByRole('button', { name: '发送日报' }).click()
    await expect(sent('客户验收')).toBeVisible()
    const { trip } = await (
      await factory.apiAnew('engineering')
    ).run<{ trip: { reports: { day: string; actual: string }[] } }>(
      'query ($id: ID!) { trip(id: $id) { reports { day actual } } }',
      { id: tripId },
    )
    expect(trip.reports.map(({ day, actual }) => [day, actual]).sort()).toEqual([
      [inDays(20), '货物齐全'],
      [inDays(21), '更换一台'],
      [inDays(22), '老化第一天'],
      [inDays(23), '老化第二天'],
      [inDays(24), '客户验收'],
    ])
  })

  const anew = { anew: true, prepare: (page: Page) => page.clock.setSystemTime(onDay(4)) }
  await test.step('nothing is repaired before HR has recorded that the goods arrived', async () => {
    await leader.getByText('逐台维修').click()
    await expect(leader.getByText(/^托运物品尚未到达/)).toBeVisible()
    const sender = await as('hr', anew)
    await sender.goto(`/trips/${tripId}?tab=carriage`)
    await sender.getByRole('button', { name: '登记运输进展' }).click()
    const form = new Form(sender.getByRole('dialog'))
    await form.choose('进展', '已到达')
    await form.submit('登记进展')
    await expect(sender.getByRole('button', { name: '登记运输进展' })).toHaveCount(0)
    await leader.reload()
    await leader.getByText('逐台维修').click()
    await expect(leader.getByText(/^托运物品尚未到达/)).toHaveCount(0)
    await recordRepair(leader, UNITS[0], '90')
    await leader.getByText('结束与签收').click()
  })

  await test.step('signed off by the customer on the phone', async () => {
    await leader.getByRole('button', { name: '宣布结束' }).click()
    await leader.getByLabel('共同测试内容').fill('连续点亮 2 小时')
    await leader.getByLabel('客户签字人').fill('Frau Albers')
    await sign(leader)
    await leader.getByRole('button', { name: '提交签收' }).click()
    await expect(leader.getByText(/^Frau Albers 于 .* 签收$/)).toBeVisible()
  })

  await test.step('tools and materials back, one lost; the materials centre confirms', async () => {
    const bench = await as('engineering', anew)
    const store = await as('materials', anew)
    const form = await openStep(bench, number, '归还工具余料')
    await form.part('背光驱动板').fill('归还', '0')
    await form.part('背光驱动板').fill('消耗', '2')
    await form.part('T-009 示波器').fill('归还', '0')
    await form.part('T-009 示波器').fill('丢失', '1')
    await form.part('T-009 示波器').fill('差异说明', '运输途中遗失')
    await form.submit()
    await expect(panelOf(bench)).toBeHidden()
    await completeStep(
      store,
      number,
      '归还工具余料',
      (told) => expect(told.root.getByText('归还 0，留下 0，丢失 1，消耗 0 运输途中遗失')).toBeVisible(),
      '确认归还情况',
    )
    await bench.goto(`/trips/${tripId}`)
    await expect(bench.getByText('客户已签收').first()).toBeVisible()
  })

  await test.step('HR declares the carnet back, and what was lost', async () => {
    const sender = await as('hr', anew)
    await completeStep(sender, number, '暂时出口复进口', async (form) => {
      await expect(form.root.getByText('T-009 示波器 （未全数带回）')).toBeVisible()
      await form.fill('复进口报关单号或已签注的单证册号', 'CN-26-1/R')
      await form.fill('带回、未回及处理情况', '示波器运输途中遗失，已办结正式出口')
    })
    await sender.goto(`/trips/${tripId}?tab=carriage`)
    await expect(sender.getByText('CN-26-1/R')).toBeVisible()
  })
})

/** Adds a colleague to a list of several. */
async function pickPerson(form: Form, name: string): Promise<void> {
  const box = form.root.getByRole('combobox', { name: '群成员' })
  await box.fill(name)
  await form.root.page().locator('.ant-select-dropdown:visible').getByTitle(new RegExp(name)).first().click()
}
