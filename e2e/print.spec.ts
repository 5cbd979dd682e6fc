import { A4, pagesOf } from './support/pages-of'
import {
  applyReturn,
  carryOutActions,
  decideReturn,
  planCorrectiveAction,
  repairAndReturn,
  reportIncident,
} from './support/story'
import { expect, test } from './support/test'

test('the return application and the repair record print on A4', async ({ as, factory }) => {
  const quality = await as('quality')
  const repairCase = await factory.register({ serials: ['HR-P1', 'HR-P2'], shippedOn: '2026-03-02' })
  await decideReturn(factory, repairCase)
  await repairAndReturn(factory, repairCase)

  for (const [form, title, words] of [
    ['FORM-MA-076', '返修申请单', ['HR-P1', 'HR-P2', factory.customerName]],
    ['FORM-MA-077', '返修品维修记录', ['HR-P1', 'HR-P2', '更换电容']],
  ] as const) {
    await quality.goto(`/cases/${repairCase.number}/print/${form}`)
    await expect(quality.getByText(form).first()).toBeVisible()
    await expect(quality.getByText(new RegExp(title)).first()).toBeVisible()
    for (const word of words) await expect(quality.getByText(word).first()).toBeVisible()
    const pdf = await quality.pdf({ preferCSSPageSize: true })
    expect(pagesOf(pdf), form).toEqual([A4])
  }
})

test('the 8D report and the incident report print on A4, with what became of the actions', async ({
  as,
  factory,
}) => {
  const quality = await as('quality')
  const repairCase = await factory.register({ serials: ['HR-8D'], shippedOn: '2026-03-02' })
  await decideReturn(factory, repairCase)
  await repairAndReturn(factory, repairCase)
  await planCorrectiveAction(factory, repairCase)
  await carryOutActions(factory, repairCase)
  await reportIncident(factory, repairCase, ['MATERIALS'])
  for (const [form, code, words] of [
    ['8d-report', 'FORM-QC-8D', ['★ 电容来料不良', '来料增加浪涌抽检', '三批无同类不良']],
    ['incident-report', 'FORM-QC-IR', [`8D-${repairCase.number}-1`, '更换供应商批次']],
  ] as const) {
    await quality.goto(`/cases/${repairCase.number}/print/${form}`)
    await expect(quality.getByText(code).first()).toBeVisible()
    for (const word of words) await expect(quality.getByText(word).first()).toBeVisible()
    expect(pagesOf(await quality.pdf({ preferCSSPageSize: true })), form).toEqual([A4])
  }
})

test('a return application of many units is signed on its first page and lists them on the next', async ({
  as,
  factory,
}) => {
  const front = await as('front')
  for (const [count, pages] of [
    [6, [A4]],
    [7, [A4, A4]],
  ] as const) {
    const serials = Array.from({ length: count }, (_, i) => `HR-MANY-${count}-${i + 1}`)
    const repairCase = await factory.register({ serials, shippedOn: '2026-03-02' })
    await decideReturn(factory, repairCase)
    await applyReturn(factory, repairCase)
    await front.goto(`/cases/${repairCase.number}/print/FORM-MA-076`)
    await expect(front.getByText(serials.at(-1) ?? '')).toBeVisible()
    expect(pagesOf(await front.pdf({ preferCSSPageSize: true })), `${count} units`).toEqual(pages)
  }
})
