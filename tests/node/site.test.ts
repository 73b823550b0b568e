// The built interface as the Node runtime serves it: types, caching, the app's page, and the headers around everything.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { createSite } from '../../api/node/site.ts'
import { inlineScriptHashes } from '../../api/security-headers.ts'
import { openDatabase } from '../../api/store/client.ts'
import { headersFile } from '../../tools/headers-file.ts'
import { temporaryFolder } from '../support/run-program.ts'

const html = '<!doctype html><script>\n  hello()\n</script><script type="module" src="/assets/main-1a2b.js"></script>'
const files = {
  'index.html': html,
  'manifest.webmanifest': '{}',
  'sw.js': '// worker',
  _headers: '/*',
  '.vite/manifest.json': '{}',
  'assets/main-1a2b.js': `console.log('${'long '.repeat(1000)}')`,
  'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

let site: Hono

beforeEach(async () => {
  const root = await temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), text)
  }
  site = await siteOf(root)
})

async function siteOf(root: string, origin = 'http://localhost:8787'): Promise<Hono> {
  const database = openDatabase({ url: `file:${join(await temporaryFolder(), 'nobi.db')}` })
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  return createSite(
    {
      openDatabase: () => database,
      now: Date.now,
      randomBytes,
      origins: [origin],
      clientAddress: () => undefined,
      log: () => {},
    },
    root,
  )
}

const get = async (path: string, headers: Record<string, string> = {}) => site.request(path, { headers })
const navigate = (path: string) => get(path, { Accept: 'text/html,*/*' })

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/icons/icon.svg', 'image/svg+xml; charset=utf-8', 'public, max-age=86400'],
])('%s is %s, kept: %s', async (path, type, cache) => {
  const { status, headers } = await get(path)
  expect([status, headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([200, type, cache])
})

test.each(['/claim', '/trends', '/log/2026-11-23'])('navigating to %s shows the app', async (path) => {
  const response = await navigate(path)
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
  expect(await response.text()).toBe(html)
})

test.each(['/claim', '/missing.png', '/assets/gone-9z9z.js'])('%s, asked for otherwise, is not there', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('what is shared while there is no service worker leads to Today, and nobody frames that', async () => {
  const body = new URLSearchParams({ title: 'A' }).toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) }
  const answer = await site.request('/share', { method: 'POST', body, headers })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/?title=A'])
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
})

test('a script of an earlier release that is gone is not answered with the page', async () => {
  expect((await navigate('/assets/gone-9z9z.js')).status).toBe(404)
})

test.each(['/_headers', '/.vite/manifest.json', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])(
  '%s is not handed out',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

test('an unchanged file is not sent again', async () => {
  const etag = (await get('/sw.js')).headers.get('ETag') ?? ''
  expect((await get('/sw.js', { 'If-None-Match': etag })).status).toBe(304)
})

test('text travels compressed', async () => {
  const response = await get('/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip' })
  expect(response.headers.get('Content-Encoding')).toBe('gzip')
})

test('the page may run its own scripts, what the API answers may run none', async () => {
  const [page, api] = [await navigate('/'), await get('/api/health')]
  const [hash = ''] = await inlineScriptHashes(html)
  expect(page.headers.get('Content-Security-Policy')).toContain(`script-src 'self' '${hash}';`)
  expect(api.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';(?!.*(script|connect|style)-src)/)
  for (const { headers } of [page, api]) {
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security')).toBeNull()
  }
  expect(api.headers.get('Cache-Control')).toBe('no-store')
})

test('browsers are told to insist on https only where there is https', async () => {
  const secure = await siteOf(await temporaryFolder(), 'https://nobi.example')
  expect((await secure.request('/api/health')).headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
})

test('an inline script is hashed over exactly what stands between its tags', async () => {
  // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(await inlineScriptHashes('<script>alert(1)</script><script src="/x.js"></script>')).toEqual([
    'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=',
  ])
})

test('the file for Workers says the same as Node', async () => {
  const response = await navigate('/')
  const text = await headersFile(html)
  for (const name of ['Content-Security-Policy', 'Permissions-Policy', 'Referrer-Policy', 'Cache-Control']) {
    expect(text).toContain(`  ${name}: ${response.headers.get(name)}\n`)
  }
  expect(text).toContain('/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n')
})

test('without a built interface only the API answers', async () => {
  const bare = await siteOf('/nowhere')
  expect((await bare.request('/')).status).toBe(503)
  expect((await bare.request('/api/openapi.json')).status).toBe(200)
})
