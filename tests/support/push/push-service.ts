// A push service that takes what it is sent in place of those on the internet: it checks the signature as RFC 8292 asks, opens the message
// as the browser would, and answers, or fails, as it is told to. Requests to any other address go where they were meant to.

import { vi } from 'vitest'
import { type BrowserKeys, bytesOf, makeBrowserKeys } from './browser-keys.ts'

/** One message as it came. */
export interface Delivered {
  readonly endpoint: string
  /** What the browser reads. */
  readonly body: { readonly kind: string; readonly key?: string; readonly language: string }
  readonly ttl: number
  readonly topic: string | null
  /** Of the server that sent it. */
  readonly publicKey: string
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string }
  readonly redirect: RequestRedirect | undefined
  /** Bytes on the way. */
  readonly size: number
}

export interface PushService {
  /** A browser's subscription here, as `POST /api/v1/push` takes it. */
  readonly subscribe: () => Promise<{ readonly endpoint: string; readonly keys: { p256dh: string; auth: string } }>
  readonly delivered: readonly Delivered[]
  /** What is answered from now on; 201 at first. Undefined breaks the connection. */
  answer: (endpoint: string) => Response | undefined
  /** Called before each answer. */
  beforeAnswer: () => Promise<void>
}

const ORIGIN = 'https://updates.push.services.mozilla.com'

/** In place until `vi.unstubAllGlobals()`. */
export function startPushService(): PushService {
  const browsers = new Map<string, BrowserKeys>()
  const delivered: Delivered[] = []
  const passOn = globalThis.fetch
  const service: PushService = {
    async subscribe() {
      const keys = await makeBrowserKeys()
      const endpoint = `${ORIGIN}/wpush/v2/${browsers.size}-${keys.auth}`
      browsers.set(endpoint, keys)
      return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } }
    },
    delivered,
    answer: () => new Response(null, { status: 201 }),
    beforeAnswer: async () => undefined,
  }
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const endpoint = String(input instanceof Request ? input.url : input)
    if (!endpoint.startsWith(ORIGIN)) return passOn(input, init)
    await service.beforeAnswer()
    const answer = service.answer(endpoint)
    if (answer === undefined) throw new TypeError('fetch failed')
    if (answer.ok) delivered.push(await receive(endpoint, browsers.get(endpoint), init))
    return answer
  })
  return service
}

async function receive(endpoint: string, keys: BrowserKeys | undefined, init: RequestInit = {}): Promise<Delivered> {
  const headers = new Headers(init.headers)
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.get('Authorization') ?? '') ?? []
  const message = new Uint8Array(await new Response(init.body).arrayBuffer())
  if (headers.get('Content-Encoding') !== 'aes128gcm') throw new Error('not sealed as RFC 8188 says')
  return {
    endpoint,
    body: JSON.parse((await keys?.open(message)) ?? 'null'),
    ttl: Number(headers.get('TTL')),
    topic: headers.get('Topic'),
    publicKey,
    claims: await verified(token, publicKey),
    redirect: init.redirect,
    size: message.length,
  }
}

/** The claims of a token that was signed with the key beside it; throws otherwise. */
export async function verified(token: string, publicKey: string): Promise<Delivered['claims']> {
  const [head = '', body = '', signature = ''] = token.split('.')
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), algorithm, false, ['verify'])
  const signed = new TextEncoder().encode(`${head}.${body}`)
  const isSound = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), signed)
  const { alg, typ } = JSON.parse(new TextDecoder().decode(bytesOf(head)))
  if (!isSound || alg !== 'ES256' || typ !== 'JWT') throw new Error('not signed as RFC 8292 says')
  return JSON.parse(new TextDecoder().decode(bytesOf(body)))
}
