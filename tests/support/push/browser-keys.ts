// The receiving end of Web Push: the keys of a browser, and how it opens what was sealed for it. By RFC 8291 and RFC 8188.

import { base64url, bytesFromBase64url } from '../../../api/identity/secret.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface BrowserKeys {
  readonly p256dh: string
  readonly auth: string
  /** The text of a message, as the browser hands it to the service worker. Throws when it was not sealed for these keys. */
  readonly open: (message: Bytes) => Promise<string>
}

/** Keys as `PushManager.subscribe()` makes them. */
export async function makeBrowserKeys(): Promise<BrowserKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return browserKeys({ point, privateKey: pair.privateKey, auth: crypto.getRandomValues(new Uint8Array(16)) })
}

/** Given keys: `d` is the private number, the others as a browser gives them. All base64url. */
export async function importBrowserKeys(keys: { readonly p256dh: string; readonly auth: string; readonly d: string }) {
  const point = bytesOf(keys.p256dh)
  const jwk = { kty: 'EC', crv: 'P-256', d: keys.d, x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, [
    'deriveBits',
  ])
  return browserKeys({ point, privateKey, auth: bytesOf(keys.auth) })
}

interface Parts {
  readonly point: Bytes
  readonly privateKey: CryptoKey
  readonly auth: Bytes
}

function browserKeys(parts: Parts): BrowserKeys {
  return { p256dh: base64url(parts.point), auth: base64url(parts.auth), open: (message) => open(parts, message) }
}

async function open({ point, privateKey, auth }: Parts, message: Bytes): Promise<string> {
  // RFC 8188, section 2.1: salt, record size, length of the key id, key id; then one record.
  const salt = message.slice(0, 16)
  const recordSize = new DataView(message.buffer, message.byteOffset).getUint32(16)
  const idLength = message[20] ?? 0
  const sender = message.slice(21, 21 + idLength)
  const record = message.slice(21 + idLength)
  if (record.length > recordSize) throw new Error('more than one record')
  // RFC 8291, section 3.4.
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' }
  const senderKey = await crypto.subtle.importKey('raw', sender, algorithm, false, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: senderKey }, privateKey, 256))
  const secret = await hkdf({ salt: auth, secret: shared, info: joined(text('WebPush: info\0'), point, sender) }, 32)
  const key = await hkdf({ salt, secret, info: text('Content-Encoding: aes128gcm\0') }, 16)
  const nonce = await hkdf({ salt, secret, info: text('Content-Encoding: nonce\0') }, 12)
  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const padded = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, cipher, record))
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (padded[end] !== 2) throw new Error('the last record does not end as one')
  return new TextDecoder().decode(padded.slice(0, end))
}

interface Derivation {
  readonly salt: Bytes
  readonly secret: Bytes
  readonly info: Bytes
}

async function hkdf({ salt, secret, info }: Derivation, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8))
}

function text(value: string): Bytes {
  return new TextEncoder().encode(value)
}

function joined(...parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

export function bytesOf(base64: string): Bytes {
  const bytes = bytesFromBase64url(base64)
  if (bytes === undefined) throw new Error('no base64url')
  return bytes
}
