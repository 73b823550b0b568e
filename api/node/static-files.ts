// The built interface as static files, with the app's page for every address that someone navigates to.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { isNavigation } from '../app-page.ts'
import { cacheControlOf } from '../static-cache.ts'

/** Files below `root`; anything else that a browser navigates to is answered with `index.html`, the rest with 404. */
export function staticFiles(root: string): Hono {
  const app = new Hono()
  if (!existsSync(root)) return app.get('*', (c) => c.text('The interface is not built yet: npm run build', 503))
  const files = serveStatic({ root })
  app.use(async (c, next) => {
    await next()
    if (c.res.status !== 404) c.res.headers.set('Cache-Control', cacheControlOf(c.req.path))
  })
  app.use(etag())
  app.use(async (c, next) => (isHidden(c.req.path) ? next() : files(c, next)))
  app.get('*', async (c) => (isNavigation(c.req.raw) ? indexPage(c, root) : c.text('Not found', 404)))
  return app
}

// What the build keeps beside the files: its own manifest, and headers for another server.
function isHidden(path: string): boolean {
  return path === '/_headers' || path.split('/').some((part) => part.startsWith('.'))
}

async function indexPage(c: Context, root: string): Promise<Response> {
  const html = await readFile(join(root, 'index.html'), 'utf8')
  return c.html(html)
}
