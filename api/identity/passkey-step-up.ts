// Proving again, with a passkey of the account, that the person is there; the session gets a new secret for it.

import type { ApiContext } from '../context.ts'
import { aboutSession } from '../store/audit.ts'
import { rotateSession } from '../store/new-sessions.ts'
import {
  listPasskeys,
  type Passkey,
  type PasskeyUse,
  passkeyByCredential,
  readPasskeys,
  touchPasskey,
} from '../store/passkeys.ts'
import type { Admission } from './admit.ts'
import { attemptLimits, countAttempts, countedBy, forgiveAttempts, refuseIfLocked } from './attempt-limits.ts'
import { auditNote } from './audit-note.ts'
import { makeChallenge, takeChallengeIn } from './challenge.ts'
import { counterNote, hasGoneBack } from './passkey-sign-in.ts'
import { relyingParty } from './relying-party.ts'
import { hashSecret, newSecret } from './secret.ts'
import { readSessionCookie, SESSION_MS, writeSessionCookie } from './session-cookie.ts'
import { admitSession, STEP_UP_MS } from './step-up.ts'
import { type AssertionAnswer, assertionOptions, verifyAssertion } from './webauthn.ts'

/** For `navigator.credentials.get()` with the account's passkeys; two round trips. Throws like `admitSession`. */
export async function stepUpOptions(c: ApiContext) {
  const admission = await admitSession(c, { scope: 'read', reads: (scope) => [listPasskeys(scope)] })
  const challenge = await makeChallenge(c, { purpose: 'step-up', binding: admission.actor.hash })
  return assertionOptions(relyingParty(c.var.dependencies), { challenge, passkeys: readPasskeys(admission.results[0]) })
}

/** Until when it counts, UTC milliseconds; two round trips. Undefined for anything that is not right, another account's passkey
 *  too. Throws like `admitSession`, and `too-many-requests`. */
export async function stepUpByPasskey(c: ApiContext, answer: AssertionAnswer): Promise<number | undefined> {
  const { dependencies } = c.var
  const now = dependencies.now()
  const limits = await attemptLimits(c, 'passkey')
  const binding = await hashSecret(readSessionCookie(c) ?? '')
  const { clientDataJSON } = answer.response
  const take = await takeChallengeIn(c, { purpose: 'step-up', binding, clientDataJSON })
  const admission = await admitSession(c, {
    scope: 'write',
    mode: 'write',
    reads: () => [...countAttempts(limits, now), take, passkeyByCredential(answer.id)],
  })
  refuseIfLocked(limits, admission.results, now)
  const [taken, found] = admission.results.slice(countedBy(limits))
  const passkey = readPasskeys(found).find(({ account }) => account === admission.account)
  const assertion = await verifyAssertion(relyingParty(dependencies), answer, passkey)
  if (taken?.rows.length !== 1 || passkey === undefined || assertion === undefined) return undefined
  if (hasGoneBack(passkey, assertion)) {
    await c.var.database.batch(counterNote(c, passkey, admission.actor.label), 'write')
    return undefined
  }
  const secret = newSecret(dependencies.randomBytes)
  const isRotated = await rotate(c, admission, {
    secret,
    passkey,
    use: { account: passkey.account, id: passkey.id, ...assertion, now },
    forgive: (hash) => forgiveAttempts(limits, hash),
  })
  if (!isRotated) return undefined
  writeSessionCookie(c, secret)
  return now + STEP_UP_MS
}

async function rotate(
  c: ApiContext,
  { actor }: Admission,
  options: {
    readonly secret: string
    readonly passkey: Passkey
    readonly use: PasskeyUse
    readonly forgive: (hash: string) => ReturnType<typeof forgiveAttempts>
  },
): Promise<boolean> {
  const { secret, passkey, use, forgive } = options
  const hash = await hashSecret(secret)
  const { now } = use
  const session = { id: actor.id, hash, now, expiresAt: now + SESSION_MS, formerHash: actor.hash }
  const [rotated] = await c.var.database.batch(
    [
      rotateSession(session, use),
      touchPasskey(use, hash),
      ...auditNote(c, { event: 'step-up', device: actor.label }, aboutSession(hash, passkey.label)),
      ...forgive(hash),
    ],
    'write',
  )
  return rotated?.rows.length === 1
}
