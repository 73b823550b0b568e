// How the interface is built: `web/` into `dist/web`, its service worker, its manifest, and the dev server in front of the API.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { chunkByStart } from './tools/chunk-by-start.ts'
import { keepPreviousAssets } from './tools/keep-previous-assets.ts'
import { leanPreload } from './tools/lean-preload.ts'
import { manifest } from './web/pwa/manifest.ts'

const outDir = fileURLToPath(new URL('dist/web', import.meta.url))
const previousAssets = keepPreviousAssets({ outDir, keep: 7 * 86_400_000, now: Date.now })
const start = chunkByStart({
  app: ['/web/main.tsx'],
  rest: [
    '/web/store/edit-record.ts',
    '/web/store/online.ts',
    '/web/shell/other-pages.tsx',
    '/web/shell/late-frame.tsx',
    '/web/entry/other-sheets.tsx',
  ],
  // What Today draws when there is time, and what looks after the typing in a sheet.
  later: [
    '/web/pages/today/hero-later.tsx',
    '/web/pages/today/reminder-cards.tsx',
    '/web/pages/today/due-actions.tsx',
    '/web/pages/today/sitting-timer.ts',
    '/web/pages/today/keep-note.ts',
    '/web/entry/typing.ts',
    '/web/entry/usual-times.ts',
    '/web/entry/restored-hint.tsx',
    '/web/entry/entry-question.tsx',
    '/web/entry/meant-width.tsx',
  ],
})

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** The oldest browsers with everything that we use untranslated; `light-dark()` is the newest of it. */
const target = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

export default defineConfig(({ command }) => {
  // A build is what people get, also one that a test run asks for, which has set this to `test`.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    define: { APP_VERSION: JSON.stringify(version) },
    root: fileURLToPath(new URL('web', import.meta.url)),
    plugins: [
      previousAssets.plugin,
      start.plugin,
      leanPreload,
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'sw.ts',
        injectRegister: false,
        includeManifestIcons: false,
        manifest,
        injectManifest: {
          rollupFormat: 'iife',
          target,
          globPatterns: ['index.html', 'assets/*.{js,css}', 'icons/icon.svg'],
          manifestTransforms: [
            (entries) => ({ manifest: entries.filter((entry) => !previousAssets.isPrevious(entry.url)), warnings: [] }),
          ],
        },
      }),
    ],
    build: {
      // Twenty small files compress worse than one, and each is a name more in the first script.
      cssCodeSplit: false,
      outDir,
      emptyOutDir: false,
      manifest: true,
      target,
      // One part in eighty less to fetch and to keep than what comes with Vite makes of it.
      minify: 'terser',
      terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              ...start.groups,
              // Small, and wanted together: each file is a name more in the first script.
              { name: 'record-words', test: /\/web\/entry\/(kind-text|hypothesis-text|look-back-words)\.ts$/ },
              { name: 'periods', test: /\/web\/pages\/(periods|trends)\//, minShareCount: 2 },
              // What two pages or sheets share would else be a file each, a hundred of them, each compressed alone.
              { name: 'entry-parts', test: /\/web\/(entry\/(?!line\/)|parts\/)/, minShareCount: 2 },
              {
                name: 'from-server',
                test: /\/web\/(store\/(identity|notifications)|pages\/security)\//,
                minShareCount: 2,
              },
              { name: 'from-records', test: /\/(domain\/(?!diary\/)|web\/store\/)/, minShareCount: 2 },
            ],
          },
        },
      },
    },
    server: { proxy: { '/api': { target: 'http://127.0.0.1:8787' } } },
  }
})
