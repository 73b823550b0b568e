// Everything that the Node runtime serves: the API, the built interface with its headers, and compression around both.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../app.ts'
import type { Dependencies } from '../dependencies.ts'
import { apiHeaders, inlineScriptHashes, pageHeaders, withHeaders } from '../security-headers.ts'
import { answerSharedForm, isSharedForm } from '../shared-form.ts'
import { staticFiles } from './static-files.ts'

/** `root` is the folder of the built interface; it may be missing, then only the API answers. */
export async function createSite(dependencies: Dependencies, root: string): Promise<Hono> {
  const api = createApp(dependencies)
  const files = staticFiles(root)
  const html = await readFile(join(root, 'index.html'), 'utf8').catch(() => '')
  const isHttps = dependencies.origins[0].startsWith('https://')
  const ofPages = pageHeaders({ scriptHashes: await inlineScriptHashes(html), isHttps })
  const ofNothing = apiHeaders({ isHttps })
  const site = new Hono()
  site.use(compress())
  site.all('/api/*', async (c) => api.fetch(c.req.raw, c.env))
  site.all('*', async (c) => {
    if (isSharedForm(c.req.raw)) return withHeaders(await answerSharedForm(c.req.raw), ofNothing)
    const answer = await files.fetch(c.req.raw)
    return withHeaders(answer, answer.status === 404 ? ofNothing : ofPages)
  })
  return site
}
