import type { Page } from '@playwright/test'
import { inDays, today } from './support/days'
import type { Factory } from './support/factory'
import { chooseDay, PHONE, PHOTO, readyForOffline, sign, write } from './support/site-page'
import { onSite } from './support/trip-on-site'
import { expect, test } from './support/test'

// What the browser says of a network that is not there.
test.use({ expectedErrors: /net::ERR_|WebSocket|Failed to fetch/ })

interface Report {
  readonly day: string
  readonly actual: string
  readonly plan: string
  readonly attachmentIds: readonly string[]
}

async function reportsOf({ api }: Factory, tripId: string): Promise<readonly Report[]> {
  const { trip } = await (
    await api('engineering')
  ).run<{ trip: { reports: Report[] } }>(
    'query ($id: ID!) { trip(id: $id) { reports { day actual plan attachmentIds } } }',
    { id: tripId },
  )
  return [...trip.reports].sort((a, b) => a.day.localeCompare(b.day))
}

/** What the device keeps of records not sent yet, as text. */
const keptRecords = () =>
  new Promise<string>((resolve, reject) => {
    const open = indexedDB.open('mendline')
    open.onerror = () => reject(new Error('no store'))
    open.onsuccess = () => {
      const all = open.result.transaction('site').objectStore('site').getAll()
      all.onsuccess = () => resolve(JSON.stringify(all.result))
    }
  })

const noSidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('a leader on site: two reports written with no network arrive once each, then the records, the end, a signature', async ({
  as,
  factory,
}) => {
  test.setTimeout(180_000)
  const tripId = await onSite(factory)
  const page = await as('technician', PHONE)
  await page.goto(`/trips/${tripId}/site`)
  await expect(page.getByLabel('今日计划')).toBeVisible()
  await readyForOffline(page)

  await page.context().setOffline(true)
  await page.reload()
  await chooseDay(page, inDays(-1))
  await write(page, '更换驱动板', '更换一台，点亮正常', '复测并交付')
  await page.getByTestId('files').setInputFiles(PHOTO)
  await expect(page.getByRole('img', { name: PHOTO.name })).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^没有网络/)).toBeVisible()
  await chooseDay(page, inDays(-1))
  await expect(page.getByLabel('实际完成')).toHaveValue('更换一台，点亮正常')
  await expect(page.getByRole('img', { name: PHOTO.name })).toBeVisible()
  await page.getByRole('button', { name: '发送日报' }).click()
  await expect(page.getByRole('listitem').getByText('等待网络')).toHaveCount(1)

  await chooseDay(page, today())
  await expect(page.getByLabel('今日计划')).toHaveValue('复测并交付')
  await write(page, null, '复测通过', '')
  await page.getByRole('button', { name: '发送日报' }).click()
  await expect(page.getByRole('listitem').getByText('等待网络')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('listitem').getByText('等待网络')).toHaveCount(2)
  expect(await noSidewaysScroll(page)).toBe(true)
  expect(await reportsOf(factory, tripId)).toEqual([])

  await page.context().setOffline(false)
  await expect(page.getByRole('listitem').getByText('等待网络')).toHaveCount(0)
  await expect(page.getByText(/^没有网络/)).toBeHidden()
  await page.reload()
  await expect(page.getByText('复测通过')).toBeVisible()
  expect(await reportsOf(factory, tripId)).toEqual([
    {
      day: inDays(-1),
      plan: '更换驱动板',
      actual: '更换一台，点亮正常',
      attachmentIds: [expect.any(String)],
    },
    { day: today(), plan: '复测并交付', actual: '复测通过', attachmentIds: [] },
  ])

  await test.step('the record of a unit found by its serial number; what was typed survives a reload', async () => {
    await page.getByText('逐台维修').click()
    await page.getByRole('searchbox', { name: '序列号' }).fill('hr-261101')
    await page.getByRole('searchbox', { name: '序列号' }).press('Enter')
    await page.getByLabel('故障现象').fill('背光不亮')
    await expect.poll(() => page.evaluate(keptRecords)).toContain('背光不亮')
    await page.reload()
    await page.getByText('逐台维修').click()
    await page.getByText('HR-261101').click()
    await expect(page.getByLabel('故障现象')).toHaveValue('背光不亮')
    await page.getByLabel('故障原因').click()
    await page.getByTitle('元器件').click()
    await page.getByLabel('维修措施').fill('更换驱动板')
    await page.getByRole('radio', { name: '已修复' }).check()
    await page.getByLabel('工时（分钟）').fill('60')
    await page.getByRole('button', { name: '提交维修记录' }).click()
    await expect(page.getByRole('listitem').getByText('已修复')).toBeVisible()
  })

  await test.step('the end, and the signature of the customer', async () => {
    await page.getByText('结束与签收').click()
    await page.getByRole('button', { name: '宣布结束' }).click()
    await page.getByLabel('共同测试内容').fill('连续点亮 2 小时')
    await page.getByLabel('客户签字人').fill('郭佳')
    await sign(page)
    expect(await noSidewaysScroll(page)).toBe(true)
    await page.getByRole('button', { name: '提交签收' }).click()
    await expect(page.getByText(/^郭佳 于 .* 签收$/)).toBeVisible()
  })
})
