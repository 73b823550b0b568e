// Adding a passkey to the account of a session.

import type { ApiContext } from '../context.ts'
import { accountInScope, accountOf } from '../store/accounts.ts'
import { aboutRow } from '../store/audit.ts'
import { stepUpByNewPasskey } from '../store/credentials.ts'
import { insertPasskey, listPasskeys, type Passkey, readPasskeys } from '../store/passkeys.ts'
import { attemptLimits, countAttempts, countedBy, forgiveAttempts, refuseIfLocked } from './attempt-limits.ts'
import { auditNote } from './audit-note.ts'
import { makeChallenge, takeChallengeIn } from './challenge.ts'
import { relyingParty } from './relying-party.ts'
import { hashSecret, newId } from './secret.ts'
import { readSessionCookie } from './session-cookie.ts'
import { admitSteppedUp } from './step-up.ts'
import { type RegistrationAnswer, registrationOptions, verifyRegistration } from './webauthn.ts'

/** For `navigator.credentials.create()`; two round trips. Throws like `admitSteppedUp`. */
export async function newPasskeyOptions(c: ApiContext) {
  const admission = await admitSteppedUp(c, {
    scope: 'read',
    need: 'any',
    reads: (scope) => [accountInScope(scope), listPasskeys(scope)],
  })
  const [found, passkeys] = admission.results
  const account = accountOf(found) ?? { id: admission.account, name: '' }
  const challenge = await makeChallenge(c, { purpose: 'register', binding: admission.actor.hash })
  return registrationOptions(relyingParty(c.var.dependencies), {
    account,
    challenge,
    passkeys: readPasskeys(passkeys),
  })
}

/** The passkey as it was added; two round trips. Whoever could add it has shown to be there, so that it counts as a proof. Undefined
 *  for anything that is not right, and for a passkey that some account has already. Throws like `admitSteppedUp`, and
 *  `too-many-requests`. */
export async function addPasskey(
  c: ApiContext,
  { answer, label }: { readonly answer: RegistrationAnswer; readonly label: string },
): Promise<Passkey | undefined> {
  const { dependencies } = c.var
  const now = dependencies.now()
  const limits = await attemptLimits(c, 'passkey')
  const binding = await hashSecret(readSessionCookie(c) ?? '')
  const { clientDataJSON, transports = [] } = answer.response
  const take = await takeChallengeIn(c, { purpose: 'register', binding, clientDataJSON })
  const admission = await admitSteppedUp(c, {
    scope: 'write',
    need: 'any',
    mode: 'write',
    reads: () => [...countAttempts(limits, now), take],
  })
  refuseIfLocked(limits, admission.results, now)
  const [taken] = admission.results.slice(countedBy(limits))
  const verified = await verifyRegistration(relyingParty(dependencies), answer)
  if (taken?.rows.length !== 1 || verified === undefined) return undefined
  const { account, actor } = admission
  const id = newId(dependencies.randomBytes)
  const passkey = { account, id, ...verified, transports, label, createdAt: now, usedAt: undefined }
  const [added] = await c.var.database.batch(
    [
      insertPasskey(passkey, actor.id),
      stepUpByNewPasskey({ account, id: actor.id }, { passkey: id, now }),
      ...auditNote(c, { event: 'passkey-added', device: actor.label }, aboutRow('passkey', account, id)),
      ...forgiveAttempts(limits, actor.hash),
      ...admission.touch,
    ],
    'write',
  )
  return added?.rows.length === 1 ? passkey : undefined
}
