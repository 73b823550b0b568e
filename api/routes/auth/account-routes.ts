// What was done to the account, and the end of it.

import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiContext, ApiEnv } from '../../context.ts'
import { settle } from '../../identity/admit.ts'
import { forgetAttempts } from '../../identity/attempt-limits.ts'
import { clearSessionCookie } from '../../identity/session-cookie.ts'
import { admitSession, admitSteppedUp } from '../../identity/step-up.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { readQuery } from '../../middleware/read-query.ts'
import { decodeCursor, encodeCursor } from '../../page-cursor.ts'
import { invalidInput } from '../../problem.ts'
import { accountInScope, accountOf, eraseAccount } from '../../store/accounts.ts'
import {
  type AuditEntry,
  auditBefore,
  newestAudit,
  readAudit,
  readRefusedSums,
  refusedSums,
} from '../../store/audit.ts'
import { accountBody, MAX_BODY_BYTES } from './bodies.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 100

const auditQuery = z.strictObject({
  after: z.optional(z.string().check(z.maxLength(400))),
  limit: z.optional(
    z.string().check(
      z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_LIMIT, {
        error: `must be a number from 1 to ${MAX_LIMIT}`,
      }),
    ),
  ),
})

const auditPlace = z.tuple([z.int().check(z.gte(0)), z.string()])

/** Said by the server, since only whoever runs it knows its backups. */
const BACKUPS =
  'Backups of the server that were made before now still hold what was erased, until whoever runs it deletes them; a restored backup brings it back.'

export function accountRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/audit', showAudit).delete('/account', erase)
}

async function showAudit(c: ApiContext): Promise<Response> {
  const { after, limit: asked } = readQuery(c, auditQuery)
  const limit = asked === undefined ? DEFAULT_LIMIT : Number(asked)
  const place = after === undefined ? newestAudit : placeFrom(decodeCursor(after, auditPlace))
  const admission = await admitSession(c, {
    scope: 'read',
    reads: (scope) => [auditBefore(scope, place, limit + 1), ...(after === undefined ? [refusedSums()] : [])],
  })
  await settle(c, admission)
  const [found, sums] = admission.results
  const entries = readAudit(found)
  const items = entries.slice(0, limit)
  const last = entries.length > limit ? items.at(-1) : undefined
  return c.json({
    items: items.map(entryView),
    next: last === undefined ? null : encodeCursor([last.at, last.id]),
    refused: readRefusedSums(sums).map(({ at, what, count }) => ({
      day: new Date(at).toISOString().slice(0, 10),
      what,
      count,
    })),
  })
}

// One transaction: either everything is gone or nothing.
async function erase(c: ApiContext): Promise<Response> {
  const { account: id, results } = await admitSteppedUp(c, {
    scope: 'write',
    reads: (scope) => [accountInScope(scope)],
  })
  const { name } = checkInput(accountBody, await readJson(c, MAX_BODY_BYTES))
  const account = accountOf(results[0])
  if (name !== account?.name) throw invalidInput([{ path: 'name', message: "must be the account's name" }])
  await c.var.database.batch([...eraseAccount(id), await forgetAttempts(c)], 'write')
  clearSessionCookie(c)
  return c.json({ account, backups: BACKUPS })
}

function placeFrom([at, id]: readonly [number, string]) {
  return { at, id }
}

function entryView({ id, at, event, by, subject, device, address, count }: AuditEntry) {
  return {
    id,
    at: new Date(at).toISOString(),
    event,
    by: by ?? null,
    subject: subject ?? null,
    device: device ?? null,
    address: address ?? null,
    count: count ?? null,
  }
}
