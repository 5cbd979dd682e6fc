import { inDays, today } from './support/days'
import { Form } from './support/form'
import { completeStep, doPart, openStep, panelOf, rowOf, showOnly } from './support/queue'
import { decideReturn, toTheBench } from './support/story'
import { expect, test } from './support/test'

test('parts the store has not are demanded, bought late, urged on, received and issued', async ({
  as,
  factory,
}) => {
  test.setTimeout(120_000)
  const repairCase = await factory.register({ serials: ['HR-261101'] })
  const { number } = repairCase
  await decideReturn(factory, repairCase)
  await toTheBench(factory, repairCase)
  const engineering = await as('engineering')
  const materials = await as('materials')
  const quality = await as('quality')
  for (const page of [engineering, materials]) await showOnly(page, number)

  await completeStep(engineering, number, '申请维修物料', async (form) => {
    await form.row(1).fill('料号', 'CAP-470')
    await form.row(1).fill('名称', '电解电容')
    await form.row(1).fill('数量', '5')
  })

  await test.step('the store says what it has not; what it has goes out', async () => {
    const form = await openStep(materials, number, '发料')
    const short = new Form(form.root.locator('form').filter({ hasText: '登记缺料' }))
    await short.tick(/CAP-470/)
    await short.fill('缺料数', '6')
    await short.submit('登记缺料')
    await expect(short.root.getByText('缺料数量超过未发数量，最多 5')).toBeVisible()
    await short.fill('缺料数', '3')
    await short.submit('登记缺料')
    await expect(panelOf(materials)).toBeHidden()
  })

  await test.step('engineering demands it by a day', async () => {
    await completeStep(engineering, number, '提出物料采购', async (form) => {
      await expect(form.root.getByText('缺 3')).toBeVisible()
      await form.date('需要日期', inDays(4))
    })
    // What the store has goes out before the rest is here.
    await materials.goto(`/cases/${number}`)
    const waiting = materials.getByRole('listitem').filter({ hasText: '发料' })
    await waiting.getByRole('button', { name: '办理' }).click()
    const form = new Form(materials.locator('form').filter({ hasText: '登记发料' }))
    await form.tick(/CAP-470/)
    await expect(form.field('本次发料数量')).toHaveValue('2')
    await form.submit('登记发料')
    await expect(form.root).toBeHidden()
    await materials.goto('/queue')
    await showOnly(materials, number)
  })

  await test.step('it is promised too late, and urged on from the list of purchases', async () => {
    await doPart(
      materials,
      number,
      '物料采购到货',
      (form) => new Form(form.root.locator('form').first()).date('承诺到货', inDays(9)),
      '登记交期',
    )
    await quality.getByRole('navigation').getByRole('link', { name: '采购' }).click()
    const row = quality.getByRole('listitem').filter({ hasText: number })
    await expect(row.getByText('晚 5 天')).toBeVisible()
    await row.getByRole('button', { name: '办理' }).click()
    const drawer = new Form(quality.getByRole('dialog'))
    await drawer.fill('向谁催、结果如何', '已与供应商通话，提前两天')
    await drawer.submit('登记催货')
    await expect(row.getByText(/提前两天/)).toBeVisible()
  })

  await test.step('it arrives and is issued; the bench can begin', async () => {
    const form = await openStep(materials, number, '物料采购到货')
    const receive = new Form(form.root.locator('form').filter({ hasText: '到货日期' }))
    await expect(receive.field('到货数量')).toHaveValue('3')
    await receive.date('到货日期', today())
    await receive.submit('登记到货')
    await expect(panelOf(materials)).toBeHidden()
    await completeStep(
      materials,
      number,
      '发料',
      async (issue) => expect(issue.root.getByText(/已发 2 \/ 5/).first()).toBeVisible(),
      '登记发料',
    )
    await showOnly(engineering, number)
    await expect(rowOf(engineering, number, '维修并填写记录')).toBeVisible()
    await quality.reload()
    await expect(quality.getByRole('listitem').filter({ hasText: number })).toHaveCount(0)
  })
})
