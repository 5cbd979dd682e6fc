import type { Page } from '@playwright/test'
import { inDays, today } from './support/days'
import type { Factory } from './support/factory'
import { onSite } from './support/trip-on-site'
import { expect, test } from './support/test'

// What the browser says of a network that is not there.
test.use({ expectedErrors: /net::ERR_|WebSocket|Failed to fetch/ })

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
/** Nine hours behind the factory: the day there is another one for most of the day here. */
const HOUR = 3_600_000

interface Report {
  readonly day: string
  readonly actual: string
  readonly plan: string
}

async function reportsOf({ api }: Factory, tripId: string): Promise<readonly Report[]> {
  const { trip } = await (
    await api('front')
  ).run<{ trip: { reports: Report[] } }>(
    'query ($id: ID!) { trip(id: $id) { reports { day actual plan } } }',
    { id: tripId },
  )
  return trip.reports
}

async function write(page: Page, plan: string | null, actual: string, tomorrow: string): Promise<void> {
  if (plan !== null) await page.getByLabel('今日计划').fill(plan)
  await page.getByLabel('实际完成').fill(actual)
  await page.getByLabel('计划台数').fill('1')
  await page.getByLabel('完成台数').fill('1')
  await page.getByLabel('总工时（小时）').fill('7.5')
  await page.getByLabel(/^明日计划/).fill(tomorrow)
}

/** The service worker has all it needs to open the page with no network. */
async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

const noSidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('two reports written with no network, a reload in between, arrive once each when it is back', async ({
  as,
  factory,
}) => {
  test.setTimeout(180_000)
  const repairCase = await factory.register({ serials: ['HR-261101'] })
  const tripId = await onSite(factory, repairCase)
  const page = await as('technician', PHONE)
  await page.goto(`/trips/${tripId}/site`)
  await expect(page.getByLabel('今日计划')).toBeVisible()
  await readyForOffline(page)

  await page.context().setOffline(true)
  await write(page, '更换驱动板', '更换一台，点亮正常', '复测并交付')
  await page.getByTestId('files').setInputFiles({
    name: 'board.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG, 'base64'),
  })
  await expect(page.getByRole('img', { name: 'board.png' })).toBeVisible()
  await expect(page.getByText('草稿已保存在本机')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^没有网络/)).toBeVisible()
  await expect(page.getByLabel('实际完成')).toHaveValue('更换一台，点亮正常')
  await expect(page.getByRole('img', { name: 'board.png' })).toBeVisible()
  await page.getByRole('button', { name: '发送日报' }).click()
  await expect(page.getByRole('listitem').getByText('等待网络')).toBeVisible()

  // The next day comes while there is still no network.
  await page.clock.setFixedTime(Date.now() + 24 * HOUR)
  await page.reload()
  await expect(page.getByRole('listitem').getByText('等待网络')).toBeVisible()
  await expect(page.getByLabel('今日计划')).toHaveValue('复测并交付')
  await write(page, null, '复测通过', '')
  await page.getByRole('button', { name: '发送日报' }).click()
  await expect(page.getByRole('listitem').getByText('等待网络')).toHaveCount(2)
  expect(await reportsOf(factory, tripId)).toEqual([])
  expect(await noSidewaysScroll(page)).toBe(true)

  // The first of them is due today; the server does not take the second before tomorrow.
  await page.context().setOffline(false)
  await expect.poll(async () => (await reportsOf(factory, tripId)).map(({ day }) => day)).toEqual([today()])
  await expect(page.getByRole('listitem').getByText('被退回')).toBeVisible()
  await expect(page.getByLabel('实际完成')).toHaveValue('复测通过')
  expect(inDays(1)).not.toBe(today())
})

/** One black dot. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
