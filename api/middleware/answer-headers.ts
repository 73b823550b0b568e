// Headers of every answer of the API: it is kept by no cache, is only what its type says, and may load and run nothing.

import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../context.ts'
import { apiHeaders } from '../security-headers.ts'

/** Leaves in place what a route has set itself. */
export function answerHeaders(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next()
    const isHttps = c.var.dependencies.origins[0].startsWith('https://')
    for (const [name, value] of Object.entries(apiHeaders({ isHttps }))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}
