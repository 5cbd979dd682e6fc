import { defineConfig } from 'vitest/config'
import { apiTestOptions } from './vitest.config'

if (!process.env.TEST_DATABASE_URL) {
  throw new Error(
    'The concurrency tests need a PostgreSQL server: set TEST_DATABASE_URL, or run scripts/with-postgres.sh pnpm test:pg',
  )
}

// Several sessions at once: impossible on the one-session embedded database, so apart from `pnpm test`.
export default defineConfig({
  test: {
    ...apiTestOptions,
    name: 'api-pg',
    include: ['src/**/*.pg.test.ts'],
  },
})
