import { expect, type Locator, type Page } from '@playwright/test'
import { Form } from './form'

/** How soon a change made by one person has to be on the screens of the others, without reloading. */
export const LIVE_WITHIN = 5_000

/** The rows of a case in the queue on screen. */
const rowsOf = (page: Page, number: string): Locator =>
  page.locator('.queue-list tbody tr').filter({ hasText: number })

/** The row of one step of a case. */
export const rowOf = (page: Page, number: string, step: string): Locator =>
  rowsOf(page, number).filter({
    has: page.locator('.ml-queue-step').filter({ hasText: new RegExp(`^${step} `) }),
  })

/** The steps of a case in the queue on screen, by their names in the order of the alphabet. */
export async function stepsShown(page: Page, number: string): Promise<readonly string[]> {
  const names = await rowsOf(page, number)
    .locator('.ml-queue-step')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent?.trim() ?? ''))
  return names.sort()
}

/** Shows only one case in the queue, as whoever looks for it does: the queue may be longer than the screen. */
export async function showOnly(page: Page, number: string): Promise<void> {
  await page.getByRole('main').getByPlaceholder('单号、客户、序列号').fill(number)
}

/** The open task beside the queue. */
export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: '待办详情' })

/** Opens a step from the queue and gives its form. */
export async function openStep(page: Page, number: string, step: string): Promise<Form> {
  await rowOf(page, number, step).locator('.ml-queue-step').click()
  const panel = panelOf(page)
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(new RegExp(`^${step} `))
  return new Form(panel)
}

/** What a person enters for a step. */
export type Fill = (form: Form) => Promise<void>

/** Opens a step from the queue, fills it in, submits, and sees the task leave the screen. */
export async function completeStep(
  page: Page,
  number: string,
  step: string,
  fill: Fill,
  submit?: string,
): Promise<void> {
  const form = await openStep(page, number, step)
  await fill(form)
  await form.submit(submit)
  await expect(panelOf(page)).toBeHidden()
}

/** As `completeStep`, for a step of which something is left to do: the form opens again for the rest. */
export async function doPart(
  page: Page,
  number: string,
  step: string,
  fill: Fill,
  submit?: string,
): Promise<void> {
  const form = await openStep(page, number, step)
  await fill(form)
  await form.submit(submit)
  await expect(page.getByText(/^已登记，/).last()).toBeVisible()
  await panelOf(page).getByRole('button', { name: '关闭' }).click()
}
