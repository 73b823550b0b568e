// A browser, as far as identity goes: it keeps the cookies, comes from an address of its own and says from which page.

import { hashSecret, newSecret } from '../../api/identity/secret.ts'
import { saveLink } from '../../api/store/links.ts'
import type { AccountId } from '../../api/store/scope.ts'
import type { Authenticator, Lies } from './authenticator.ts'
import { ORIGIN, randomBytes, type World } from './world.ts'

interface BrowserAsk {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface BrowserSession {
  readonly request: (path: string, ask?: BrowserAsk) => Promise<Response>
  /** `POST` below `/api/v1/auth`. */
  readonly post: (path: string, body?: unknown) => Promise<Response>
  readonly redeem: (token: string, device?: string) => Promise<Response>
  /** The value of the session cookie, or undefined when it has none. */
  readonly secret: () => string | undefined
  /** Forgets the cookie that was set before signing in. */
  readonly forgetChallenge: () => void
  /** The three ceremonies, options and all. */
  readonly addPasskey: (authenticator: Authenticator, label?: string, lies?: Lies) => Promise<Response>
  readonly signInBy: (authenticator: Authenticator, lies?: Lies) => Promise<Response>
  readonly stepUpBy: (authenticator: Authenticator, lies?: Lies) => Promise<Response>
}

const SESSION = '__Host-nobi'
const SIGN_IN = '__Host-nobi-sign-in'

export function createBrowser(world: World, cookie?: string): BrowserSession {
  const cookies = new Map<string, string>(cookie === undefined ? [] : [[SESSION, cookie]])
  const address = `10.${[...randomBytes(3)].join('.')}`
  const request: BrowserSession['request'] = async (path, { method = 'GET', body, headers } = {}) => {
    const response = await world.anonymous(path, {
      method,
      headers: { ...originHeaders(method), ...cookieHeader(cookies), 'CF-Connecting-IP': address, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  const post: BrowserSession['post'] = (path, body) => request(`/api/v1/auth${path}`, { method: 'POST', body })
  const optionsOf = async (path: string) => {
    const response = await post(path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  return {
    request,
    post,
    redeem: (token, device = 'Phone') => post('/redeem', { token, device }),
    secret: () => cookies.get(SESSION),
    forgetChallenge: () => void cookies.delete(SIGN_IN),
    addPasskey: async (authenticator, label = 'Passkey', lies = {}) => {
      const response = await authenticator.create(await optionsOf('/passkeys/registration-options'), lies)
      return post('/passkeys', { response, label })
    },
    signInBy: async (authenticator, lies = {}) => {
      const response = await authenticator.get(await optionsOf('/passkeys/sign-in-options'), lies)
      return post('/passkeys/sign-in', { response, device: 'Laptop' })
    },
    stepUpBy: async (authenticator, lies = {}) => {
      const response = await authenticator.get(await optionsOf('/passkeys/step-up-options'), lies)
      return post('/passkeys/step-up', { response })
    },
  }
}

/** A browser that has just redeemed a link into the account. */
export async function signedInBrowser(world: World, account: AccountId = world.account): Promise<BrowserSession> {
  const browser = createBrowser(world)
  await browser.redeem(await makeLinkToken(world, { account }))
  return browser
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

/** Makes every proof of the world's sessions older than five minutes. */
export async function forgetStepUps(world: World): Promise<void> {
  await world.database.execute({ sql: 'UPDATE credential SET step_up_at = step_up_at - 300001', args: [] })
}

function originHeaders(method: string): Record<string, string> {
  return method === 'GET' ? { 'Sec-Fetch-Site': 'same-origin' } : { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN }
}

function cookieHeader(cookies: ReadonlyMap<string, string>): Record<string, string> {
  return cookies.size === 0 ? {} : { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '') cookies.delete(name)
  else cookies.set(name, value)
}
