// `GET /api/health`: whether the API runs and reaches its database.

import { Hono } from 'hono'
import type { ApiEnv } from '../context.ts'

/** 200 `{status: 'ok'}`, or 503 when the database does not answer. */
export function healthRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    await c.get('database').execute({ sql: 'SELECT 1', args: [] })
    return c.json({ status: 'ok' })
  })
}
