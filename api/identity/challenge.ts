// Challenges of WebAuthn on their way out and back: random, hashed, good for one try of the browser that asked.

import type { ApiContext } from '../context.ts'
import { type Challenge, saveChallenge, takeChallenge } from '../store/challenges.ts'
import type { Statement } from '../store/database.ts'
import { attemptLimits, countAttempts, refuseIfLocked } from './attempt-limits.ts'
import { base64url, hashSecret } from './secret.ts'
import { CEREMONY_MS, challengeIn } from './webauthn.ts'

const CHALLENGE_BYTES = 32

/** A new challenge, saved in one round trip. `binding` is the hash of a cookie. Throws `too-many-requests`. */
export async function makeChallenge(
  c: ApiContext,
  { purpose, binding }: Pick<Challenge, 'purpose' | 'binding'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { database, dependencies } = c.var
  const now = dependencies.now()
  const bytes = dependencies.randomBytes(CHALLENGE_BYTES)
  const limits = await attemptLimits(c, 'challenge')
  const challenge = { hash: await hashChallenge(base64url(bytes)), purpose, binding, expiresAt: now + CEREMONY_MS }
  const results = await database.batch(
    [...countAttempts(limits, now), ...saveChallenge(challenge, now, limits)],
    'write',
  )
  refuseIfLocked(limits, results, now)
  return bytes
}

/** Uses up the challenge that the browser says it has signed. */
export async function takeChallengeIn(
  c: ApiContext,
  { clientDataJSON, ...of }: Pick<Challenge, 'purpose' | 'binding'> & { readonly clientDataJSON: string },
): Promise<Statement> {
  return takeChallenge({ hash: await hashChallenge(challengeIn(clientDataJSON)), ...of }, c.var.dependencies.now())
}

function hashChallenge(challenge: string): Promise<string> {
  return hashSecret(`challenge ${challenge}`)
}
