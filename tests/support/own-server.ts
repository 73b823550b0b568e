// The real API for a test's browsers: each with its own cookies, over a network that the test can break.

import { makeSignInLink } from '../../api/identity/one-time-link.ts'
import type { AccountId } from '../../api/store/scope.ts'
import { accountSession } from '../../web/store/account-session.ts'
import type { Device } from '../../web/store/device.ts'
import type { Browser } from './device.ts'
import { ORIGIN, randomBytes, type World } from './world.ts'

/** What is between a browser and the server. */
export interface Network {
  /** Paths requested so far, those that never arrived included. */
  readonly requests: string[]
  /** Called with each request; what it returns is answered instead of the server. */
  intercept: (path: string) => Response | undefined
  /** The next answer is lost after the server has done its work. */
  loseNextAnswer: boolean
  /** Called when the server has answered and the browser does not know it yet. */
  beforeAnswer: () => Promise<void>
}

/** Connects a browser to the world's server. */
export function connectTo(world: World, browser: Browser): Network {
  const cookies = new Map<string, string>()
  const network: Network = {
    requests: [],
    intercept: () => undefined,
    loseNextAnswer: false,
    beforeAnswer: async () => undefined,
  }
  browser.fetch = async (path, init) => {
    network.requests.push(path)
    if (!browser.isOnline) throw new TypeError('Failed to fetch')
    const answer = network.intercept(path) ?? (await world.fetch(browserRequest(path, init, cookies)))
    keepCookies(answer, cookies)
    await network.beforeAnswer()
    if (!network.loseNextAnswer) return answer
    network.loseNextAnswer = false
    throw new TypeError('Failed to fetch')
  }
  return network
}

/** Signs a tab in by a one-time link, as a person does. */
export async function signIn(world: World, device: Device, account: AccountId): Promise<void> {
  const maker = { database: world.database, origin: ORIGIN, now: Date.now(), randomBytes }
  const token = new URL(await makeSignInLink(maker, account)).hash.slice(1)
  const outcome = await accountSession(device).redeemLink(token, 'test browser')
  if (outcome.kind !== 'signed-in') throw new Error(`the link was not taken: ${outcome.kind}`)
}

/** A request as a browser with these cookies sends it from the app's own page. */
export function browserRequest(path: string, init: RequestInit, cookies: ReadonlyMap<string, string>): Request {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = new Headers(init.headers)
  headers.set('Origin', ORIGIN)
  headers.set('Sec-Fetch-Site', 'same-origin')
  if (cookie !== '') headers.set('Cookie', cookie)
  return new Request(`${ORIGIN}${path}`, { ...init, headers })
}

/** Takes the cookies of an answer into a browser's. */
export function keepCookies(answer: Response, cookies: Map<string, string>): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    const isGone = attributes.some((attribute) => attribute.trim() === 'Max-Age=0')
    if (isGone) cookies.delete(name)
    else cookies.set(name, value)
  }
}
