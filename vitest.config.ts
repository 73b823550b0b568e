// Where each group of tests runs. The API's tests run twice: on Node, and in workerd over HTTP.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** What requests are made of by chance: another seed each run, unless one is asked for. */
const fuzzSeed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 32))

/** What stands in for packages in the Worker, as it is uploaded. */
function workerAliases(): Record<string, string> {
  const config = readFileSync(new URL('wrangler.toml', import.meta.url), 'utf8')
  const lines = [...config.matchAll(/^"([^"]+)" = "(\.\/[^"]+)"$/gm)]
  return Object.fromEntries(lines.map(([, name, file]) => [name, fileURLToPath(new URL(file ?? '', import.meta.url))]))
}

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'dist/test-results.json' },
    projects: [
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          provide: { fuzzSeed },
          globalSetup: 'tests/support/github-server/global-setup.ts',
        },
      },
      {
        // As in wrangler.toml, but without its assets, which a build has to make first.
        plugins: [
          cloudflareTest({ miniflare: { compatibilityDate: '2026-08-01', compatibilityFlags: ['nodejs_compat'] } }),
        ],
        resolve: { alias: workerAliases() },
        ssr: { noExternal: [/@simplewebauthn/] },
        test: {
          name: 'worker',
          // Each has a Worker of its own beside it, and the whole of the API has many routes.
          testTimeout: 20_000,
          include: ['tests/api/**/*.test.ts'],
          provide: { fuzzSeed },
          // They look at the store from inside, where the runtime makes no difference.
          exclude: ['tests/api/store/**'],
          globalSetup: ['tests/support/hrana-server/global-setup.ts', 'tests/support/github-server/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'node',
          include: ['tests/{node,cli,support}/**/*.test.ts'],
          provide: { fuzzSeed },
          testTimeout: 30_000,
        },
      },
      {
        // Each file starts two processes of its own.
        test: {
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      { test: { name: 'web', include: ['tests/web/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { test: { name: 'house', include: ['tests/architecture.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup-build.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One browser at a time, and not beside the others: two cores must be enough.
        test: {
          name: 'e2e',
          // A browser on a machine with two cores is late now and then; what fails twice is broken.
          retry: 1,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup-browser.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
