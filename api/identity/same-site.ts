// Keeps other sites from acting through the person's browser.

import type { ApiContext } from '../context.ts'
import { problem } from '../problem.ts'

/** For requests that a cookie lets in: the browser must name one of our origins, and what it sends must be JSON, which no
 *  form can send. Throws `cross-site` or `unsupported-media-type`. */
export function requireOwnOrigin(c: ApiContext): void {
  if (c.req.header('Origin') === undefined) throw problem('cross-site', { detail: 'The Origin header is missing.' })
  refuseOtherSites(c)
}

/** For requests that need no cookie yet: what a browser says of where it comes from must be right; scripts say nothing. */
export function refuseOtherSites(c: ApiContext): void {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const isOtherSite = site !== undefined && site !== 'same-origin'
  const isOtherOrigin = origin !== undefined && !c.var.dependencies.origins.includes(origin)
  if (isOtherSite || isOtherOrigin) throw problem('cross-site')
  const type = c.req.header('Content-Type')
  if (type !== undefined && !isJson(type)) throw problem('unsupported-media-type', { detail: 'Send application/json.' })
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type)
}
