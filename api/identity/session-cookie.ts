// The cookie that holds a browser's session.

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiContext } from '../context.ts'
import { looksLikeSecret } from './secret.ts'

/** A session ends when it was not used for 90 days. */
export const SESSION_MS = 90 * 86_400_000

/** The session's secret, or undefined when the request carries none. */
export function readSessionCookie(c: ApiContext): string | undefined {
  const secret = getCookie(c, cookieName(c))
  return secret !== undefined && looksLikeSecret(secret) ? secret : undefined
}

export function writeSessionCookie(c: ApiContext, secret: string): void {
  setCookie(c, cookieName(c), secret, { ...attributes(c), maxAge: SESSION_MS / 1000 })
}

export function clearSessionCookie(c: ApiContext): void {
  deleteCookie(c, cookieName(c), attributes(c))
}

// The prefix makes browsers refuse the cookie from subdomains and without `Secure`; plain http on this machine cannot have it.
function cookieName(c: ApiContext): string {
  return isSecure(c) ? '__Host-nobi' : 'nobi'
}

function attributes(c: ApiContext) {
  return { path: '/', httpOnly: true, secure: isSecure(c), sameSite: 'Lax' } as const
}

function isSecure(c: ApiContext): boolean {
  return c.var.dependencies.origins[0].startsWith('https://')
}
