// The account's devices and tokens, and what brings a device in: links and recovery codes.

import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from '../../context.ts'
import { type Admission, settle } from '../../identity/admit.ts'
import { auditNote } from '../../identity/audit-note.ts'
import { networkOf } from '../../identity/client-network.ts'
import { makeSignInLink, SIGN_IN_MS } from '../../identity/one-time-link.ts'
import { hashRecoveryCode, newRecoveryCode, RECOVERY_CODES } from '../../identity/recovery-code.ts'
import { hashSecret, newId, newToken } from '../../identity/secret.ts'
import { clearSessionCookie } from '../../identity/session-cookie.ts'
import { acceptedBy, admitSession, admitSteppedUp, requireStepUp } from '../../identity/step-up.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { problem } from '../../problem.ts'
import { aboutAccount, aboutOtherSessions, aboutRow } from '../../store/audit.ts'
import {
  type Credential,
  credentialFromRow,
  deleteCredential,
  deleteOtherSessions,
  insertCredential,
  listCredentials,
} from '../../store/credentials.ts'
import { anyPasskey } from '../../store/passkeys.ts'
import { deleteOtherPush, deletePushSubscription } from '../../store/push-subscriptions.ts'
import { countRecoveryCodes, readRecoveryCodes, replaceRecoveryCodes } from '../../store/recovery-codes.ts'
import { MAX_BODY_BYTES, tokenBody } from './bodies.ts'

const DAY_MS = 86_400_000

export function credentialRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/credentials', async (c) => {
      const now = c.var.dependencies.now()
      const admission = await admitSession(c, { scope: 'read', reads: (scope) => [listCredentials(scope, now)] })
      await settle(c, admission)
      const rows = admission.results[0]?.rows ?? []
      return c.json({ items: rows.map((row) => credentialView(credentialFromRow(row), admission)) })
    })
    .delete('/credentials/:id', endCredential)
    .post('/sign-out-others', endOthers)
    .post('/tokens', makeToken)
    .post('/links', makeLink)
    .get('/recovery-codes', async (c) => {
      const admission = await admitSession(c, { scope: 'read', reads: (scope) => [countRecoveryCodes(scope)] })
      await settle(c, admission)
      const { left, madeAt } = readRecoveryCodes(admission.results[0])
      return c.json({ left, madeAt: timeOrNull(madeAt) })
    })
    .post('/recovery-codes', makeRecoveryCodes)
}

// Whoever holds a session may end it; ending another takes proof.
async function endCredential(c: ApiContext): Promise<Response> {
  const admission = await admitSession(c, { scope: 'write', reads: (scope) => [anyPasskey(scope)] })
  const { account, actor, results, touch } = admission
  const id = c.req.param('id') ?? ''
  const isOwn = id === actor.id
  if (!isOwn) requireStepUp(c, admission, acceptedBy('passkey-if-any', results[0]?.rows.length === 1))
  const note = [
    ...auditNote(c, { event: 'session-ended', device: actor.label }, aboutRow('session', account, id)),
    ...auditNote(c, { event: 'token-ended', device: actor.label }, aboutRow('token', account, id)),
  ]
  const ended = await c.var.database.batch(
    [...note, ...touch, deletePushSubscription(account, id), deleteCredential(account, id)],
    'write',
  )
  if (ended.at(-1)?.rows.length === 0) throw problem('not-found')
  if (isOwn) clearSessionCookie(c)
  return c.body(null, 204)
}

async function endOthers(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSteppedUp(c, { scope: 'write' })
  const note = auditNote(c, { event: 'others-ended', device: actor.label }, aboutOtherSessions(account, actor.id))
  const ending = [deleteOtherPush(account, actor.id), deleteOtherSessions(account, actor.id)]
  const results = await c.var.database.batch([...note, ...touch, ...ending], 'write')
  return c.json({ ended: results.at(-1)?.rows.length ?? 0 })
}

async function makeToken(c: ApiContext): Promise<Response> {
  const admission = await admitSteppedUp(c, { scope: 'write' })
  const { label, scope, expiresInDays } = checkInput(tokenBody, await readJson(c, MAX_BODY_BYTES))
  const { account, actor, touch } = admission
  const { now, randomBytes } = c.var.dependencies
  const createdAt = now()
  const id = newId(randomBytes)
  const token = newToken(id, randomBytes)
  const expiresAt = expiresInDays === undefined ? undefined : createdAt + expiresInDays * DAY_MS
  const times = { createdAt, seenAt: createdAt, expiresAt }
  const credential: Credential = { account, id, type: 'token', scope, label, ...times }
  const note = auditNote(c, { event: 'token-made', device: actor.label }, aboutRow('token', account, id))
  await c.var.database.batch([insertCredential(credential, await hashSecret(token)), ...note, ...touch], 'write')
  return c.json({ token, credential: credentialView(credential, admission) }, 201)
}

async function makeLink(c: ApiContext): Promise<Response> {
  const { account, actor } = await admitSteppedUp(c, { scope: 'write' })
  const { database, dependencies } = c.var
  const { origins, randomBytes, clientAddress } = dependencies
  const now = dependencies.now()
  const author = { device: actor.label, address: networkOf(clientAddress(c)) }
  const url = await makeSignInLink({ database, origin: origins[0], now, randomBytes }, account, author)
  return c.json({ url, expiresAt: new Date(now + SIGN_IN_MS).toISOString() }, 201)
}

async function makeRecoveryCodes(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSteppedUp(c, { scope: 'write' })
  const { dependencies, database } = c.var
  const now = dependencies.now()
  const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(dependencies.randomBytes))
  const hashes = await Promise.all(codes.map(hashRecoveryCode))
  const note = auditNote(c, { event: 'codes-made', device: actor.label }, aboutAccount(account))
  await database.batch([...replaceRecoveryCodes(account, { hashes, now }), ...note, ...touch], 'write')
  return c.json({ codes, madeAt: new Date(now).toISOString() }, 201)
}

function credentialView(credential: Credential, { actor }: Admission) {
  const { id, type, scope, label, createdAt, seenAt, expiresAt } = credential
  return {
    id,
    type,
    scope,
    label,
    createdAt: new Date(createdAt).toISOString(),
    seenAt: new Date(seenAt).toISOString(),
    expiresAt: timeOrNull(expiresAt),
    current: id === actor.id,
  }
}

function timeOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString()
}
