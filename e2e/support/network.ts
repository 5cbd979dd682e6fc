import type { Page, WebSocketRoute } from '@playwright/test'

/** The network between one page and the server: the socket that keeps the queue live, and everything else. */
export class Network {
  readonly #page: Page
  #open: WebSocketRoute[] = []
  #down = false

  private constructor(page: Page) {
    this.#page = page
  }

  /** To be called before the page loads anything. */
  static async between(page: Page): Promise<Network> {
    const network = new Network(page)
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      if (network.#down) void socket.close({ code: 1012 })
      else {
        socket.connectToServer()
        network.#open.push(socket)
      }
    })
    return network
  }

  /** Everything that is under way breaks, and nothing gets through. */
  async drop(): Promise<void> {
    this.#down = true
    await this.#page.context().setOffline(true)
    for (const socket of this.#open) await socket.close({ code: 1012 })
    this.#open = []
  }

  async restore(): Promise<void> {
    this.#down = false
    await this.#page.context().setOffline(false)
  }
}
