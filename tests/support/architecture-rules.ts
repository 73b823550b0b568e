// What may import what, and what else a file must not do. Files in, broken rules out, so that the rules have tests of their own.

import { importCycles } from './import-cycles.ts'
import { readImports, withoutComments } from './source-imports.ts'

/** Path from the top of the project → text. */
export type SourceFiles = ReadonlyMap<string, string>

const MOST_LINES = 300

/** A folder (or file) and all that its files may import of ours besides each other. The longest matching folder counts. */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],

  'api/store': ['domain', 'api/problem.ts'],
  'api/identity': ['domain', 'api/store', 'api/context.ts', 'api/problem.ts', 'api/dependencies.ts'],
  'api/push': ['domain', 'api/store', 'api/identity', 'api/dependencies.ts'],
  'api/trackers': ['domain', 'api/identity', 'api/page-cursor.ts'],
  'api/middleware': [
    'domain',
    'api/store',
    'api/context.ts',
    'api/problem.ts',
    'api/dependencies.ts',
    'api/security-headers.ts',
  ],
  'api/openapi': ['domain', 'api/routes', 'api/problem.ts'],
  'api/routes': [
    'domain',
    'api/store',
    'api/identity',
    'api/middleware',
    'api/openapi',
    'api/push',
    'api/trackers',
    'api/context.ts',
    'api/problem.ts',
    'api/page-cursor.ts',
    'api/security-headers.ts',
  ],
  'api/problem.ts': ['domain'],
  'api/security-headers.ts': [],
  'api/page-cursor.ts': ['domain', 'api/problem.ts'],
  'api/dependencies.ts': ['domain', 'api/store', 'api/trackers/trackers.ts'],
  'api/context.ts': ['domain', 'api/store', 'api/dependencies.ts'],
  api: ['domain', 'api'],

  'web/i18n': ['domain'],
  'web/pwa': [],
  'web/store': ['domain', 'web/i18n'],
  'web/parts': ['domain', 'web/i18n'],
  'web/charts': ['domain', 'web/i18n'],
  'web/entry': ['domain', 'web/i18n', 'web/parts', 'web/store'],
  'web/pages': ['domain', 'web/i18n', 'web/parts', 'web/store', 'web/charts', 'web/entry'],
  'web/shell': ['domain', 'web/i18n', 'web/parts', 'web/store', 'web/entry', 'web/pages', 'web/pwa'],
  web: ['domain', 'web'],
}

/** Packages that only these files may import, whatever their layer. A package's subpaths are meant too. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '@block65/webcrypto-web-push': ['api/push'],
  'chart.js': ['web/charts'],
  'workbox-window': ['web/pwa'],
  'workbox-precaching': ['web/sw.ts'],
  'workbox-routing': ['web/sw.ts'],
  idb: ['web/store'],
  '@libsql/client': ['api/store/web-client.ts'],
  libsql: ['api/store/engine-session.ts'],
  'drizzle-orm': ['api/store'],
  '@hono/node-server': ['api/node'],
  '@simplewebauthn/server': ['api/identity'],
  '@simplewebauthn/browser': ['web/store/identity'],
  'lean-qr': ['api/cli', 'web/parts'],
}

/** What pure code must be given instead of taking it: the clock, and chance. */
const hiddenInputs = /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bDate\(\)|\bperformance\.|\bcrypto\./

/** Ways to turn text into a page or a program: what someone has typed is never either. */
const textAsPage =
  /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|srcDoc|createContextualFragment|setHTMLUnsafe|parseFromString)\b|\bdocument\.write|\beval\(|\bnew Function\b|\bset(?:Timeout|Interval)\(['"`]/

/** The one place that makes links out of the app, and lets only http and https through. */
const LINKS_OUT = 'web/parts/web-link.tsx'

/** One line for each broken rule, empty when all is well. */
export function brokenRules(files: SourceFiles): string[] {
  const broken: string[] = []
  const graph = new Map<string, readonly string[]>()
  for (const [path, text] of files) {
    broken.push(...brokenByText(path, text))
    if (!/\.tsx?$/.test(path)) continue
    const imports = readImports(path, text)
    // A circle of types alone does no harm: they are gone when the program runs.
    graph.set(path, imports.runtimeFiles)
    broken.push(
      ...imports.files
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} must not import ${target}`),
    )
    broken.push(
      ...imports.packages.filter((name) => !mayUse(path, name)).map((name) => `${path} must not import ${name}`),
    )
  }
  return [...broken, ...importCycles(graph).map((cycle) => `cycle: ${cycle.join(' → ')}`)]
}

function brokenByText(path: string, text: string): string[] {
  const broken: string[] = []
  const lines = text.trimEnd().split('\n').length
  if (lines > MOST_LINES) broken.push(`${path} has ${lines} lines, more than ${MOST_LINES}`)
  if (!/\.tsx?$/.test(path)) return broken
  if (!/^(\/\/|\/\*)/.test(text) && !path.includes('.test.'))
    broken.push(`${path} does not open with a line that says what it is`)
  if (isBelow(path, 'web')) broken.push(...unsafeIn(path, withoutComments(path, text)))
  const hidden = path.startsWith('domain/') ? hiddenInputs.exec(withoutComments(path, text)) : null
  if (hidden !== null) broken.push(`${path} uses ${hidden[0]}: take it as an argument`)
  return broken
}

function unsafeIn(path: string, code: string): string[] {
  const page = textAsPage.exec(code)
  return [
    ...(page === null ? [] : [`${path} says ${page[0]}: text must stay text`]),
    ...(code.includes('_blank') && path !== LINKS_OUT ? [`${path} opens a page: use WebLink`] : []),
  ]
}

function mayImport(path: string, target: string): boolean {
  const layer = Object.keys(layers)
    .filter((folder) => isBelow(path, folder))
    .sort((a, b) => b.length - a.length)[0]
  if (layer === undefined) return true
  return isBelow(target, layer) ? true : (layers[layer] ?? []).some((folder) => isBelow(target, folder))
}

function mayUse(path: string, name: string): boolean {
  if (isBelow(path, 'domain')) return name === 'zod/mini'
  if (isBelow(path, 'web') && (name.startsWith('node:') || isBelow(name, 'hono') || name === 'zod')) return false
  const only = Object.entries(importers).find(([vendor]) => isBelow(name, vendor))?.[1]
  const isProduct = isBelow(path, 'api') || isBelow(path, 'web')
  return !isProduct || only === undefined || only.some((folder) => isBelow(path, folder))
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
