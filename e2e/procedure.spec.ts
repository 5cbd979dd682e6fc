import { A4, pagesOf } from './support/pages-of'
import { expect, test } from './support/test'

const LANDSCAPE = [A4[1], A4[0]]

test('the flow charts of the work instruction print on one A4 page each, in both languages', async ({
  as,
}) => {
  const front = await as('front')
  await front.getByRole('navigation').getByRole('link', { name: '作业流程' }).click()
  for (const [choice, region, lane] of [
    ['国外客户', 'overseas', '营销中心'],
    ['国内客户', 'domestic', '国内事业部'],
  ] as const) {
    await front.getByRole('link', { name: choice }).click()
    await expect(front).toHaveURL(new RegExp(`/procedure/${region}$`))
    const step = front.getByRole('button', { name: `确定维修方式, ${lane}` })
    await step.click()
    await expect(front.getByText('返厂、外派或当地委托已定，客户同意')).toBeVisible()
    await expect(front.getByRole('button', { name: /^办理签证, / })).toHaveCount(
      region === 'overseas' ? 1 : 0,
    )
    expect(pagesOf(await front.pdf({ preferCSSPageSize: true })), region).toEqual([LANDSCAPE])
  }

  await front.getByRole('link', { name: '返回待办' }).click()
  await front.getByRole('button', { name: 'English', exact: true }).click()
  for (const region of ['overseas', 'domestic']) {
    await front.goto(`/procedure/${region}`)
    await expect(front.getByRole('button', { name: /^Decide the mode of repair, / })).toBeVisible()
    expect(pagesOf(await front.pdf({ preferCSSPageSize: true })), region).toEqual([LANDSCAPE])
  }

  // The language belongs to the account, which the tests after this one use as well.
  await front.goto('/queue')
  await front.getByRole('button', { name: '中文', exact: true }).click()
  await expect(front.locator('html')).toHaveAttribute('lang', 'zh-CN')
})
