// `/api/v1/done-list`: what somebody has done, asked of an issue tracker, and the tokens that may be kept for that.

import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from '../context.ts'
import { settle } from '../identity/admit.ts'
import { auditNote } from '../identity/audit-note.ts'
import { admitSession } from '../identity/step-up.ts'
import { checkInput } from '../middleware/check-input.ts'
import { readJson } from '../middleware/read-body.ts'
import { invalidInput, problem } from '../problem.ts'
import { aboutAccount } from '../store/audit.ts'
import { forgetToken, type KeptToken, keepToken, listKeptTokens, readKeptTokens } from '../store/tracker-tokens.ts'
import { sealToken } from '../trackers/sealed-token.ts'
import { createTrackers, type TrackerId, trackerIds } from '../trackers/trackers.ts'
import { MAX_BODY_BYTES, tokenToKeepBody } from './done-list/bodies.ts'
import { fetchDone } from './done-list/fetch-done.ts'

export function doneListRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/trackers', showTrackers)
    .post('/fetch', fetchDone)
    .post('/tokens', keep)
    .delete('/tokens/:id', forget)
}

async function showTrackers(c: ApiContext): Promise<Response> {
  const admission = await admitSession(c, { scope: 'read', reads: (scope) => [listKeptTokens(scope)] })
  await settle(c, admission)
  const { trackers: addresses, sealingKey } = c.var.dependencies
  const kept = readKeptTokens(admission.results[0])
  const trackers = addresses === undefined ? [] : Object.entries(createTrackers(addresses))
  return c.json({
    items: trackers.map(([id, { name, host }]) => {
      const token = kept.find(({ tracker }) => tracker === id)
      return { id, name, host, canKeep: sealingKey !== undefined, kept: token === undefined ? null : keptView(token) }
    }),
  })
}

async function keep(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSession(c, { scope: 'write' })
  const { tracker, login, token } = checkInput(tokenToKeepBody, await readJson(c, MAX_BODY_BYTES))
  const { trackers, sealingKey: key, randomBytes, now } = c.var.dependencies
  if (key === undefined || trackers === undefined) throw problem('cannot-keep-tokens')
  const { name, isLogin } = createTrackers(trackers)[tracker]
  if (!isLogin(login)) throw invalidInput([{ path: 'login', message: `must be a name on ${name}` }])
  const sealed = await sealToken(token, { key, place: { account, tracker }, randomBytes })
  const kept: KeptToken = { tracker, login, sealed, keptAt: now() }
  const about = aboutAccount(account, { subject: `${name}: ${login}` })
  const note = auditNote(c, { event: 'tracker-token-kept', device: actor.label }, about)
  await c.var.database.batch([keepToken(account, kept), ...note, ...touch], 'write')
  return c.json(keptView(kept), 201)
}

async function forget(c: ApiContext): Promise<Response> {
  const { account, actor, touch, results } = await admitSession(c, {
    scope: 'write',
    reads: (scope) => [listKeptTokens(scope)],
  })
  const id = trackerIds.find((known) => known === c.req.param('id'))
  const kept = readKeptTokens(results[0]).find(({ tracker }) => tracker === id)
  if (kept === undefined || id === undefined) throw problem('not-found')
  const about = aboutAccount(account, { subject: subjectOf(c, id, kept) })
  const note = auditNote(c, { event: 'tracker-token-forgotten', device: actor.label }, about)
  await c.var.database.batch([forgetToken(account, id), ...note, ...touch], 'write')
  return c.body(null, 204)
}

function subjectOf(c: ApiContext, id: TrackerId, { login }: KeptToken): string {
  const { trackers } = c.var.dependencies
  return trackers === undefined ? login : `${createTrackers(trackers)[id].name}: ${login}`
}

// Never the token: what was given to keep is not given back.
function keptView({ tracker, login, keptAt }: KeptToken) {
  return { tracker, login, keptAt: new Date(keptAt).toISOString() }
}
