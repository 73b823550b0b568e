// The cookies that hold a browser's session, and what it is asked before it has one.

import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiContext } from '../context.ts'
import { looksLikeSecret } from './secret.ts'

/** A session ends when it was not used for 90 days. */
export const SESSION_MS = 90 * 86_400_000

/** What `http` instances called their cookie before its name had a port. Read for good, written no more. */
const FORMER_NAME = 'nobi'

/** The session's secret, or undefined when the request carries none. A request with a token is its token's, whatever cookie the
 *  browser may have added. */
export function readSessionCookie(c: ApiContext): string | undefined {
  if (c.req.header('Authorization') !== undefined) return undefined
  return readSecret(c, cookieName(c)) ?? readFormerCookie(c)
}

export function writeSessionCookie(c: ApiContext, secret: string): void {
  clearFormerCookie(c)
  setCookie(c, cookieName(c), secret, { ...attributes(c), sameSite: 'Lax', maxAge: SESSION_MS / 1000 })
}

export function clearSessionCookie(c: ApiContext): void {
  clearFormerCookie(c)
  deleteCookie(c, cookieName(c), { ...attributes(c), sameSite: 'Lax' })
}

/** The secret that ties a challenge to the browser that asked for it; for who is not signed in yet. */
export function readSignInCookie(c: ApiContext): string | undefined {
  return readSecret(c, signInName(c))
}

export function writeSignInCookie(c: ApiContext, secret: string, lastsMs: number): void {
  setCookie(c, signInName(c), secret, { ...attributes(c), sameSite: 'Strict', maxAge: lastsMs / 1000 })
}

export function clearSignInCookie(c: ApiContext): void {
  deleteCookie(c, signInName(c), { ...attributes(c), sameSite: 'Strict' })
}

function readSecret(c: ApiContext, name: string): string | undefined {
  const secret = getCookie(c, name)
  return secret !== undefined && looksLikeSecret(secret) ? secret : undefined
}

// The prefix makes browsers refuse the cookie from subdomains and without `Secure`, which plain http cannot have. Cookies know
// no ports: without one in the name, two instances on a host would sign each other's people out.
function cookieName(c: ApiContext): string {
  return isSecure(c) ? '__Host-nobi' : `nobi-${portOf(c)}`
}

function signInName(c: ApiContext): string {
  return `${cookieName(c)}-sign-in`
}

function readFormerCookie(c: ApiContext): string | undefined {
  return isSecure(c) ? undefined : readSecret(c, FORMER_NAME)
}

// Only when it is this session's: it may be that of another instance on this host.
function clearFormerCookie(c: ApiContext): void {
  const former = readFormerCookie(c)
  if (former !== undefined && former === readSessionCookie(c)) deleteCookie(c, FORMER_NAME, attributes(c))
}

function attributes(c: ApiContext) {
  return { path: '/', httpOnly: true, secure: isSecure(c) }
}

function isSecure(c: ApiContext): boolean {
  return c.var.dependencies.origins[0].startsWith('https://')
}

function portOf(c: ApiContext): string {
  return new URL(c.var.dependencies.origins[0]).port || '80'
}
