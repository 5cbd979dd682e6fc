import { expect, type Page } from '@playwright/test'

/* The page of a trip's leader on a phone. */

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
/** One black dot. */
export const PHOTO = {
  name: 'board.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export async function write(
  page: Page,
  plan: string | null,
  actual: string,
  tomorrow: string,
): Promise<void> {
  if (plan !== null) await page.getByLabel('今日计划').fill(plan)
  await page.getByLabel('实际完成').fill(actual)
  await page.getByLabel('计划台数').fill('1')
  await page.getByLabel('完成台数').fill('1')
  await page.getByLabel('总工时（小时）').fill('7.5')
  await page.getByLabel(/^明日计划/).fill(tomorrow)
}

/** Days stand newest first, as people here write them. */
export async function chooseDay(page: Page, day: string): Promise<void> {
  const [year, month, date] = day.split('-').map(Number)
  await page.getByRole('combobox', { name: /^日期/ }).click()
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item')
    .filter({ hasText: `${String(year)}年${String(month)}月${String(date)}日` })
    .click()
}

/** The service worker has all it needs to open the page with no network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Draws a line as a finger would. */
export async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '请在此处签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('nothing to sign on')
  await page.mouse.move(box.x + 30, box.y + 90)
  await page.mouse.down()
  for (const step of [1, 2, 3, 4])
    await page.mouse.move(box.x + 30 + step * 50, box.y + (step % 2 ? 40 : 120))
  await page.mouse.up()
  await expect(page.getByRole('button', { name: '清除签名' })).toBeEnabled()
}

/** Records that a unit was repaired; the page stands at the units. */
export async function recordRepair(page: Page, serial: string, minutes: string): Promise<void> {
  await page.getByText(serial).click()
  await page.getByLabel('故障现象').fill('背光不亮')
  await page.getByLabel('故障原因').click()
  await page.getByTitle('元器件').click()
  await page.getByLabel('维修措施').fill('更换驱动板')
  await page.getByRole('radio', { name: '已修复' }).check()
  await page.getByLabel('工时（分钟）').fill(minutes)
  await page.getByRole('button', { name: '提交维修记录' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: serial }).getByText('已修复')).toBeVisible()
}
