import { Board } from './support/board'
import { inDays } from './support/days'
import type { Form } from './support/form'
import type { Who } from './support/people'
import {
  carryOutActions,
  confirmCosts,
  decideReturn,
  planCorrectiveAction,
  repairAndReturn,
} from './support/story'
import { expect, test } from './support/test'

test('what the company bears is reported, traced to departments, objected to once, and closed', async ({
  as,
  factory,
}) => {
  test.setTimeout(120_000)
  const watching: readonly Who[] = ['front', 'engineering', 'materials', 'finance', 'quality']
  const pages = new Map<Who, Awaited<ReturnType<typeof as>>>()
  for (const who of watching) pages.set(who, await as(who))
  const repairCase = await factory.register({
    description: '使用半年后无显示',
    serials: ['HR-251101', 'HR-251102'],
    shippedOn: inDays(-200),
  })
  const board = new Board(pages, repairCase, await factory.api('rnd'))
  await decideReturn(factory, repairCase)
  const front = await factory.api('front')
  const { repairCase: decided } = await front.run<{
    repairCase: { freeOfCharge: boolean; units: { warrantyResult: string }[] }
  }>('query ($id: ID!) { repairCase(id: $id) { freeOfCharge units { warrantyResult } } }', {
    id: repairCase.id,
  })
  expect(decided.units.map(({ warrantyResult }) => warrantyResult)).toEqual(['IN_WARRANTY', 'IN_WARRANTY'])

  await repairAndReturn(factory, repairCase)
  await planCorrectiveAction(factory, repairCase)
  await carryOutActions(factory, repairCase)
  const declare = { engineering: ['申报费用'], materials: ['申报费用'] }
  const hrDeclares = 1
  await test.step('the incident report', async () => {
    await board.shows(
      { front: ['申报费用', '与客户确认'], quality: ['事故调查处理报告'], ...declare },
      hrDeclares,
    )
    await board.completes(
      'quality',
      '事故调查处理报告',
      async (form) => {
        // What the corrective action found stands there already.
        await expect(form.field('原因')).toHaveValue('电容来料不良')
        await form.tick('物资中心')
        await form.tick('生产工程')
      },
      { front: ['申报费用', '与客户确认'], ...declare },
      { elsewhere: hrDeclares },
    )
  })

  await confirmCosts(factory, repairCase)
  await test.step('the confirmed costs go to quality, and no money is asked of the customer', async () => {
    await board.shows({ front: ['与客户确认'], finance: ['发送追溯依据'] })
    await board.completes(
      'finance',
      '发送追溯依据',
      (form) => form.fill('备注', '请按条例追溯'),
      { front: ['与客户确认'], quality: ['内部责任追溯'] },
      { submit: '发送给品质中心' },
    )
  })

  await test.step('the split over departments, decided again after an objection', async () => {
    const split = (materials: string, engineering: string, basis: string) => async (form: Form) => {
      await form.row(1).fill('分摊', materials)
      await form.row(2).fill('分摊', engineering)
      await expect(form.root.getByText('合计 100%')).toBeVisible()
      await form.fill('分摊依据和异议裁定', basis)
    }
    const asked = { materials: ['责任部门确认分摊'], engineering: ['责任部门确认分摊'] }
    await board.completes('quality', '内部责任追溯', split('40', '60', '焊接与来料各有责任'), {
      front: ['与客户确认'],
      ...asked,
    })
    const engineering = await factory.api('engineering')
    await engineering.act('ObjectToTracing', repairCase.id, {
      department: 'PRODUCTION_ENGINEERING',
      reason: '切片报告显示为来料不良',
    })
    await board.shows({ front: ['与客户确认'], quality: ['内部责任追溯'] })
    await board.completes(
      'quality',
      '内部责任追溯',
      async (form) => {
        await expect(form.root.getByText('切片报告显示为来料不良')).toBeVisible()
        await split('90', '10', '采纳异议')(form)
      },
      { front: ['与客户确认'], ...asked },
    )
    const acknowledged = { submit: '确认分摊' }
    await board.completes(
      'materials',
      '责任部门确认分摊',
      async (form) => {
        await expect(form.root.getByText(/90 %/)).toBeVisible()
        await form.fill('备注', '认可')
      },
      { front: ['与客户确认'], engineering: asked.engineering },
      acknowledged,
    )
    await board.completes(
      'engineering',
      '责任部门确认分摊',
      (form) => form.fill('备注', '认可'),
      { front: ['与客户确认'] },
      acknowledged,
    )
  })

  await test.step('after care, and closed', async () => {
    await board.completes(
      'front',
      '与客户确认',
      async (form) => {
        await form.choose('客户确认已解决？', '是')
        await form.fill('客户的说法', '运行正常')
      },
      { front: ['满意度调查'] },
    )
    await front.act('WaiveStep', repairCase.id, { step: 'call-back', reason: '客户要求不再致电' })
    await board.completes(
      'front',
      '满意度调查',
      async (form) => {
        await form.choose('调查结果', '两次未答复')
        await expect(form.field('联系次数')).toHaveValue('2')
      },
      {},
    )
    const { repairCase: closed } = await front.run<{ repairCase: { phase: string } }>(
      'query ($id: ID!) { repairCase(id: $id) { phase } }',
      { id: repairCase.id },
    )
    expect(closed.phase).toBe('CLOSED')
  })
})
