// Sends one message to one browser by its push service: encrypted for the browser alone (RFC 8291), signed by this server (RFC 8292).

import { encryptNotification, vapidHeaders } from '@block65/webcrypto-web-push'
import type { Json } from '../../domain/json.ts'
import { base64url } from '../identity/secret.ts'
import type { PushKeys } from '../store/push-keys.ts'
import type { PushTarget } from '../store/push-subscriptions.ts'
import { isPushEndpoint } from './push-endpoint.ts'

export interface PushMessage {
  /** What the browser gets to read. */
  readonly body: Json
  /** How long the push service keeps it for a browser that is away, seconds. */
  readonly ttl: number
  /** One that is still kept is replaced by the next on the same topic. The push service cannot tell what it is. */
  readonly topic: string
}

export type PushOutcome =
  | { readonly kind: 'sent' }
  /** The browser takes no messages there any more. */
  | { readonly kind: 'gone' }
  /** It may be taken later; `pauseMs` when the service says when. */
  | { readonly kind: 'later'; readonly pauseMs: number | undefined }
  /** It would not be taken the next time either. */
  | { readonly kind: 'refused' }

interface Sender {
  readonly keys: PushKeys
  /** An address by which the push service's people can find whoever runs this server. */
  readonly subject: string
}

const PATIENCE_MS = 10_000
const PLACE_GONE: ReadonlySet<number> = new Set([404, 410])

/** Sends, and follows no redirect: where a message goes was checked. Every message is as long as the longest, so that its length says
 *  nothing. Never throws. */
export async function sendPush(target: PushTarget, message: PushMessage, sender: Sender): Promise<PushOutcome> {
  const { endpoint } = target
  if (!isPushEndpoint(endpoint)) return { kind: 'gone' }
  const request = await sealed(target, message, sender).catch(() => undefined)
  if (request === undefined) return { kind: 'gone' }
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(endpoint, { method: 'POST', redirect: 'manual', signal, ...request })
    await answer.body?.cancel()
    return outcomeOf(answer)
  } catch {
    return { kind: 'later', pauseMs: undefined }
  }
}

// Keys that are none on the curve were refused when they came; of others the browser has to make new ones.
async function sealed(target: PushTarget, { body, ttl, topic }: PushMessage, { keys, subject }: Sender) {
  const { endpoint, p256dh, auth } = target
  const subscription = { endpoint, expirationTime: null, keys: { p256dh, auth } }
  const { headers } = await vapidHeaders(subscription, { ...keys, subject })
  return {
    headers: {
      ...headers,
      'Content-Type': 'application/octet-stream',
      'Content-Encoding': 'aes128gcm',
      TTL: String(Math.max(0, Math.round(ttl))),
      Topic: await disguised(topic, auth),
      Urgency: 'normal',
    },
    body: await encryptNotification(subscription, new TextEncoder().encode(JSON.stringify(body))),
  }
}

// 32 characters at most (RFC 8030, section 5.4), the same for the same topic of the same browser.
async function disguised(topic: string, auth: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${auth} ${topic}`)
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 24))
}

function outcomeOf({ status, headers }: Response): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  if (PLACE_GONE.has(status)) return { kind: 'gone' }
  const isPassing = status === 429 || status === 408 || status >= 500
  return isPassing ? { kind: 'later', pauseMs: pauseIn(headers.get('Retry-After')) } : { kind: 'refused' }
}

// In seconds; those that give a date instead are waited for as if they said nothing.
function pauseIn(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined
}
