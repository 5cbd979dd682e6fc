import { expect, type Page } from '@playwright/test'
import type { Api } from './api'
import type { CaseRef } from './factory'
import type { Who } from './people'
import { completeStep, doPart, LIVE_WITHIN, stepsShown, type Fill } from './queue'

/** The steps of the case that each department can do now; departments not named have none. */
export type Expected = Partial<Record<Who, readonly string[]>>

interface Options {
  /** The words on the button, where the form has its own. */
  readonly submit?: string
  readonly elsewhere?: number
}

/** One case as it stands in the queues of several departments, each on the screen of one person and never reloaded. */
export class Board {
  readonly #pages: ReadonlyMap<Who, Page>
  readonly #case: CaseRef
  readonly #api: Api

  constructor(pages: ReadonlyMap<Who, Page>, repairCase: CaseRef, api: Api) {
    this.#pages = pages
    this.#case = repairCase
    this.#api = api
  }

  page(who: Who): Page {
    const page = this.#pages.get(who)
    if (page === undefined) throw new Error(`${who} does not watch the queues`)
    return page
  }

  /**
   * Sees every queue come to show exactly this, live, and the departments nobody watches have so many tasks: none
   * unless said otherwise.
   */
  async shows(expected: Expected, elsewhere = 0): Promise<void> {
    for (const [who, page] of this.#pages) {
      await expect
        .poll(() => stepsShown(page, this.#case.number), {
          message: `the queue of ${who}`,
          timeout: LIVE_WITHIN,
          intervals: [50, 100, 250],
        })
        .toEqual([...(expected[who] ?? [])].sort())
    }
    const tasks = await this.#api.openTasks(this.#case.id)
    expect(tasks).toHaveLength(Object.values(expected).flat().length + elsewhere)
  }

  /** Somebody completes a step in the browser; then the queues show what follows. */
  async completes(who: Who, step: string, fill: Fill, then: Expected, options: Options = {}): Promise<void> {
    await completeStep(this.page(who), this.#case.number, step, fill, options.submit)
    await this.shows(then, options.elsewhere)
  }

  /** As `completes`, where something of the step is left to the same person. */
  async doesPart(who: Who, step: string, fill: Fill, then: Expected, options: Options = {}): Promise<void> {
    await doPart(this.page(who), this.#case.number, step, fill, options.submit)
    await this.shows(then, options.elsewhere)
  }
}
