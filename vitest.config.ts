import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'] } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'] } },
      { test: { name: 'node', include: ['tests/{node,cli,support}/**/*.test.ts'] } },
      { test: { name: 'web', include: ['tests/web/**/*.test.{ts,tsx}'] } },
    ],
  },
})
