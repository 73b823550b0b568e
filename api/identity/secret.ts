// Secrets that let someone in: 32 random bytes, of which only a hash is ever stored.

const SECRET_BYTES = 32
const ID_BYTES = 8

export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>

/** 43 characters of base64url. */
export function newSecret(randomBytes: RandomBytes): string {
  return base64url(randomBytes(SECRET_BYTES))
}

/** Names a credential or an account: 16 hexadecimal digits. */
export function newId(randomBytes: RandomBytes): string {
  return hex(randomBytes(ID_BYTES))
}

/** What a script sends as bearer token; the id in it is that of the credential, so that a leaked token can be found. */
export function newToken(id: string, randomBytes: RandomBytes): string {
  return `nobi_${id}_${newSecret(randomBytes)}`
}

/** Whether the text can be a token at all; spares the database the rest. */
export function looksLikeToken(text: string): boolean {
  return /^nobi_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/.test(text)
}

/** Whether the text can be the secret of a session or a link. */
export function looksLikeSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** SHA-256 in hexadecimal. No slow hash: 256 random bits cannot be guessed. */
export async function hashSecret(secret: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))))
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Without padding, as WebAuthn and our secrets are written. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The bytes, or undefined for a text that is no base64url. */
export function bytesFromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0))
}
