// Turns away what another site's page asks for through the person's browser, before anything is looked up.

import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from '../context.ts'
import { problem } from '../problem.ts'

/** Our own pages, and an address typed by hand. */
const WELCOME = new Set(['same-origin', 'none'])

/** Reads too: what another site starts gives it no answer, but still would count as the person's use. A bearer token can only
 *  be sent by who has it, so such requests may come from anywhere. Throws `cross-site`.
 *  https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header */
export function ownPagesOnly(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site')
    const hasToken = c.req.header('Authorization') !== undefined
    if (site !== undefined && !WELCOME.has(site) && !hasToken) throw problem('cross-site')
    await next()
  }
}
