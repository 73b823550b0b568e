// `/api/v1/push`: where the person's devices take notifications. A subscription belongs to the session of its browser.

import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from '../context.ts'
import { settle } from '../identity/admit.ts'
import { auditNote } from '../identity/audit-note.ts'
import { bytesFromBase64url } from '../identity/secret.ts'
import { admitSession } from '../identity/step-up.ts'
import { checkInput } from '../middleware/check-input.ts'
import { readJson } from '../middleware/read-body.ts'
import { invalidInput, problem, unauthenticated } from '../problem.ts'
import { makePushKeys } from '../push/make-push-keys.ts'
import { deviceOf } from '../push/push-device.ts'
import { pushSubject } from '../push/push-subject.ts'
import { sendPush } from '../push/send-push.ts'
import { aboutPush, aboutRow } from '../store/audit.ts'
import { addPushKeys, pushKeys, readPushKeys } from '../store/push-keys.ts'
import {
  deletePushSubscription,
  listPushSubscriptions,
  movePushSubscription,
  notePushTest,
  type PushSubscription,
  pushSubscriptionsIn,
  savePushSubscription,
  snoozePush,
} from '../store/push-subscriptions.ts'
import { MAX_BODY_BYTES, renewalBody, snoozeBody, subscriptionBody } from './push/bodies.ts'

/** A test message at most that often. */
const TEST_PAUSE_MS = 10_000
const TEST_TTL_SECONDS = 60

export function pushRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .get('/', show)
    .post('/', subscribe)
    .delete('/:id', remove)
    .post('/renew', renew)
    .post('/snooze', snooze)
    .post('/test', test)
}

async function show(c: ApiContext): Promise<Response> {
  const admission = await admitSession(c, {
    scope: 'read',
    reads: (scope) => [pushKeys(), listPushSubscriptions(scope)],
  })
  const [found, list] = admission.results
  const keys = readPushKeys(found)
  // A second round trip: the first time anybody asks, or to note the use.
  if (keys !== undefined) await settle(c, admission)
  const made = keys ?? readPushKeys((await makeKeys(c, admission)).at(-1))
  const labels = (list?.rows ?? []).map((row) => String(row['label']))
  return c.json({
    publicKey: made?.publicKey,
    items: pushSubscriptionsIn(list).map((subscription, index) => ({
      ...view(subscription, admission.actor.id),
      label: labels[index],
    })),
  })
}

async function makeKeys(c: ApiContext, { touch }: Awaited<ReturnType<typeof admitSession>>) {
  return c.var.database.batch([...touch, addPushKeys(await makePushKeys()), pushKeys()], 'write')
}

async function subscribe(c: ApiContext): Promise<Response> {
  const { account, actor, results, touch } = await admitSession(c, {
    scope: 'write',
    reads: (scope) => [listPushSubscriptions(scope)],
  })
  const { keys, quiet, kinds, ...body } = checkInput(subscriptionBody, await readJson(c, MAX_BODY_BYTES))
  await refuseOffCurve(keys.p256dh)
  const isNew = !pushSubscriptionsIn(results[0]).some(({ id }) => id === actor.id)
  const subscription = {
    ...{ ...body, ...keys, account, id: actor.id, kinds: JSON.stringify(kinds) },
    ...{ quietFrom: quiet?.from, quietTo: quiet?.to, createdAt: c.var.dependencies.now() },
  }
  const about = aboutRow('session', account, actor.id)
  const note = isNew ? auditNote(c, { event: 'notifications-on', device: actor.label }, about) : []
  const saved = await c.var.database.batch([...note, ...touch, savePushSubscription(subscription)], 'write')
  const [kept] = pushSubscriptionsIn(saved.at(-1))
  if (kept === undefined) throw unauthenticated()
  return c.json({ ...view(kept, actor.id), label: actor.label }, 201)
}

async function renew(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSession(c, { scope: 'write' })
  const { endpoint, keys } = checkInput(renewalBody, await readJson(c, MAX_BODY_BYTES))
  await refuseOffCurve(keys.p256dh)
  await c.var.database.batch([...touch, movePushSubscription(account, actor.id, { endpoint, ...keys })], 'write')
  return c.body(null, 204)
}

// A point that is on no curve would fail each time that something is to be sent.
async function refuseOffCurve(p256dh: string): Promise<void> {
  const point = bytesFromBase64url(p256dh) ?? new Uint8Array()
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const isKey = await crypto.subtle.importKey('raw', point, curve, false, []).then(
    () => true,
    () => false,
  )
  if (!isKey) throw invalidInput([{ path: 'keys.p256dh', message: 'must be a public key on P-256' }])
}

async function remove(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSession(c, { scope: 'write' })
  const id = c.req.param('id') ?? ''
  const note = auditNote(c, { event: 'notifications-off', device: actor.label }, aboutPush(account, id))
  const results = await c.var.database.batch([...note, ...touch, deletePushSubscription(account, id)], 'write')
  if (results.at(-1)?.rows.length === 0) throw problem('not-found')
  return c.body(null, 204)
}

async function snooze(c: ApiContext): Promise<Response> {
  const { account, actor, touch } = await admitSession(c, { scope: 'write' })
  const { kind, key, minutes } = checkInput(snoozeBody, await readJson(c, MAX_BODY_BYTES))
  const until = c.var.dependencies.now() + minutes * 60_000
  await c.var.database.batch([...touch, snoozePush(account, { id: actor.id, kind, key, until })], 'write')
  return c.body(null, 204)
}

async function test(c: ApiContext): Promise<Response> {
  const { account, actor, results, touch } = await admitSession(c, {
    scope: 'write',
    reads: (scope) => [pushKeys(), listPushSubscriptions(scope)],
  })
  const { now, origins } = c.var.dependencies
  const keys = readPushKeys(results[0])
  const subscription = pushSubscriptionsIn(results[1]).find(({ id }) => id === actor.id)
  if (keys === undefined || subscription === undefined) throw problem('not-found')
  const times = { now: now(), pauseMs: TEST_PAUSE_MS }
  const noted = await c.var.database.batch([...touch, notePushTest(account, actor.id, times)], 'write')
  if (noted.at(-1)?.rows.length === 0) throw tooSoon()
  const message = { body: { kind: 'test', language: subscription.language }, ttl: TEST_TTL_SECONDS, topic: 'test' }
  const { kind } = await sendPush(subscription, message, { keys, subject: pushSubject(origins[0]) })
  return c.json({ outcome: kind })
}

function tooSoon() {
  const retryAfter = TEST_PAUSE_MS / 1000
  return problem('too-many-requests', { members: { retryAfter }, headers: { 'Retry-After': String(retryAfter) } })
}

// Never the address: whoever has it can send something there.
function view(subscription: PushSubscription, current: string) {
  const { id, language, createdAt } = subscription
  const { kinds, quiet } = deviceOf(subscription)
  return {
    ...{ id, language, kinds, quiet: quiet ?? null },
    ...{ createdAt: new Date(createdAt).toISOString(), current: id === current },
  }
}
