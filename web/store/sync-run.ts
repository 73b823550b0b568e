// One sync from start to end: sends what waits, takes in what others changed, until both sides have everything.

import { MAX_REQUEST_BYTES, PROTOCOL, SCHEMA } from '../../domain/sync/limits.ts'
import type { SyncAnswer, SyncRequest } from '../../domain/sync/protocol.ts'
import { afterCommit, showSyncState } from './after-commit.ts'
import { applyAnswer } from './apply-answer.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import type { DeviceState, OutboxRow } from './local-schema.ts'
import { type BatchLimits, putAside, readBatch, widestBatch } from './outbox.ts'
import { isSwitching, markSwitching, readRemembered } from './remembered.ts'
import { request } from './request.ts'
import { retryAfter } from './sync-policy.ts'

export type SyncOutcome =
  /** Nobody is signed in, or it must first be asked who. */
  | { readonly kind: 'not-now' }
  /** `hasNews`: something came in. */
  | { readonly kind: 'settled'; readonly hasNews: boolean }
  | { readonly kind: 'signed-out' }
  /** `retryAfter`: what the server asked for, milliseconds. */
  | { readonly kind: 'failed'; readonly retryAfter: number | undefined }

/** Waits for other tabs' syncs first. Everything that has not been acknowledged stays where it is, whatever happens. */
export function syncUntilSettled(device: Device): Promise<SyncOutcome> {
  return inSyncLock(device, async () => {
    const connection = device.active.value
    if (accountToSyncAs(device, connection) === undefined) return { kind: 'not-now' }
    const outcome = await repeat(device, connection).catch(
      (): SyncOutcome => ({ kind: 'failed', retryAfter: undefined }),
    )
    device.sync.isBusy = false
    // Only an answer to this database's own account says something about its session.
    if (outcome.kind === 'settled' || outcome.kind === 'signed-out') {
      device.sync.isSignedOut = outcome.kind === 'signed-out'
    }
    await showSyncState(device).catch(() => undefined)
    return outcome
  })
}

/** What must not happen while another tab syncs or signs in or out. */
export function inSyncLock<T>({ surroundings }: Device, work: () => Promise<T>): Promise<T> {
  return surroundings.alone(`${surroundings.name}-sync`, work)
}

// The cookie decides whose log is written, so it must be known to be this database's account.
function accountToSyncAs({ surroundings }: Device, { account }: Connection): string | undefined {
  const isOwn = readRemembered(surroundings)?.account.id === account
  return isOwn && !isSwitching(surroundings) ? account : undefined
}

type Step = { readonly kind: 'repeat'; readonly limits: BatchLimits; readonly hasNews: boolean } | SyncOutcome

async function repeat(device: Device, connection: Connection): Promise<SyncOutcome> {
  let limits = widestBatch
  let hasNews = false
  for (;;) {
    const step = await exchange(device, connection, limits)
    if (step.kind === 'settled') return { kind: 'settled', hasNews: hasNews || step.hasNews }
    if (step.kind !== 'repeat') return step
    limits = step.limits
    hasNews ||= step.hasNews
  }
}

async function exchange(device: Device, connection: Connection, limits: BatchLimits): Promise<Step> {
  const { rows, state } = await connection.use((database) => readBatch(database, limits))
  if (state === undefined) return failed()
  if (rows.length > 0) await showBusy(device)
  // Asked anew each time: without locks another tab may have signed somebody else in meanwhile.
  const account = accountToSyncAs(device, connection)
  if (account === undefined) return { kind: 'not-now' }
  const message = { body: bodyOf(state, rows), headers: { 'X-Nobi-Account': account } }
  const response = await request(device.surroundings, 'POST /api/v1/sync', message)
  if (response === undefined) return failed()
  if (response.status === 409) return notOurs(device)
  if (response.status === 401 || response.status === 403) return { kind: 'signed-out' }
  if (response.status === 413 && rows.length > 0) return sendLess(device, connection, { rows, limits })
  if (response.status !== 200 || !isSyncAnswer(response.body)) {
    return failed(retryAfter(response.headers.get('Retry-After'), device.surroundings.now()))
  }
  return takeIn(device, connection, { answer: response.body, limits, sent: rows.length })
}

function bodyOf(state: DeviceState, rows: readonly OutboxRow[]): SyncRequest {
  const { device, epoch, cursor } = state
  const changes = rows.map(({ change }) => change)
  return { protocol: PROTOCOL, schema: SCHEMA, device, cursor, changes, ...(epoch === undefined ? {} : { epoch }) }
}

interface Arrival {
  readonly answer: SyncAnswer
  readonly limits: BatchLimits
  readonly sent: number
}

async function takeIn(device: Device, connection: Connection, { answer, limits, sent }: Arrival): Promise<Step> {
  const applied = await applyAnswer(connection, { answer, receivedAt: device.surroundings.now() })
  device.sync.isOutdated = answer.minSchema > SCHEMA
  if (applied.hasNews || applied.settled > 0) await afterCommit(device, connection)
  const passedOver = new Set([
    ...limits.passedOver,
    ...answer.rejected.filter(({ final }) => !final).map(({ id }) => id),
  ])
  const canSendMore =
    applied.waiting > passedOver.size && (sent === 0 || applied.settled > 0 || passedOver.size > limits.passedOver.size)
  if (canSendMore || applied.mustReadOn) {
    await showBusy(device)
    return { kind: 'repeat', limits: { ...limits, passedOver }, hasNews: applied.hasNews }
  }
  // A server that neither takes nor refuses what waits, or has more but hands nothing over, is not asked again at once.
  return applied.waiting > 0 || answer.more ? failed() : { kind: 'settled', hasNews: applied.hasNews }
}

// The cookie has become another account's. Nothing is sent before the server has been asked whose.
function notOurs({ surroundings }: Device): Step {
  markSwitching(surroundings)
  return { kind: 'not-now' }
}

// Half of it, and a change that is too large all by itself is set aside with its reason.
async function sendLess(
  device: Device,
  connection: Connection,
  { rows, limits }: { readonly rows: readonly OutboxRow[]; readonly limits: BatchLimits },
): Promise<Step> {
  const [first] = rows
  if (rows.length > 1 || first === undefined) {
    return { kind: 'repeat', limits: { ...limits, changes: Math.ceil(rows.length / 2) }, hasNews: false }
  }
  const message = `a request may have ${MAX_REQUEST_BYTES} bytes`
  const rejection = { id: first.change.id, code: 'too-large', message, final: true } as const
  await connection.use((database) => putAside(database, { ...first, rejection, rejectedAt: device.surroundings.now() }))
  return { kind: 'repeat', limits, hasNews: false }
}

async function showBusy(device: Device): Promise<void> {
  if (device.sync.isBusy) return
  device.sync.isBusy = true
  await showSyncState(device)
}

function failed(after?: number): SyncOutcome & Step {
  return { kind: 'failed', retryAfter: after }
}

// A captive portal answers 200 as well.
function isSyncAnswer(body: unknown): body is SyncAnswer {
  if (typeof body !== 'object' || body === null) return false
  const { accepted, rejected, changes, cursor, serverTime } = body as Partial<SyncAnswer>
  return [accepted, rejected, changes].every(Array.isArray) && [cursor, serverTime].every(Number.isFinite)
}
