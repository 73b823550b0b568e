// An authenticator in software: makes passkeys of P-256 and signs with them, as WebAuthn says. Every part of what it says can be
// made wrong.

import { base64url, bytesFromBase64url } from '../../api/identity/secret.ts'
import { ORIGIN, randomBytes } from './world.ts'

/** What the options of either ceremony have that matters here. */
export interface CeremonyOptions {
  readonly challenge: string
  readonly rp?: { readonly id?: string }
  readonly rpId?: string
  readonly user?: { readonly id: string }
  readonly allowCredentials?: readonly { readonly id: string }[]
}

/** What is said instead of the truth. */
export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  readonly challenge?: string
  readonly isVerified?: boolean
  readonly counter?: number
  readonly id?: string
  readonly userHandle?: string
  /** Signs something else. */
  readonly isForged?: boolean
  readonly isCrossOrigin?: boolean
}

export interface SoftwarePasskey {
  readonly id: string
  readonly userHandle: string
  readonly keys: CryptoKeyPair
  counter: number
}

export interface Authenticator {
  readonly passkeys: SoftwarePasskey[]
  /** Makes a passkey; what `navigator.credentials.create()` gives, as JSON. */
  readonly create: (options: CeremonyOptions, lies?: Lies) => Promise<Registration>
  /** Signs with the newest passkey that may be used; what `navigator.credentials.get()` gives, as JSON. */
  readonly get: (options: CeremonyOptions, lies?: Lies) => Promise<Assertion>
}

type Registration = Awaited<ReturnType<typeof register>>
type Assertion = Awaited<ReturnType<typeof assert>>

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const BACKUP_ELIGIBLE = 0x08
const BACKED_UP = 0x10
const HAS_CREDENTIAL = 0x40

export interface AuthenticatorOptions {
  /** Whether it counts its signatures; those that keep copies of their passkeys do not, and say that they are backed up. */
  readonly counts: boolean
}

export function createAuthenticator({ counts }: AuthenticatorOptions = { counts: true }): Authenticator {
  const passkeys: SoftwarePasskey[] = []
  return {
    passkeys,
    create: async (options, lies = {}) => {
      const passkey = await newPasskey(options.user?.id ?? '', lies)
      passkeys.push(passkey)
      return register(passkey, { options, lies, counts })
    },
    get: async (options, lies = {}) => {
      const allowed = options.allowCredentials ?? []
      const passkey = passkeys.findLast(({ id }) => allowed.length === 0 || allowed.some((one) => one.id === id))
      if (passkey === undefined) throw new Error('no passkey for this')
      if (counts) passkey.counter += 1
      return assert(passkey, { options, lies, counts })
    },
  }
}

interface Ceremony extends AuthenticatorOptions {
  readonly options: CeremonyOptions
  readonly lies: Lies
}

async function newPasskey(userHandle: string, { id }: Lies): Promise<SoftwarePasskey> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  if (!('privateKey' in keys)) throw new Error('no pair of keys')
  return { id: id ?? base64url(randomBytes(32)), userHandle, keys, counter: 0 }
}

async function register(passkey: SoftwarePasskey, ceremony: Ceremony) {
  const id = bytesFromBase64url(passkey.id) ?? new Uint8Array()
  const credential = join([new Uint8Array(16), lengthOf(id), id, await coseKey(passkey.keys.publicKey)])
  const authData = join([await authenticatorData(passkey, ceremony, HAS_CREDENTIAL), credential])
  return {
    id: passkey.id,
    rawId: passkey.id,
    type: 'public-key',
    response: {
      clientDataJSON: clientData('webauthn.create', ceremony),
      attestationObject: base64url(attestation(authData)),
      transports: ['internal'],
    },
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
  }
}

async function assert(passkey: SoftwarePasskey, ceremony: Ceremony) {
  const { lies } = ceremony
  const authData = await authenticatorData(passkey, ceremony, 0)
  const clientDataJSON = clientData('webauthn.get', ceremony)
  const clientHash = await sha256(bytesFromBase64url(clientDataJSON) ?? new Uint8Array())
  const signed = join([authData, lies.isForged ? new Uint8Array(32) : clientHash])
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, passkey.keys.privateKey, signed)
  const id = lies.id ?? passkey.id
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON,
      authenticatorData: base64url(authData),
      signature: base64url(derSignature(new Uint8Array(signature))),
      userHandle: lies.userHandle ?? passkey.userHandle,
    },
    clientExtensionResults: {},
  }
}

function clientData(type: string, { options, lies }: Ceremony): string {
  const data = {
    type: lies.type ?? type,
    challenge: lies.challenge ?? options.challenge,
    origin: lies.origin ?? ORIGIN,
    crossOrigin: lies.isCrossOrigin ?? false,
  }
  return base64url(new TextEncoder().encode(JSON.stringify(data)))
}

// https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data
async function authenticatorData(passkey: SoftwarePasskey, { options, lies, counts }: Ceremony, more: number) {
  const rpId = lies.rpId ?? options.rp?.id ?? options.rpId ?? ''
  const flags =
    USER_PRESENT | (lies.isVerified === false ? 0 : USER_VERIFIED) | (counts ? 0 : BACKUP_ELIGIBLE | BACKED_UP) | more
  const counter = new Uint8Array(4)
  new DataView(counter.buffer).setUint32(0, lies.counter ?? passkey.counter)
  return join([await sha256(new TextEncoder().encode(rpId)), Uint8Array.of(flags), counter])
}

// CBOR of {fmt: "none", attStmt: {}, authData}.
function attestation(authData: Uint8Array): Uint8Array {
  const text = (word: string) => [0x60 + word.length, ...new TextEncoder().encode(word)]
  const head = [0xa3, ...text('fmt'), ...text('none'), ...text('attStmt'), 0xa0, ...text('authData'), 0x59]
  return join([Uint8Array.from(head), lengthOf(authData), authData])
}

// {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
async function coseKey(key: CryptoKey): Promise<Uint8Array> {
  const exported = await crypto.subtle.exportKey('raw', key)
  if (!(exported instanceof ArrayBuffer)) throw new Error('no raw key')
  const point = new Uint8Array(exported)
  const head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]
  return join([Uint8Array.from(head), point.slice(1, 33), Uint8Array.of(0x22, 0x58, 0x20), point.slice(33)])
}

// WebCrypto gives r and s side by side, authenticators as two integers of ASN.1.
function derSignature(raw: Uint8Array): Uint8Array {
  const [r, s] = [derInteger(raw.slice(0, 32)), derInteger(raw.slice(32))]
  return join([Uint8Array.of(0x30, r.length + s.length), r, s])
}

function derInteger(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = bytes.slice(Math.max(start, 0))
  const positive = (digits[0] ?? 0) >= 0x80 ? join([Uint8Array.of(0), digits]) : digits
  return join([Uint8Array.of(0x02, positive.length), positive])
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(bytes.length >> 8, bytes.length & 0xff)
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}
