// One line of the log for each request: what was asked and how it ended, nothing about who or what.

import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ApiEnv } from '../context.ts'

/** Logs method, route pattern (never the address itself), status and milliseconds. */
export function requestLog(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { now, log } = c.get('dependencies')
    const start = now()
    await next()
    log({
      level: c.res.status < 500 ? 'info' : 'error',
      event: 'request',
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: now() - start,
    })
  }
}
