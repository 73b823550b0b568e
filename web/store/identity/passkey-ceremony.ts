// What the browser and the person do with a passkey: make one, or sign with one. The only importer of the browser's half of
// WebAuthn.

import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { isJsonObject } from '../../../domain/json.ts'

export type CeremonyOutcome<Response> =
  | { readonly kind: 'done'; readonly response: Response }
  /** Closed by the person, run out of time, or no passkey here; browsers do not say which. */
  | { readonly kind: 'cancelled' }
  /** This authenticator has a passkey of the account already. */
  | { readonly kind: 'known' }
  /** The page's address is not the one that the server's passkeys belong to. */
  | { readonly kind: 'other-address' }
  /** The authenticator cannot do it, or failed. */
  | { readonly kind: 'failed' }

/** Makes a passkey on the authenticator that the person chooses. */
export function createPasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<CeremonyOutcome<RegistrationResponseJSON>> {
  return outcomeOf(startRegistration({ optionsJSON: options }))
}

/** Signs with a passkey of the person's choice. */
export function signWithPasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<CeremonyOutcome<AuthenticationResponseJSON>> {
  return outcomeOf(startAuthentication({ optionsJSON: options }))
}

/** Lets the browser offer passkeys in the field whose `autocomplete` ends in `webauthn`; settles only when one is chosen, or as
 *  `cancelled` when another ceremony begins. */
export function offerPasskeys(
  options: PublicKeyCredentialRequestOptionsJSON,
): Promise<CeremonyOutcome<AuthenticationResponseJSON>> {
  return outcomeOf(startAuthentication({ optionsJSON: options, useBrowserAutofill: true }))
}

/** Ends the ceremony under way, whichever it is, as `cancelled`. */
export function endCeremony(): void {
  WebAuthnAbortService.cancelCeremony()
}

export function canOfferPasskeys(): Promise<boolean> {
  return browserSupportsWebAuthnAutofill().catch(() => false)
}

async function outcomeOf<Response>(ceremony: Promise<Response>): Promise<CeremonyOutcome<Response>> {
  try {
    return { kind: 'done', response: await ceremony }
  } catch (error) {
    return { kind: whyNot(error) }
  }
}

/** What an error of a ceremony means to the person. */
export function whyNot(error: unknown): 'cancelled' | 'known' | 'other-address' | 'failed' {
  const code = error instanceof WebAuthnError ? error.code : undefined
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known'
  if (code === 'ERROR_INVALID_DOMAIN' || code === 'ERROR_INVALID_RP_ID') return 'other-address'
  const cause = error instanceof WebAuthnError ? error.cause : error
  const name = cause instanceof Error ? cause.name : ''
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed'
}

/** Options of the own server for `signWithPasskey`; undefined for anything else. */
export function parseRequestOptions(body: unknown): PublicKeyCredentialRequestOptionsJSON | undefined {
  return isJsonObject(body) && typeof body['challenge'] === 'string'
    ? (body as unknown as PublicKeyCredentialRequestOptionsJSON)
    : undefined
}

/** Options of the own server for `createPasskey`; undefined for anything else. */
export function parseCreationOptions(body: unknown): PublicKeyCredentialCreationOptionsJSON | undefined {
  return isJsonObject(body) && typeof body['challenge'] === 'string' && isJsonObject(body['user'])
    ? (body as unknown as PublicKeyCredentialCreationOptionsJSON)
    : undefined
}
