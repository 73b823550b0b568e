// Headers of every answer: personal data is never kept by a cache, and a body is only what its type says.

import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../context.ts'

export function answerHeaders(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'no-store')
    c.res.headers.set('X-Content-Type-Options', 'nosniff')
  }
}
