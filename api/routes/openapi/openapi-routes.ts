// `GET /api/openapi.json` and `GET /api/docs`: what this API is, for machines and for people.

import { Hono } from 'hono'
import type { ApiEnv } from '../../context.ts'
import { documentPolicy, inlineHash } from '../../security-headers.ts'
import { docsPage } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import { openApiDocument } from './document.ts'

export function openApiRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/openapi.json', (c) => c.json(openApiDocument(c.var.dependencies.origins[0])))
    .get('/docs', async (c) => {
      // It may show itself and its own style, and nothing else.
      c.header('Content-Security-Policy', documentPolicy([await inlineHash(docsStyle)]))
      return c.html(docsPage(c.var.dependencies.origins[0]))
    })
}
