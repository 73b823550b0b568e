// Signing in with a passkey: who it is, the passkey says.

import type { ApiContext } from '../context.ts'
import { aboutAccount } from '../store/audit.ts'
import { insertSession, type NewSession, wayByPasskey } from '../store/new-sessions.ts'
import { type Passkey, type PasskeyUse, passkeyByCredential, readPasskeys, touchPasskey } from '../store/passkeys.ts'
import { attemptLimits, countAttempts, countedBy, refuseIfLocked } from './attempt-limits.ts'
import { auditNote } from './audit-note.ts'
import { type Begun, beginSession } from './begin-session.ts'
import { makeChallenge, takeChallengeIn } from './challenge.ts'
import { relyingParty } from './relying-party.ts'
import { refuseOtherSites } from './same-site.ts'
import { hashSecret, newSecret } from './secret.ts'
import { clearSignInCookie, readSignInCookie, writeSignInCookie } from './session-cookie.ts'
import { type AssertionAnswer, assertionOptions, CEREMONY_MS, verifyAssertion } from './webauthn.ts'

/** For `navigator.credentials.get()`, the same for everyone; one round trip. Throws `cross-site`, `too-many-requests`. */
export async function signInOptions(c: ApiContext) {
  refuseOtherSites(c)
  const { dependencies } = c.var
  // One that is there is kept: another tab may be waiting with its own challenge.
  const secret = readSignInCookie(c) ?? newSecret(dependencies.randomBytes)
  const challenge = await makeChallenge(c, { purpose: 'sign-in', binding: await hashSecret(secret) })
  writeSignInCookie(c, secret, CEREMONY_MS)
  return assertionOptions(relyingParty(dependencies), { challenge, passkeys: [] })
}

/** Two round trips, whatever comes of it. Undefined for an unknown passkey, a spent challenge and anything else that is not right,
 *  all alike. Throws `cross-site`, `too-many-requests`. */
export async function signInByPasskey(
  c: ApiContext,
  { answer, device }: { readonly answer: AssertionAnswer; readonly device: string },
): Promise<Begun | undefined> {
  refuseOtherSites(c)
  const { dependencies, database } = c.var
  const now = dependencies.now()
  const limits = await attemptLimits(c, 'passkey')
  const binding = await hashSecret(readSignInCookie(c) ?? '')
  const { clientDataJSON } = answer.response
  const take = await takeChallengeIn(c, { purpose: 'sign-in', binding, clientDataJSON })
  const results = await database.batch([...countAttempts(limits, now), take, passkeyByCredential(answer.id)], 'write')
  refuseIfLocked(limits, results, now)
  const [taken, found] = results.slice(countedBy(limits))
  const [passkey] = readPasskeys(found)
  const assertion = await verifyAssertion(relyingParty(dependencies), answer, passkey)
  const isRight = taken?.rows.length === 1 && passkey !== undefined && assertion !== undefined
  const begun = await beginSession(c, {
    device,
    refused: 'passkey',
    limits,
    make: (session) => (isRight ? signInStatements(c, { passkey, assertion, session }) : []),
  })
  if (begun !== undefined) clearSignInCookie(c)
  return begun
}

function signInStatements(
  c: ApiContext,
  {
    passkey,
    assertion,
    session,
  }: {
    readonly passkey: Passkey
    readonly assertion: Pick<PasskeyUse, 'counter' | 'synced'>
    readonly session: NewSession
  },
) {
  const { account, id } = passkey
  if (hasGoneBack(passkey, assertion)) return counterNote(c, passkey, session.label)
  const use = { account, id, ...assertion, now: session.now }
  return [insertSession(session, wayByPasskey(use)), touchPasskey(use, session.hash)]
}

/** Whether the counter of a passkey that counts has not grown: a sign that there are two of it. The standard leaves what to do to
 *  us; we refuse, since the person has other ways in, and say it in the audit.
 *  https://www.w3.org/TR/webauthn-3/#sctn-sign-counter */
export function hasGoneBack(passkey: Passkey, { counter }: Pick<PasskeyUse, 'counter'>): boolean {
  return (passkey.counter > 0 || counter > 0) && counter <= passkey.counter
}

export function counterNote(c: ApiContext, { account, label }: Passkey, device: string) {
  return auditNote(c, { event: 'passkey-counter', device }, aboutAccount(account, { subject: label, by: 'passkey' }))
}
