// The same fence wherever the app runs: what Node, the Worker and its static files say of every kind of address.

import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../api/node/site.ts'
import { inlineScriptHashes } from '../../api/security-headers.ts'
import { filesOf, namedByPage, readBuilt, readChunks, webRoot } from '../support/build-report.ts'
import { freePort } from '../support/free-port.ts'
import { randomBytes } from '../support/surroundings.ts'

const ORIGIN = 'https://nobi.example'
const TOP = join(import.meta.dirname, '../..')
const NOT_ASKED = 'https://database.example'

/** What fences in; other headers say things of the file. */
const FENCE = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
  'cache-control',
]

type Fetch = (path: string, headers: Record<string, string>) => Promise<Response>

let node: Fetch
let worker: Fetch
let stopWorker: () => void

beforeAll(async () => {
  node = await startNode()
  ;({ fetch: worker, stop: stopWorker } = await startWorker())
})
afterAll(() => stopWorker())

async function startNode(): Promise<Fetch> {
  const unused = () => {
    throw new Error('not asked for')
  }
  const site = await createSite(
    {
      openDatabase: () => ({ execute: unused, batch: unused, close: () => undefined }),
      now: Date.now,
      randomBytes,
      origins: [ORIGIN],
      clientAddress: () => undefined,
      log: () => undefined,
    },
    webRoot,
  )
  return async (path, headers) => site.request(path, { headers })
}

/** The Worker with its real assets, in workerd; nothing that is asked for here needs its database. */
async function startWorker() {
  const port = await freePort()
  const secrets = ['--var', `DATABASE_URL:${NOT_ASKED}`, '--var', `PUBLIC_ORIGIN:${ORIGIN}`]
  const wrangler = spawn(
    process.execPath,
    [
      ...['node_modules/wrangler/bin/wrangler.js', 'dev', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--inspector-port', '0', '--show-interactive-dev-session=false', ...secrets],
    ],
    {
      cwd: TOP,
      stdio: 'ignore',
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    },
  )
  const ask: Fetch = (path, headers) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  const isUp = () =>
    ask('/api/openapi.json', {}).then(
      ({ ok }) => ok,
      () => false,
    )
  const started = performance.now()
  while (!(await isUp())) {
    if (wrangler.exitCode !== null || performance.now() - started > 45_000) throw new Error('the Worker did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { fetch: ask, stop: () => void wrangler.kill('SIGTERM') }
}

const script = [...filesOf(readChunks(), namedByPage(readChunks()), '.js')][0] ?? ''
const style = [...readBuilt('index.html').matchAll(/<link rel="stylesheet"[^>]+href="\/([^"]+)"/g)][0]?.[1] ?? ''
const navigation = { Accept: 'text/html,*/*' }

const addresses: readonly (readonly [string, string, number, Record<string, string>])[] = [
  ['the page', '/', 200, navigation],
  ['a page of the app', '/trends', 200, navigation],
  ['a link', '/claim', 200, navigation],
  ['a script', `/${script}`, 200, {}],
  ['a style', `/${style}`, 200, {}],
  ['the service worker', '/sw.js', 200, {}],
  ['the manifest', '/manifest.webmanifest', 200, {}],
  ['an icon', '/icons/icon.svg', 200, {}],
  ['a file that is not there', '/missing.png', 404, {}],
  ['a script that is gone', '/assets/gone-9z9z.js', 404, navigation],
  ['the documentation', '/api/docs', 200, navigation],
  ['the description', '/api/openapi.json', 200, {}],
  ['records of nobody', '/api/v1/stretches', 401, {}],
  ['an address of the API that is not there', '/api/nowhere', 404, {}],
]

function fenceOf({ headers }: Response): Readonly<Record<string, string | null>> {
  return Object.fromEntries(FENCE.map((name) => [name, headers.get(name)]))
}

describe('the fence', () => {
  it.each(addresses)('around %s is the same from Node and from the Worker', async (_, path, status, headers) => {
    const [here, there] = [await node(path, headers), await worker(path, headers)]
    expect([here.status, there.status]).toEqual([status, status])
    expect(fenceOf(there)).toEqual(fenceOf(here))
    expect(Object.values(fenceOf(here)).every((value) => value !== null && value !== '')).toBe(true)
  })

  it('lets exactly the one script run that stands in the page, as it was built', async () => {
    const html = await (await worker('/', navigation)).text()
    expect(html).toBe(await readFile(join(webRoot, 'index.html'), 'utf8'))
    const hashes = await inlineScriptHashes(html)
    expect(hashes).toHaveLength(1)
    const policy = (await worker('/', navigation)).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain(`script-src 'self' '${hashes[0]}';`)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types nobi")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})
