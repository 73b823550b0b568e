// Everybody who might ask: the person, a stranger with an account, and whoever has something that looks like a credential.

import { hashSecret, newId, newSecret, newToken } from '../../../api/identity/secret.ts'
import type { AccountId } from '../../../api/store/scope.ts'
import { ORIGIN, randomBytes, type World } from '../world.ts'

type HeaderMap = Readonly<Record<string, string>>

export interface CredentialChoice {
  readonly type?: 'session' | 'token'
  readonly scope?: 'read' | 'write'
  /** Milliseconds from now; negative has ended. */
  readonly endsIn?: number
  /** Milliseconds since the person proved to be there, for sessions. */
  readonly steppedUpAgo?: number
}

const DAY = 86_400_000

/** A credential straight in the database; gives its secret and id. */
export async function addCredential(
  { database }: Pick<World, 'database'>,
  account: AccountId,
  choice: CredentialChoice = {},
): Promise<{ readonly secret: string; readonly id: string }> {
  const { type = 'token', scope = 'write', endsIn = 30 * DAY, steppedUpAgo } = choice
  const id = newId(randomBytes)
  const secret = type === 'token' ? newToken(id, randomBytes) : newSecret(randomBytes)
  const now = Date.now()
  const steppedUpAt = steppedUpAgo === undefined ? null : now - steppedUpAgo
  await database.execute({
    sql: `INSERT INTO credential (account, id, type, hash, scope, label, created_at, seen_at, expires_at, step_up_at, step_up_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      ...[account, id, type, await hashSecret(secret), scope, `${type} of a test`, now, now, now + endsIn],
      ...[steppedUpAt, steppedUpAt === null ? null : 'link'],
    ],
  })
  return { secret, id }
}

export function bearer(secret: string): HeaderMap {
  return { Authorization: `Bearer ${secret}` }
}

/** What a browser sends from one of our own pages. */
export function fromOwnPage(session: string): HeaderMap {
  return { Cookie: cookie(session), Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
}

export function cookie(session: string): string {
  return `__Host-nobi=${session}`
}

/** Credentials that must let nobody in, each under what is wrong with it. */
export async function uselessCredentials(world: World): Promise<Readonly<Record<string, HeaderMap>>> {
  const { account } = world
  const ended = await addCredential(world, account, { endsIn: -1 })
  const endedSession = await addCredential(world, account, { type: 'session', endsIn: -1 })
  const revoked = await addCredential(world, account)
  const revokedSession = await addCredential(world, account, { type: 'session' })
  for (const { id } of [revoked, revokedSession]) {
    await world.database.execute({ sql: 'DELETE FROM credential WHERE account = ? AND id = ?', args: [account, id] })
  }
  const live = await addCredential(world, account, { type: 'session', steppedUpAgo: 0 })
  const token = await addCredential(world, account)
  return {
    nothing: { Origin: ORIGIN },
    'an expired token': bearer(ended.secret),
    'a revoked token': bearer(revoked.secret),
    'an unknown token': bearer(newToken('0123456789abcdef', randomBytes)),
    'a token in other letters': bearer(token.secret.toUpperCase()),
    'a token with something behind it': bearer(`${token.secret}x`),
    'two tokens': bearer(`${token.secret}, Bearer ${token.secret}`),
    'a malformed token': bearer('hello'),
    'a token of quotes': bearer(`' OR '1'='1`),
    'an endless token': bearer(`nobi_${'a'.repeat(7000)}`),
    'no token after Bearer': { Authorization: 'Bearer' },
    'a token without Bearer': { Authorization: token.secret },
    'another scheme': { Authorization: `Basic ${btoa(`nobi:${token.secret}`)}` },
    'a session’s secret as token': bearer(live.secret),
    'an expired session': fromOwnPage(endedSession.secret),
    'a revoked session': fromOwnPage(revokedSession.secret),
    'an unknown session': fromOwnPage(newSecret(randomBytes)),
    'a token as session': fromOwnPage(token.secret),
    'a malformed cookie': fromOwnPage('%%%;=;"'),
    'a cookie of quotes': fromOwnPage(`' OR '1'='1`),
    'an endless cookie': fromOwnPage('a'.repeat(7000)),
    'an empty cookie': fromOwnPage(''),
    'the cookie of plain http': { ...fromOwnPage(live.secret), Cookie: `nobi=${live.secret}` },
    'a bad token beside a good cookie': { ...fromOwnPage(live.secret), ...bearer('hello') },
    'an expired token beside a good cookie': { ...fromOwnPage(live.secret), ...bearer(ended.secret) },
  }
}
