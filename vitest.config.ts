import { defineConfig } from 'vitest/config'

// `pnpm test`: everything that needs nothing but Node. What needs a PostgreSQL server is in vitest.pg.config.ts.
export default defineConfig({
  test: {
    // One process leaves half of a small machine idle; more than two fight over it.
    maxWorkers: 2,
    projects: ['packages/domain', 'packages/ui', 'apps/api', 'apps/web'],
  },
})
