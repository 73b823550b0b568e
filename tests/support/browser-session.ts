// A browser, as far as identity goes: it keeps the session cookie and says where its requests come from.

import { hashSecret, newSecret } from '../../api/identity/secret.ts'
import { saveLink } from '../../api/store/links.ts'
import type { AccountId } from '../../api/store/scope.ts'
import { ORIGIN, randomBytes, type World } from './world.ts'

interface BrowserAsk {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface BrowserSession {
  readonly request: (path: string, ask?: BrowserAsk) => Promise<Response>
  readonly redeem: (token: string, device?: string) => Promise<Response>
  /** The value of the session cookie, or undefined when it has none. */
  readonly secret: () => string | undefined
}

export function createBrowser(world: World, cookie?: string): BrowserSession {
  let secret = cookie
  const request: BrowserSession['request'] = async (path, { method = 'GET', body, headers } = {}) => {
    const response = await world.anonymous(path, {
      method,
      headers: {
        ...originHeaders(method),
        ...(secret === undefined ? {} : { Cookie: `__Host-nobi=${secret}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const set = /^__Host-nobi=([^;]*)/.exec(response.headers.get('Set-Cookie') ?? '')
    if (set !== null) secret = set[1] === '' ? undefined : set[1]
    return response
  }
  return {
    request,
    redeem: (token, device = 'Phone') => request('/api/v1/auth/redeem', { method: 'POST', body: { token, device } }),
    secret: () => secret,
  }
}

/** The token of a new link: into an account, or without one the owner's claim. Lives an hour, or is `expired`. */
export async function makeLinkToken(
  world: World,
  { account, expired = false }: { readonly account?: AccountId; readonly expired?: boolean } = {},
): Promise<string> {
  const token = newSecret(randomBytes)
  const purpose = account === undefined ? 'claim' : 'sign-in'
  const expiresAt = Date.now() + (expired ? -1 : 3_600_000)
  await world.database.batch(saveLink({ hash: await hashSecret(token), purpose, account, expiresAt }, 0), 'write')
  return token
}

function originHeaders(method: string): Record<string, string> {
  return method === 'GET' ? { 'Sec-Fetch-Site': 'same-origin' } : { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN }
}
