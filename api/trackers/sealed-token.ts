// A tracker's token as the database holds it: encrypted with a key that is not in the database (AES-256-GCM), and bound to the
// account and the tracker, so that a row moved to another account opens nothing.

import { base64url, bytesFromBase64url } from '../identity/secret.ts'

export const SEALING_KEY_BYTES = 32

/** NIST SP 800-38D: 96 random bits for each message; a key may seal 2^32 of them. */
const NONCE_BYTES = 12

export interface SealingPlace {
  readonly account: string
  readonly tracker: string
}

interface SealOptions {
  readonly key: Uint8Array<ArrayBuffer>
  readonly place: SealingPlace
}

/** base64url of nonce and ciphertext. */
export async function sealToken(
  token: string,
  { key, place, randomBytes }: SealOptions & { readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer> },
): Promise<string> {
  const iv = randomBytes(NONCE_BYTES)
  const plain = new TextEncoder().encode(token)
  const sealed = await crypto.subtle.encrypt(parametersOf(iv, place), await imported(key, 'encrypt'), plain)
  return base64url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

/** Undefined when it was sealed with another key, for another place, or was changed. */
export async function openToken(sealed: string, { key, place }: SealOptions): Promise<string | undefined> {
  const bytes = bytesFromBase64url(sealed)
  if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined
  const parameters = parametersOf(bytes.slice(0, NONCE_BYTES), place)
  try {
    const plain = await crypto.subtle.decrypt(parameters, await imported(key, 'decrypt'), bytes.slice(NONCE_BYTES))
    return new TextDecoder().decode(plain)
  } catch {
    return undefined
  }
}

function imported(key: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, { account, tracker }: SealingPlace) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([account, tracker])) }
}
