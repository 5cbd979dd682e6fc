import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { milliseconds, percentile, printTable } from './table'

const LOADS = 7
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

interface FirstLoad {
  readonly shown: number
  readonly scripts: number
  readonly all: number
  readonly requests: number
}

/** Opens the queue in a browser that has never been here, several times. */
export async function measureFirstLoad(url: string, cookie: string): Promise<void> {
  if (!existsSync(CHROMIUM))
    return console.log(`\nFirst load: not measured, no ${CHROMIUM} (set CHROMIUM_PATH)`)
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const loads: FirstLoad[] = []
  try {
    for (let i = 0; i < LOADS; i++) loads.push(await loadOnce(browser, url, cookie))
  } finally {
    await browser.close()
  }
  const [last] = loads.slice(-1) as [FirstLoad]
  const shown = loads.map((load) => load.shown)
  printTable(
    `First load of the queue, ${LOADS} times with an empty cache`,
    ['', ''],
    [
      ['JavaScript until the queue is shown', kilobytes(last.scripts)],
      ['everything until then, headers included', `${kilobytes(last.all)} in ${last.requests} requests`],
      ['navigation to first row, p50', milliseconds(percentile(shown, 0.5))],
      ['navigation to first row, slowest', milliseconds(Math.max(...shown))],
    ],
  )
}

async function loadOnce(browser: Browser, url: string, cookie: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(`${url}/queue`)
    const shown = await page.waitForFunction(
      () => document.querySelector('[role=grid] tbody tr') !== null && performance.now(),
      undefined,
      { polling: 'raf' },
    )
    // No names inside: the compiler would ask for a helper that the page does not have.
    const entries = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => ({
          path: new URL(entry.name).pathname,
          bytes: (entry as PerformanceResourceTiming).transferSize,
        }),
      ),
    )
    const scripts = entries.filter(({ path }) => path.endsWith('.js'))
    const sizes = { scripts: sum(scripts), all: sum(entries), requests: entries.length }
    return { shown: Number(await shown.jsonValue()), ...sizes }
  } finally {
    await context.close()
  }
}

const sum = (entries: readonly { readonly bytes: number }[]): number =>
  entries.reduce((total, { bytes }) => total + bytes, 0)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
