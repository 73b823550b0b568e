// Lets a request in: whose it is and what it may do, found in the same round trip as what it reads.

import type { ApiContext } from '../context.ts'
import { problem, unauthenticated } from '../problem.ts'
import { type Credential, credentialByHash, credentialOf, type StepUp, touchCredential } from '../store/credentials.ts'
import type { ResultSet, Statement } from '../store/database.ts'
import { type AccountId, byCredential, type Scope } from '../store/scope.ts'
import { requireOwnOrigin } from './same-site.ts'
import { hashSecret, looksLikeToken } from './secret.ts'
import { readSessionCookie, SESSION_MS, writeSessionCookie } from './session-cookie.ts'

/** Who acts: a browser's session or a script's token. */
export interface Actor {
  readonly id: string
  readonly type: 'session' | 'token'
  readonly label: string
  /** Hash of the secret that came with the request. */
  readonly hash: string
  readonly stepUp: StepUp | undefined
}

export interface Admission {
  readonly account: AccountId
  readonly actor: Actor
  /** What `reads` found, one result a statement. */
  readonly results: readonly ResultSet[]
  /** At most once an hour one statement that notes the use; append it to the request's own writes, or see `settle`. */
  readonly touch: readonly Statement[]
}

export interface AdmitOptions {
  readonly scope: 'read' | 'write'
  /** Statements to run in the same transaction, each of them within the given scope. */
  readonly reads?: (scope: Scope) => readonly Statement[]
  /** `write` when they are no mere reads; they run whether or not the request is let in. */
  readonly mode?: 'read' | 'write'
}

const TOUCH_EVERY_MS = 3_600_000
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** One batch. Throws `unauthenticated` when the secret is missing, unknown, revoked or expired, `forbidden` when its
 *  scope does not reach, `cross-site` when a cookie comes with a writing request from elsewhere. */
export async function admit(c: ApiContext, options: AdmitOptions): Promise<Admission> {
  const { dependencies, database } = c.var
  const secret = presentedSecret(c)
  const hash = await hashSecret(secret.text)
  const now = dependencies.now()
  const reads = options.reads?.(byCredential(hash, now)) ?? []
  const [found, ...results] = await database.batch([credentialByHash(hash, now), ...reads], options.mode ?? 'read')
  const credential = credentialOf(found)
  if (credential === undefined || credential.type !== secret.type) throw unauthenticated()
  if (options.scope === 'write' && credential.scope !== 'write') {
    throw problem('forbidden', { detail: 'It may only read.' })
  }
  const { account, id, type, label, stepUp } = credential
  refuseOtherAccount(c, account)
  const isDue = now - credential.seenAt >= TOUCH_EVERY_MS
  if (isDue && type === 'session') writeSessionCookie(c, secret.text)
  const touch = isDue ? [touchStatement(credential, now)] : []
  return { account, actor: { id, type, label, hash, stepUp }, results, touch }
}

// A cookie can become another account's while a page still works for the one before. Scripts may leave it out.
function refuseOtherAccount(c: ApiContext, account: AccountId): void {
  const meant = c.req.header('X-Nobi-Account')
  if (meant !== undefined && meant !== account) throw problem('other-account')
}

/** Notes the use of the credential where the request itself writes nothing: a second round trip, at most once an hour. */
export async function settle(c: ApiContext, { touch }: Admission): Promise<void> {
  if (touch.length > 0) await c.var.database.batch(touch, 'write')
}

interface Secret {
  readonly type: Actor['type']
  readonly text: string
}

function presentedSecret(c: ApiContext): Secret {
  const authorization = c.req.header('Authorization')
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (token === undefined || !looksLikeToken(token)) throw unauthenticated()
    return { type: 'token', text: token }
  }
  const session = readSessionCookie(c)
  if (session === undefined) throw unauthenticated()
  if (!SAFE_METHODS.has(c.req.method)) requireOwnOrigin(c)
  return { type: 'session', text: session }
}

function touchStatement(credential: Credential, now: number): Statement {
  const expiresAt = credential.type === 'session' ? now + SESSION_MS : credential.expiresAt
  return touchCredential({ account: credential.account, id: credential.id, seenAt: now, expiresAt })
}
