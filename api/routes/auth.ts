// `/api/v1/auth`: redeeming a link, who is signed in, signing out, and the account's devices and tokens.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import { shortText } from '../../domain/records/field-types.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { type Admission, type AdmitOptions, admit, settle } from '../identity/admit.ts'
import { redeem, signOut } from '../identity/session.ts'
import { clearSessionCookie } from '../identity/session-cookie.ts'
import { checkInput } from '../middleware/check-input.ts'
import { readJson } from '../middleware/read-body.ts'
import { problem } from '../problem.ts'
import { accountInScope, accountOf } from '../store/accounts.ts'
import { type Credential, credentialFromRow, deleteCredential, listCredentials } from '../store/credentials.ts'

const MAX_BODY_BYTES = 4096

const redeemBody = z.strictObject({
  token: z.string().check(z.maxLength(200)),
  device: shortText.check(z.minLength(1, 'must not be empty')),
})

export function authRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .post('/redeem', async (c) => {
      const session = await redeem(c, checkInput(redeemBody, await readJson(c, MAX_BODY_BYTES)))
      if (session === undefined) throw problem('link-spent')
      return c.json(session)
    })
    .get('/session', async (c) => {
      const admission = await admit(c, { scope: 'read', reads: (scope) => [accountInScope(scope)] })
      await settle(c, admission)
      const { id, label } = admission.actor
      return c.json({ account: accountOf(admission.results[0]), credential: { id, label } })
    })
    .post('/sign-out', async (c) => {
      await signOut(c)
      return c.body(null, 204)
    })
    .get('/credentials', async (c) => {
      const now = c.var.dependencies.now()
      const admission = await admitSession(c, { scope: 'read', reads: (scope) => [listCredentials(scope, now)] })
      await settle(c, admission)
      const rows = admission.results[0]?.rows ?? []
      return c.json({ items: rows.map((row) => credentialView(credentialFromRow(row), admission)) })
    })
    .delete('/credentials/:id', async (c) => {
      const admission = await admitSession(c, { scope: 'write' })
      const { account, actor, touch } = admission
      const results = await c.var.database.batch([...touch, deleteCredential(account, c.req.param('id'))], 'write')
      if (results.at(-1)?.rows.length === 0) throw problem('not-found')
      if (c.req.param('id') === actor.id) clearSessionCookie(c)
      return c.body(null, 204)
    })
}

// Tokens are for the person's data; who may come in is decided by the person.
async function admitSession(c: ApiContext, options: AdmitOptions): Promise<Admission> {
  const admission = await admit(c, options)
  if (admission.actor.type !== 'session')
    throw problem('forbidden', { detail: 'Tokens may not manage sessions and tokens.' })
  return admission
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
    expiresAt: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    current: id === actor.id,
  }
}
