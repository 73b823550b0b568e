// The account's passkeys, and proving with one that it is the person who asks.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiContext, ApiEnv } from '../../context.ts'
import { type Admission, settle } from '../../identity/admit.ts'
import { auditNote } from '../../identity/audit-note.ts'
import { addPasskey, newPasskeyOptions } from '../../identity/passkey-registration.ts'
import { stepUpByPasskey, stepUpOptions } from '../../identity/passkey-step-up.ts'
import { admitSession, admitSteppedUp } from '../../identity/step-up.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { readQuery } from '../../middleware/read-query.ts'
import { problem } from '../../problem.ts'
import { aboutRow } from '../../store/audit.ts'
import {
  aboutRemoval,
  deletePasskey,
  listPasskeys,
  type Passkey,
  passkeyExists,
  readPasskeys,
  renamePasskey,
} from '../../store/passkeys.ts'
import { labelBody, MAX_BODY_BYTES, registrationBody, stepUpBody } from './bodies.ts'

const removalQuery = z.strictObject({ last: z.optional(z.literal('allow')) })

export function passkeyRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/', async (c) => {
      const admission = await admitSession(c, { scope: 'read', reads: (scope) => [listPasskeys(scope)] })
      await settle(c, admission)
      return c.json({ items: readPasskeys(admission.results[0]).map(passkeyView) })
    })
    .post('/registration-options', async (c) => c.json(await newPasskeyOptions(c)))
    .post('/step-up-options', async (c) => c.json(await stepUpOptions(c)))
    .post('/step-up', async (c) => {
      const { response } = await bodyFor(c, stepUpBody, () => admitSession(c, { scope: 'write' }))
      const until = await stepUpByPasskey(c, response)
      if (until === undefined) throw problem('passkey-refused')
      return c.json({ stepUpUntil: new Date(until).toISOString() })
    })
    .post('/', async (c) => {
      const { response, label } = await bodyFor(c, registrationBody, () =>
        admitSteppedUp(c, { scope: 'write', need: 'any' }),
      )
      const passkey = await addPasskey(c, { answer: response, label })
      if (passkey === undefined) throw problem('passkey-refused')
      return c.json(passkeyView(passkey), 201)
    })
    .patch('/:id', rename)
    .delete('/:id', remove)
}

async function rename(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSession(c, { scope: 'write' })
  const { label } = checkInput(labelBody, await readJson(c, MAX_BODY_BYTES))
  const id = c.req.param('id') ?? ''
  const note = auditNote(c, { event: 'passkey-renamed', device: actor.label }, aboutRow('passkey', account, id))
  const [renamed] = await c.var.database.batch([renamePasskey(account, id, label), ...note, ...touch], 'write')
  const [passkey] = readPasskeys(renamed)
  if (passkey === undefined) throw problem('not-found')
  return c.json(passkeyView(passkey))
}

async function remove(c: ApiContext): Promise<Response> {
  const { last } = readQuery(c, removalQuery)
  const { account, actor, touch } = await admitSteppedUp(c, { scope: 'write' })
  const id = c.req.param('id') ?? ''
  const rule = last === 'allow' ? 'allowed' : 'kept'
  const note = auditNote(c, { event: 'passkey-removed', device: actor.label }, aboutRemoval(account, id, rule))
  const statements = [...note, ...touch, deletePasskey(account, id, rule), passkeyExists(account, id)]
  const results = await c.var.database.batch(statements, 'write')
  const [removed, kept] = results.slice(-2)
  if (removed?.rows.length === 1) return c.body(null, 204)
  throw kept?.rows.length === 1 ? problem('last-way-in') : problem('not-found')
}

// What is wrong with a body is told only to whoever may ask at all.
async function bodyFor<Body>(
  c: ApiContext,
  schema: z.ZodMiniType<Body>,
  admit: () => Promise<Admission>,
): Promise<Body> {
  try {
    return checkInput(schema, await readJson(c, MAX_BODY_BYTES))
  } catch (error) {
    await admit()
    throw error
  }
}

function passkeyView({ id, credential, label, createdAt, usedAt, synced }: Passkey) {
  return {
    id,
    credentialId: credential,
    label,
    createdAt: new Date(createdAt).toISOString(),
    usedAt: usedAt === undefined ? null : new Date(usedAt).toISOString(),
    synced,
  }
}
