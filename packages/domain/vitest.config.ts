import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'domain',
    environment: 'node',
    // Test files share what they import: half of the time would go into loading it anew.
    isolate: false,
    include: ['src/**/*.test.ts'],
  },
})
