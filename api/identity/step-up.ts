// Administrative requests: only a person, who has proved a few minutes ago to be there.

import type { ApiContext } from '../context.ts'
import { problem } from '../problem.ts'
import type { StepUpMethod } from '../store/credentials.ts'
import { anyPasskey } from '../store/passkeys.ts'
import { type Admission, type AdmitOptions, admit } from './admit.ts'

/** How long a proof counts. */
export const STEP_UP_MS = 5 * 60_000

/** What counts as a proof. `passkey-if-any`: a passkey; where the account has none, a link or recovery code used just now.
 *  `any`: each of these, which is what a device that brings its own passkey needs. */
export type StepUpNeed = 'passkey-if-any' | 'any'

/** A session; tokens are for the person's data, who may come in is decided by the person. Throws like `admit`, and `forbidden`
 *  for tokens. */
export async function admitSession(c: ApiContext, options: AdmitOptions): Promise<Admission> {
  const admission = await admit(c, options)
  refuseTokens(admission)
  return admission
}

/** A session with a fresh proof, in one round trip. Throws like `admitSession`, and `step-up-required` with what is accepted. */
export async function admitSteppedUp(
  c: ApiContext,
  { need = 'passkey-if-any', ...options }: AdmitOptions & { readonly need?: StepUpNeed },
): Promise<Admission> {
  const { reads } = options
  const admission = await admit(c, { ...options, reads: (scope) => [anyPasskey(scope), ...(reads?.(scope) ?? [])] })
  refuseTokens(admission)
  const [passkeys, ...results] = admission.results
  requireStepUp(c, admission, acceptedBy(need, passkeys?.rows.length === 1))
  return { ...admission, results }
}

/** For a request that needs a proof only in some cases; one with a passkey is always good. Throws `step-up-required`. */
export function requireStepUp(c: ApiContext, { actor }: Admission, accepted: readonly StepUpMethod[]): void {
  const { stepUp } = actor
  const isFresh = stepUp !== undefined && c.var.dependencies.now() - stepUp.at <= STEP_UP_MS
  if (isFresh && (stepUp.by === 'passkey' || accepted.includes(stepUp.by))) return
  throw problem('step-up-required', { members: { accepted: accepted.filter((method) => method !== 'claim') } })
}

/** What proves the person of an account with or without passkeys. A link into an account with passkeys only brings a device in:
 *  it was sent somewhere, and may have been seen on the way. */
export function acceptedBy(need: StepUpNeed, hasPasskey: boolean): readonly StepUpMethod[] {
  const used: readonly StepUpMethod[] = ['link', 'recovery-code', 'claim']
  if (!hasPasskey) return used
  return need === 'any' ? ['passkey', ...used] : ['passkey']
}

function refuseTokens({ actor }: Admission): void {
  if (actor.type !== 'session') throw problem('forbidden', { detail: 'Tokens may not manage who comes in.' })
}
