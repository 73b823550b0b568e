// `GET /api/openapi.json` and `GET /api/docs`: what this API is, for machines and for people.

import { Hono } from 'hono'
import type { ApiEnv } from '../../context.ts'
import { docsPage } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import { openApiDocument } from './document.ts'

export function openApiRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/openapi.json', (c) => c.json(openApiDocument(c.var.dependencies.origins[0])))
    .get('/docs', async (c) => {
      c.header('Content-Security-Policy', await docsPolicy())
      return c.html(docsPage(c.var.dependencies.origins[0]))
    })
}

// The page may show itself and its own style, and nothing else.
async function docsPolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(docsStyle))
  const style = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
  return `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}
