import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { openFactory, type Factory } from './factory'
import { PASSWORD, PEOPLE, type Who } from './people'

export { expect }

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

interface Doors {
  readonly states: Map<Who, StorageState>
}

interface Options extends BrowserContextOptions {
  /** Signs in anew: the session of before has run out, where the server's clock was set. */
  readonly anew?: boolean
  /** Done with the page before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<void>
}

interface TestFixtures {
  /** A page of somebody who is signed in, in a browser of their own, at their department's queue. */
  readonly as: (who: Who, options?: Options) => Promise<Page>
  /** Messages of the browser's console that a test causes on purpose; any other error there fails the test. */
  readonly expectedErrors: RegExp | null
}

interface WorkerFixtures {
  /** Tests with a name of their own here have a server of their own, whose clock they may set. */
  readonly own: string
  readonly factory: Factory
  readonly doors: Doors
}

/** Tests against one running server a worker; people sign in through the form the first time they are needed. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  own: ['', { option: true, scope: 'worker' }],
  factory: [
    // Playwright reads from the pattern which fixtures are needed: none.
    async ({}, use) => {
      const factory = await openFactory()
      await use(factory)
      await factory.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  doors: [async ({}, use) => use({ states: new Map() }), { scope: 'worker' }],
  baseURL: async ({ factory }, use) => use(factory.url),
  expectedErrors: [null, { option: true }],
  as: async ({ browser, factory, doors, expectedErrors }, use) => {
    const contexts: BrowserContext[] = []
    const errors: string[] = []
    const noticed = (who: Who, text: string) => {
      if (expectedErrors?.test(text) !== true) errors.push(`${who}: ${text}`)
    }
    await use(async (who, { prepare, anew = false, ...options } = {}) => {
      const storageState = anew ? undefined : doors.states.get(who)
      const context = await browser.newContext({
        baseURL: factory.url,
        ...options,
        ...(storageState === undefined ? {} : { storageState }),
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => noticed(who, String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') noticed(who, message.text())
      })
      await prepare?.(page)
      await page.goto('/queue')
      if (storageState === undefined) await signIn(page, PEOPLE[who].email)
      await page.locator('.queue-list[aria-busy="false"]').waitFor()
      doors.states.set(who, await context.storageState())
      return page
    })
    for (const context of contexts) await context.close()
    expect(errors, 'errors in the console of the browser').toEqual([])
  },
})

/** Through the form, as everybody does. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /^登\s?录$/ }).click()
}
