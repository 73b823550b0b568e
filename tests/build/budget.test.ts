import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  builtFiles,
  filesOf,
  namedByPage,
  readBuilt,
  readChunks,
  staticClosure,
  travelBytes,
} from '../support/build-report.ts'

const KB = 1000
const TRENDS = 'pages/trends/trends-page.tsx'
const CHARTS = 'charts/weekly-chart.ts'

const chunks = readChunks()

/** What the page waits for: what it names itself, all that this imports, and Today if it were ever split off. */
const start = staticClosure(chunks, [...namedByPage(chunks), 'pages/today/today-page.tsx'])

/** Split off, and fetched by a tap or by an upgrade alone. */
const onDemand: ReadonlySet<string> = new Set([
  'shell/sync-sheet.tsx',
  'store/rebuild-records.ts',
  'store/sample-session.ts',
])

/** What comes along right after, without being asked for: all that is split off but other pages and the sheets. */
const splitOff = [...start].flatMap((key) => chunks[key]?.dynamicImports ?? [])
const afterStart = staticClosure(
  chunks,
  splitOff.filter(
    (key) => !onDemand.has(key) && (key.startsWith('pages/today/') || !/^(pages|entry|charts)\//.test(key)),
  ),
)

describe('what travels', () => {
  it('is at most 40 kB of JavaScript before Today can be used', () => {
    const bytes = travelBytes(filesOf(chunks, start, '.js'))
    expect(bytes).toBeLessThanOrEqual(40 * KB)
    // Fewer than the framework alone takes would mean that this test looks at the wrong files.
    expect(bytes).toBeGreaterThan(15 * KB)
  })

  it('is at most 10 kB of styles in all', () => {
    const bytes = travelBytes(filesOf(chunks, Object.keys(chunks), '.css'))
    expect(bytes).toBeLessThanOrEqual(10 * KB)
    // As above: far fewer would mean that the styles are not among these files.
    expect(bytes).toBeGreaterThan(5 * KB)
  })

  it('is at most 120 kB on a first visit', () => {
    const first = [...start, ...afterStart]
    const shell = [
      'index.html',
      ...linkedStyles(),
      'manifest.webmanifest',
      'sw.js',
      'icons/icon.svg',
      'icons/icon-192.png',
    ]
    const files = [...filesOf(chunks, first, '.js'), ...filesOf(chunks, first, '.css'), ...shell]
    expect([...afterStart]).toContain('pwa/follow-releases.ts')
    expect(travelBytes(new Set(files))).toBeLessThanOrEqual(120 * KB)
  })

  it('is at most 400 kB for the whole app to be on the device', () => {
    const precached = precachedPaths()
    expect(precached).toContain('index.html')
    expect(travelBytes(precached)).toBeLessThanOrEqual(400 * KB)
  })

  it('is at most 200 kB for the Worker', () => {
    expect(workerBytes()).toBeLessThanOrEqual(200 * KB)
  })
})

describe('the charts', () => {
  it('are at most 70 kB with all that only they bring', () => {
    const own = [...staticClosure(chunks, [CHARTS])].filter((key) => !start.has(key))
    expect(own).toContain(CHARTS)
    expect(travelBytes(filesOf(chunks, own, '.js'))).toBeLessThanOrEqual(70 * KB)
  })

  it('are fetched by Trends', () => {
    expect(reachable(start)).toContain(CHARTS)
  })

  it('are fetched by nothing but Trends', () => {
    expect(reachable(start, TRENDS)).not.toContain(CHARTS)
  })
})

describe('Trends, when the app is opened at it', () => {
  it('is asked for by the first script, not after the list of all pages', () => {
    expect([...start].flatMap((key) => chunks[key]?.dynamicImports ?? [])).toContain(TRENDS)
  })

  it('waits for at most ten files with at most 180 kB, the charts among them', () => {
    const files = filesOf(chunks, staticClosure(chunks, [...start, TRENDS, CHARTS]), '.js')
    expect(files.size).toBeLessThanOrEqual(10)
    expect(travelBytes(files)).toBeLessThanOrEqual(180 * KB)
  })
})

describe('the service worker', () => {
  it('brings every script and style of this release, and none of an earlier one', () => {
    const wanted = builtFiles().filter((path) => path.startsWith('assets/'))
    const brought = precachedPaths().filter((path) => path.startsWith('assets/'))
    expect(brought.sort()).toEqual(wanted.sort())
  })
})

/** Chunks that the sources can come to load, by static and dynamic imports, without going through one of them. */
function reachable(sources: Iterable<string>, without?: string): Set<string> {
  const found = new Set<string>()
  const visit = (key: string) => {
    if (key === without || found.has(key)) return
    found.add(key)
    for (const target of [...(chunks[key]?.imports ?? []), ...(chunks[key]?.dynamicImports ?? [])]) visit(target)
  }
  for (const source of sources) visit(source)
  return found
}

function linkedStyles(): string[] {
  return [...readBuilt('index.html').matchAll(/<link rel="stylesheet"[^>]+href="\/([^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  )
}

function precachedPaths(): string[] {
  return [...readBuilt('sw.js').matchAll(/"url":"([^"]+)"/g)].flatMap(([, path]) => path ?? [])
}

/** The Worker as it would be uploaded, after gzip. */
function workerBytes(): number {
  const folder = mkdtempSync(join(tmpdir(), 'nobi-worker-'))
  try {
    const wrangler = spawnSync('node_modules/.bin/wrangler', ['deploy', '--dry-run', '--outdir', folder], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
      encoding: 'utf8',
    })
    if (wrangler.status !== 0) throw new Error(wrangler.stderr)
    return gzipSync(readFileSync(join(folder, 'worker.js')), { level: 9 }).length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
