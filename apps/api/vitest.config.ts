import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const globalSetup = fileURLToPath(new URL('./src/testing/global-setup.ts', import.meta.url))

/** What the ordinary API tests and the concurrency tests (vitest.pg.config.ts) have in common. */
export const apiTestOptions = {
  environment: 'node' as const,
  // Two copies of graphql (index.js and index.mjs) fail each other's instanceof checks.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  ...(existsSync(globalSetup) ? { globalSetup: [globalSetup] } : {}),
  // Test files share what they import: half of the time would go into loading it anew.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

// Embedded database unless TEST_DATABASE_URL names a server; `*.pg.test.ts` always needs a server.
export default defineConfig({
  test: {
    ...apiTestOptions,
    name: 'api',
    include: ['src/**/*.test.ts'],
    exclude: ['src/**/*.pg.test.ts'],
  },
})
