// Signing in, and proving again that it is the same person, with a passkey: ask for a challenge, sign it, send it.

import type { Device } from '../device.ts'
import { inTurn } from '../in-turn.ts'
import { signInByPasskey } from '../session.ts'
import { inSyncLock } from '../sync-run.ts'
import { askIdentity, askIdentityOnce, type IdentityAnswer } from './ask-identity.ts'
import { type CeremonyOutcome, offerPasskeys, parseRequestOptions, signWithPasskey } from './passkey-ceremony.ts'

/** What became of one try. */
export type PasskeyOutcome =
  | { readonly kind: 'done' }
  /** The server does not take this passkey, and does not say why. */
  | { readonly kind: 'not-valid' }
  /** `retryAfter` in seconds, where the server says it. */
  | { readonly kind: 'too-many'; readonly retryAfter: number | undefined }
  | { readonly kind: 'unreachable' }
  /** There is no session any more to prove anything for. */
  | { readonly kind: 'signed-out' }
  | Exclude<CeremonyOutcome<unknown>, { readonly kind: 'done' | 'known' }>

/** `button`: asks at once; `field`: the browser offers passkeys while the person types. */
export type PasskeyWay = 'button' | 'field'

export interface PasskeyTry {
  readonly way: PasskeyWay
  /** What the new session is to be called, when it begins. */
  readonly deviceName: () => string
  /** Whether it is still wanted when its challenge has come: a later try must not be ended by an earlier one. */
  readonly isWanted: () => boolean
}

// The browser keeps one challenge: with two on their way the later answer would undo the earlier one.
const oneAtATime = inTurn()

/** Makes this browser's session. Each try has a challenge of its own. */
export async function signInWithPasskey(
  device: Device,
  { way, deviceName, isWanted }: PasskeyTry,
): Promise<PasskeyOutcome> {
  const options = await oneAtATime('sign-in-options', () =>
    askIdentityOnce(device, {
      address: 'POST /api/v1/auth/passkeys/sign-in-options',
      parse: parseRequestOptions,
    }),
  )
  if (options.kind !== 'ok') return withoutOptions(options)
  if (!isWanted()) return { kind: 'cancelled' }
  const signed = await (way === 'button' ? signWithPasskey : offerPasskeys)(options.body)
  if (signed.kind === 'known') return { kind: 'failed' }
  if (signed.kind !== 'done') return signed
  const outcome = await signInByPasskey(signed.response, deviceName())
  return outcome.kind === 'signed-in' ? { kind: 'done' } : outcome
}

/** Makes this session's proof fresh. Its secret changes, so nothing else is under way with the old one meanwhile. */
export async function proveWithPasskey(device: Device): Promise<PasskeyOutcome> {
  const options = await askIdentity(device, {
    address: 'POST /api/v1/auth/passkeys/step-up-options',
    parse: parseRequestOptions,
  })
  if (options.kind !== 'ok') return withoutOptions(options)
  const signed = await signWithPasskey(options.body)
  if (signed.kind === 'known') return { kind: 'failed' }
  if (signed.kind !== 'done') return signed
  const answer = await inSyncLock(device, () =>
    askIdentityOnce(device, {
      address: 'POST /api/v1/auth/passkeys/step-up',
      body: { response: signed.response },
      parse: (_, status) => (status === 200 ? true : undefined),
    }),
  )
  return answer.kind === 'ok' ? { kind: 'done' } : withoutOptions(answer)
}

function withoutOptions(answer: Exclude<IdentityAnswer<unknown>, { readonly kind: 'ok' }>): PasskeyOutcome {
  if (answer.kind === 'offline') return { kind: 'unreachable' }
  if (answer.kind === 'signed-out') return answer
  const { name, retryAfter } = answer.problem
  return name === 'too-many-requests' ? { kind: 'too-many', retryAfter } : { kind: 'not-valid' }
}
