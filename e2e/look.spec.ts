import axe from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const SCREENS = [
  '/queue',
  '/queues',
  '/cases',
  '/register',
  '/import',
  '/finance',
  '/finance?tab=confirm',
  '/finance?tab=receivables',
  '/finance?tab=rates',
  '/reserve',
  '/admin',
  '/account/sessions',
] as const
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of ['zh', 'en'] as const) {
    test(`every screen fits and speaks ${language} at the ${size}`, async ({ as, factory }) => {
      test.setTimeout(120_000)
      const page = await as('administrator', { viewport })
      const { number } = await factory.register({ serials: ['HR-LOOK-1', 'HR-LOOK-2'], urgency: 'URGENT' })
      await readIn(page, language)
      for (const path of [...SCREENS, `/cases/${number}`]) {
        await test.step(path, async () => {
          await page.goto(path)
          await settled(page, language)
          await fits(page)
          await speaks(page)
          await keepsNobodyOut(page)
        })
      }
    })

    test(`the sign-in fits and speaks ${language} at the ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto('/sign-in')
      await page.evaluate((chosen) => localStorage.setItem('mendline.language', chosen), language)
      await page.reload()
      await settled(page, language)
      await fits(page)
      await speaks(page)
      await keepsNobodyOut(page)
    })
  }
}

/** The page follows the account; its switch names the other language. */
async function readIn(page: Page, language: 'zh' | 'en'): Promise<void> {
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if ((await page.locator('html').getAttribute('lang')) === lang) return
  await page.getByRole('button', { name: language === 'zh' ? '中文' : 'English', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
}

/** Waits until nothing is loading any more, in the language asked for. */
async function settled(page: Page, language: 'zh' | 'en'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Charts and tables come in parts of their own: nothing is busy before the first of them is asked for.
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Nothing has to be moved sideways to be read, but what scrolls by itself. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName}: ${scrollWidth} > ${clientWidth}`),
  )
  expect(wide, 'wider than the screen').toEqual([])
}

/** No text on the screen is the name of one. */
async function speaks(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '')
    return found.map((text) => text.trim())
  })
  const keys = texts.filter(
    (text) => /^([a-z-]+:)?[a-z][A-Za-z]*(\.[A-Za-z_]+)+$/.test(text) || /\{\{|undefined/.test(text),
  )
  expect(keys, 'texts without a translation').toEqual([])
}

/** Finds what WCAG 2.2 A and AA forbid and what keeps people out. */
async function keepsNobodyOut(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (values) => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await checker.run(document, { runOnly: { type: 'tag', values } })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`)
  }, STANDARDS)
  expect(found, 'what keeps people out').toEqual([])
}
