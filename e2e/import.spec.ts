import type { Page } from '@playwright/test'
import type { Factory } from './support/factory'
import { Form } from './support/form'
import { inGb18030 } from './support/gb18030'
import { expect, test } from './support/test'

/** So many that somebody watches them come. */
const GOOD_ROWS = 400
const CUSTOMER = 'Nordlicht Anzeigen GmbH'
const HEADINGS = '来源编号,报修时间,客户,产品型号,数量,序列号,维保情形'

/** A service desk's export. Lines 3, 4 and 5 are wrong: no such day, fewer than one unit, nothing said to be wrong. */
const ROWS = [
  `DE-0001,2026-05-04,${CUSTOMER},ID-215H,1,KI-0001,开机无显示，镕接处发黑`,
  `DE-BAD-1,2026-02-30,${CUSTOMER},ID-215H,1,KI-BAD-1,无显示`,
  `DE-BAD-2,2026-05-04,${CUSTOMER},ID-215H,-3,KI-BAD-2,无显示`,
  `DE-BAD-3,2026-05-04,${CUSTOMER},ID-215H,1,KI-BAD-3,`,
  ...Array.from(
    { length: GOOD_ROWS - 1 },
    (_, i) => `DE-${1000 + i},2026-05-05,${CUSTOMER},ID-215H,1,KI-${1000 + i},"花屏，
第 ${i + 1} 台"`,
  ),
]
const FILE = {
  name: '报修-五月.csv',
  mimeType: 'text/csv',
  buffer: inGb18030([HEADINGS, ...ROWS].join('\r\n')),
}

test('a file in GB18030 with wrong lines is mapped, shown, imported without them, and only once', async ({
  as,
  factory,
}) => {
  const office = await as('overseas')
  await choose(office)
  await expect(office.getByText(/GB18030/).first()).toBeVisible()

  // Nothing tells what the last column means: said by hand, and the preview follows.
  await new Form(office.getByRole('main')).pick('“维保情形”列对应', '故障描述')
  await expect(office.getByText('镕接处发黑')).toBeVisible()
  await expect(office.getByText(/3 行有问题/)).toBeVisible()
  const problems = office.locator('.import-problems')
  await expect(problems.getByRole('row').filter({ hasText: '报修时间' })).toContainText(/^3/)
  await expect(problems.getByRole('row').filter({ hasText: '数量' })).toContainText(/^4/)
  await expect(problems.getByRole('row').filter({ hasText: '维保情形' })).toContainText(/^5/)

  // All or nothing: nothing, and it says so.
  await office.getByRole('button', { name: '开始导入' }).click()
  await expect(office.getByText('未导入任何行')).toBeVisible()
  await expect.poll(() => counts(office)).toMatchObject({ 新登记: '0', 未通过: '3' })

  await office.getByText('跳过有问题的行，其余照常导入').click()
  await office.getByRole('button', { name: '开始导入' }).click()
  await expect(office.getByRole('progressbar')).toBeVisible()
  await expect(office.getByRole('button', { name: '停止导入' })).toBeEnabled()
  await expect(office.getByText('导入完成')).toBeVisible({ timeout: 30_000 })
  expect(await counts(office)).toEqual({
    读取行数: String(GOOD_ROWS + 3),
    新登记: String(GOOD_ROWS),
    已登记: '0',
    未通过: '3',
  })
  const refused = office.waitForEvent('download')
  await office.getByRole('link', { name: '下载未通过的行' }).click()
  expect((await refused).suggestedFilename()).toMatch(/\.csv$/)

  expect(await found(factory, 'KI-0001')).toEqual([{ description: '开机无显示，镕接处发黑', quantity: 1 }])
  expect(await found(factory, 'KI-BAD-1')).toEqual([])

  await choose(office)
  await expect(office.getByText(/同一文件已由 叶青 导入过/)).toBeVisible()
  await new Form(office.getByRole('main')).pick('“维保情形”列对应', '故障描述')
  await expect(office.getByText(/行已登记过/)).toBeVisible()
  await office.getByText('跳过有问题的行，其余照常导入').click()
  await office.getByRole('button', { name: '开始导入' }).click()
  await expect(office.getByText('导入完成')).toBeVisible({ timeout: 30_000 })
  expect(await counts(office)).toMatchObject({ 新登记: '0', 已登记: String(GOOD_ROWS), 未通过: '3' })
})

async function choose(page: Page): Promise<void> {
  await page.goto('/import')
  await page.locator('input[type="file"]').setInputFiles(FILE)
  await expect(page.getByRole('heading', { level: 1, name: FILE.name })).toBeVisible()
}

/** What the screen counts, by the words beside the numbers. */
async function counts(page: Page): Promise<Record<string, string>> {
  const pairs = await page
    .locator('.import-counts > div')
    .evaluateAll((each) =>
      each.map((pair) => [
        pair.querySelector('dt')?.textContent ?? '',
        pair.querySelector('dd')?.textContent ?? '',
      ]),
    )
  return Object.fromEntries(pairs) as Record<string, string>
}

/** The cases found by these words, as the office sees them. */
async function found({ api }: Factory, search: string): Promise<readonly object[]> {
  const office = await api('overseas')
  const { repairCases } = await office.run<{ repairCases: { nodes: object[] } }>(
    'query ($search: String) { repairCases(filter: { search: $search }) { nodes { description quantity } } }',
    { search },
  )
  return repairCases.nodes
}
