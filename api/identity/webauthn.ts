// The ceremonies of WebAuthn: what a browser is asked, and whether what it answers is right. https://www.w3.org/TR/webauthn-3/

import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { Account } from '../store/accounts.ts'
import type { Passkey } from '../store/passkeys.ts'
import type { RelyingParty } from './relying-party.ts'
import { base64url, bytesFromBase64url } from './secret.ts'

interface Answer {
  /** The passkey's id, base64url as the rest. */
  readonly id: string
  readonly rawId: string
}

/** What a browser sends of `navigator.credentials.create()`, as far as it matters here. */
export interface RegistrationAnswer extends Answer {
  readonly response: {
    readonly clientDataJSON: string
    readonly attestationObject: string
    readonly transports?: readonly string[] | undefined
  }
}

/** And of `navigator.credentials.get()`. */
export interface AssertionAnswer extends Answer {
  readonly response: {
    readonly clientDataJSON: string
    readonly authenticatorData: string
    readonly signature: string
    readonly userHandle?: string | null | undefined
  }
}

type Challenge = Uint8Array<ArrayBuffer>

/** How long a browser may take, and how long its challenge is good. */
export const CEREMONY_MS = 5 * 60_000

/** EdDSA, ES256, RS256: what every authenticator has one of, and both runtimes verify. */
const ALGORITHMS = [-8, -7, -257]

/** For `navigator.credentials.create()`: a passkey that can be found without a name, made by whoever can unlock the device. */
export function registrationOptions(
  party: RelyingParty,
  { account, challenge, passkeys }: { account: Account; challenge: Challenge; passkeys: readonly Passkey[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new Uint8Array(new TextEncoder().encode(account.id)),
    userName: account.name,
    userDisplayName: account.name,
    challenge,
    timeout: CEREMONY_MS,
    attestationType: 'none',
    excludeCredentials: passkeys.map(descriptorOf),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

/** For `navigator.credentials.get()`: one of these passkeys, or without any whichever the person has for this site. */
export function assertionOptions(
  party: RelyingParty,
  { challenge, passkeys }: { challenge: Challenge; passkeys: readonly Passkey[] },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge,
    timeout: CEREMONY_MS,
    userVerification: 'required',
    allowCredentials: passkeys.map(descriptorOf),
  })
}

/** The challenge that a browser says it has signed; an empty text when it says nothing readable. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const bytes = bytesFromBase64url(clientDataJSON)
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const challenge = Object(data)['challenge']
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/** What a new passkey is, or undefined when anything about it is not right. */
export async function verifyRegistration(
  party: RelyingParty,
  { id, rawId, response: { clientDataJSON, attestationObject } }: RegistrationAnswer,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter' | 'synced'> | undefined> {
  try {
    if (hasForeignAttestation(attestationObject)) return undefined
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId, response: { clientDataJSON, attestationObject }, ...unused },
      expectedChallenge: challengeIn(clientDataJSON),
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (registrationInfo === undefined) return undefined
    const { credential, credentialBackedUp: synced } = registrationInfo
    return {
      credential: credential.id,
      publicKey: base64url(credential.publicKey),
      counter: credential.counter,
      synced,
    }
  } catch {
    // Whatever a browser sends: the library throws for each of its ways to be wrong.
    return undefined
  }
}

/** What an authenticator says beside its signature, or undefined when anything about it is not right. The counter is for the
 *  caller to judge. A passkey that nobody has takes as long to refuse as a wrong signature. */
export async function verifyAssertion(
  party: RelyingParty,
  { id, rawId, response }: AssertionAnswer,
  passkey: Passkey | undefined,
): Promise<Pick<Passkey, 'counter' | 'synced'> | undefined> {
  try {
    const { clientDataJSON, authenticatorData, signature } = response
    const publicKey = bytesFromBase64url(passkey?.publicKey ?? NOBODYS_KEY) ?? new Uint8Array()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, response: { clientDataJSON, authenticatorData, signature }, ...unused },
      expectedChallenge: challengeIn(clientDataJSON),
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id, publicKey, counter: 0 },
    })
    const isOwners = passkey !== undefined && isHandleOf(response.userHandle, passkey)
    if (!verified || !isOwners) return undefined
    return { counter: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp }
  } catch {
    return undefined
  }
}

const unused = { type: 'public-key', clientExtensionResults: {} } as const

/** A point of P-256 whose private key was thrown away, as COSE. */
const NOBODYS_KEY =
  'pQECAyYgASFYIIuAitUOAT2h0UD6tDCOt1V1uK9WOawoTRDhzqyYyh9rIlggqH8xkGdkGydfzfp9C5tVjXAF43eOR2iXVHetKOIDOS4'

// We ask for none, and browsers then send none or the passkey's own signature. The rest would have certificates looked up.
// https://www.w3.org/TR/webauthn-3/#sctn-createCredential
function hasForeignAttestation(attestationObject: string): boolean {
  const bytes = bytesFromBase64url(attestationObject)
  if (bytes === undefined) return true
  const attestation = decodeAttestationObject(bytes)
  const format = attestation.get('fmt')
  return format !== 'none' && !(format === 'packed' && attestation.get('attStmt').get('x5c') === undefined)
}

// Authenticators may leave it out where they were told which passkey to use.
function isHandleOf(userHandle: string | null | undefined, { account }: Passkey): boolean {
  return !userHandle || userHandle === base64url(new TextEncoder().encode(account))
}

function descriptorOf({ credential, transports }: Passkey) {
  return { id: credential, transports: [...transports] }
}
