import { inDays, today } from './support/days'
import type { Form } from './support/form'
import { completeStep, doPart, openStep, panelOf, rowOf } from './support/queue'
import { PHONE, recordRepair, write } from './support/site-page'
import { SIGNED_COPY } from './support/signed-copy'
import { undecidedAtHome } from './support/story'
import { expect, test } from './support/test'

const UNITS = ['HR-260701', 'HR-260702'] as const
const HEADS = { quality: '严正', workshop: '田秀英', engineering: '江浩', hr: '顾明', rnd: '罗子健' }

test('a trip at home: decided, prepared, released, departed, worked, signed, tools back with one lost', async ({
  as,
  factory,
}) => {
  test.setTimeout(420_000)
  const repairCase = await factory.register({ serials: UNITS })
  const { id, number } = repairCase
  await undecidedAtHome(factory, repairCase)
  await factory.technician('mechanic')
  const front = await as('front')
  const engineering = await as('engineering')
  const materials = await as('materials')
  const hr = await as('hr')

  await test.step('the mode, and where the work is', async () => {
    await completeStep(front, number, '确定维修方式', async (form) => {
      await form.choose('维修方式', '外派维修')
      await expect(form.field('工作地点')).toHaveValue('苏州工业园区星湖街 218 号')
      await form.tick('客户已同意此方案')
    })
  })

  await test.step('analysis and work plan', async () => {
    await completeStep(engineering, number, '分析不良原因', async (form) => {
      await form.pick('故障原因', '元器件')
      await form.fill('分析结论', '背光驱动老化')
      await form.fill('所需物料', '背光驱动板 2 块')
    })
    await completeStep(engineering, number, '编制维修作业指导方案', async (form) => {
      await expect(form.root.getByText('背光驱动老化')).toBeVisible()
      await form.fill('作业步骤', '1 断电 2 更换驱动板 3 上电测试')
      await form.fill('安全注意事项', '挂牌上锁')
      await form.fill('验收标准', '连续点亮 2 小时')
    })
  })

  await test.step('the team: who cannot go stands there with the reason', async () => {
    await completeStep(engineering, number, '确定外出人员', async (form) => {
      await form.date('行程首日', today())
      await form.date('行程末日', inDays(1))
      await form.pick('外派人员', '邵宁')
      // The list of several stays open, over the field below, until one leaves it.
      await form.root.getByRole('heading', { level: 2 }).click()
      await form.root.getByLabel('组长').click()
      await engineering.locator('.ant-select-dropdown:visible').getByTitle('邵宁').click()
    })
  })

  await test.step('the channel names who is missing', async () => {
    const form = await openStep(front, number, '建立沟通群组')
    await form.submit()
    await expect(form.root.getByText(/^群组中缺少/)).toBeVisible()
    for (const name of Object.values(HEADS)) await pickPerson(form, name)
    await form.submit()
    await expect(panelOf(front)).toBeHidden()
  })

  await test.step('materials and tools', async () => {
    await completeStep(engineering, number, '物料备料清单', async (form) => {
      await form.root.locator('input[type="file"][accept*="csv"]').setInputFiles({
        name: '备料.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('料号,名称,需求数,备品,来源\r\nBL-21,背光驱动板,2,1,公司\r\n'),
      })
      await expect(form.row(1).field('名称')).toHaveValue('背光驱动板')
      await expect(form.row(1).field('备品')).toHaveValue('1')
    })
    await completeStep(engineering, number, '工具仪器备品清单', async (form) => {
      const meter = form.row(1)
      await meter.fill('资产编号', 'T-007')
      await meter.fill('名称', '万用表')
      await meter.tick('需校准')
      await meter.date('校准有效至', inDays(0))
      await form.submit()
      await expect(form.root.getByText(/^校准必须有效至行程结束/)).toBeVisible()
      await meter.date('校准有效至', inDays(90))
      await form.press('添加一行')
      await form.row(2).fill('名称', '梯子')
      await form.row(2).choose('来源', '客户提供')
    })
    await completeStep(front, number, '确认工具提供方', (form) => form.fill('客户答复人', '郭佳'))
    await completeStep(front, number, '确认客户备料', (form) =>
      expect(form.root.getByText(/^梯子/)).toBeVisible(),
    )
    await doPart(materials, number, '物料出库', (form) => form.fill('本次发料数量', '1'), '确认发出')
    await completeStep(
      materials,
      number,
      '物料出库',
      (form) => expect(form.field('本次发料数量')).toHaveValue('2'),
      '确认发出',
    )
    await completeStep(engineering, number, '领用工具', (form) =>
      expect(form.root.getByText('T-007 万用表')).toBeVisible(),
    )
  })

  await test.step('carried by hand, checked, released', async () => {
    await completeStep(engineering, number, '选择携带方式', (form) =>
      expect(form.root.getByText('T-007 万用表')).toBeVisible(),
    )
    await completeStep(hr, number, '核查随身携带', async (form) => {
      for (const part of ['T-007 万用表', 'BL-21 背光驱动板'])
        await form.part(part).choose('可随身登机通关', '是')
    })
    await completeStep(hr, number, '物品放行', (form) => form.fill('携出人', '邵宁'))
  })

  await test.step('departure and travel', async () => {
    await completeStep(front, number, '确认出发', async (form) => {
      await expect(form.field('出发日期')).toHaveValue(today())
      await form.fill('与客户何人约定', '郭佳')
    })
    await completeStep(hr, number, '预订行程', async (form) => {
      const train = form.row(1)
      await train.fill('班次或酒店', 'G7001')
      await train.date('开始', `${today()} 08:10`)
      await train.date('结束', `${today()} 08:40`)
      await train.fill('金额', '79')
      await form.date('已向人员交底（日期）', today())
    })
  })

  await test.step('the leader reports the day and records both units on a phone; engineering ends the work', async () => {
    const { repairCase: found } = await (
      await factory.api('engineering')
    ).run<{ repairCase: { trips: { id: string }[] } }>(
      'query ($id: ID!) { repairCase(id: $id) { trips { id } } }',
      { id },
    )
    const leader = await as('mechanic', PHONE)
    await leader.goto(`/trips/${found.trips.at(-1)?.id ?? ''}/site`)
    await write(leader, '更换两台', '更换两台，点亮正常', '复测并交付')
    await leader.getByRole('button', { name: '发送日报' }).click()
    await expect(leader.getByRole('region', { name: '已发送' }).getByText('更换两台，点亮正常')).toBeVisible()
    await leader.getByText('逐台维修').click()
    for (const serial of UNITS) await recordRepair(leader, serial, '60')
    await completeStep(
      engineering,
      number,
      '现场维修',
      (form) => expect(form.root.getByText('2 / 2 台')).toBeVisible(),
      '宣布现场工作结束',
    )
  })

  await test.step('refused, done again, signed', async () => {
    await completeStep(engineering, number, '客户签收', async (form) => {
      await form.choose('客户签订情况', '拒签')
      await form.fill('客户签字人', '郭佳')
      await form.fill('理由', '仍有闪烁')
    })
    await completeStep(
      engineering,
      number,
      '现场维修',
      (form) => expect(form.root.getByText('2 / 2 台')).toBeVisible(),
      '宣布现场工作结束',
    )
    await completeStep(engineering, number, '客户签收', async (form) => {
      await form.choose('客户签订情况', '已签订')
      await form.fill('客户签字人', '郭佳')
      await form.upload('签字件或照片', SIGNED_COPY)
    })
  })

  await test.step('tools and materials back, one lost; the materials centre confirms', async () => {
    const form = await openStep(engineering, number, '归还工具余料')
    const board = form.part('BL-21 背光驱动板')
    await board.fill('归还', '1')
    await board.fill('消耗', '2')
    const meter = form.part('T-007 万用表')
    await meter.fill('归还', '0')
    await meter.fill('丢失', '1')
    await form.submit()
    await expect(form.root.getByText('请填写理由').or(form.root.getByText(/理由/)).first()).toBeVisible()
    await meter.fill('差异说明', '现场遗失，已报备')
    await form.submit()
    await expect(panelOf(engineering)).toBeHidden()
    await expect(rowOf(engineering, number, '归还工具余料')).toHaveCount(0)
    await completeStep(
      materials,
      number,
      '归还工具余料',
      (told) => expect(told.root.getByText('归还 0，留下 0，丢失 1，消耗 0 现场遗失，已报备')).toBeVisible(),
      '确认归还情况',
    )
  })
})

/** Adds a colleague to a list of several. */
async function pickPerson(form: Form, name: string): Promise<void> {
  const box = form.root.getByRole('combobox', { name: '群成员' })
  await box.fill(name)
  await form.root.page().locator('.ant-select-dropdown:visible').getByTitle(new RegExp(name)).first().click()
}
