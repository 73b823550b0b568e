// `GET /api/health`: whether the API runs and its database can be read and written.

import { Hono } from 'hono'
import type { ApiEnv } from '../context.ts'
import { proveWritable } from '../store/proof.ts'

/** 200 `{status: 'ok'}`, or 503 when the database does not answer or cannot be written. */
export function healthRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    const { dependencies, database } = c.var
    await database.batch([proveWritable(dependencies.now())], 'write')
    return c.json({ status: 'ok' })
  })
}
