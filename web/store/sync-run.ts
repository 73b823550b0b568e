// One sync from start to end: sends what waits, takes in what others changed, until both sides have everything.

import { MAX_REQUEST_BYTES, PROTOCOL, SCHEMA } from '../../domain/sync/limits.ts'
import type { SyncAnswer, SyncRequest } from '../../domain/sync/protocol.ts'
import { afterCommit, showSyncState } from './after-commit.ts'
import { applyAnswer } from './apply-answer.ts'
import { accountToSyncAs, ask, type SyncOutcome, waitAskedFor } from './ask-server.ts'
import { forgetPlace, takePage } from './catch-up-page.ts'
import { mustCatchUp } from './catch-up-state.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import type { DeviceState, OutboxRow } from './local-schema.ts'
import { type BatchLimits, readBatch, refuse, widestBatch } from './outbox.ts'
import type { Address } from './request.ts'

/** How often screens are read again while everything is being read, milliseconds. */
const SHOW_EVERY_MS = 2000

/** Waits for other tabs' syncs first. Everything that has not been acknowledged stays where it is, whatever happens. */
export function syncUntilSettled(device: Device): Promise<SyncOutcome> {
  return inSyncLock(device, async () => {
    const connection = device.active.value
    if (accountToSyncAs(device, connection) === undefined) return { kind: 'not-now' }
    const outcome = await repeat(device, connection).catch((error: unknown) => notStored(device, error))
    device.sync.isBusy = false
    if (outcome.kind === 'settled') device.sync.isOutOfRoom = false
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

interface Repetition {
  readonly kind: 'repeat'
  readonly limits: BatchLimits
  readonly hasNews: boolean
  /** Whether everything began to be read from its start. */
  readonly beganAnew: boolean
}

type Step = Repetition | SyncOutcome

/** How often one sync begins to read everything: a server that names another epoch each time is asked again later. */
const MOST_BEGINNINGS = 3

async function repeat(device: Device, connection: Connection): Promise<SyncOutcome> {
  let limits = widestBatch
  let hasNews = false
  let beginnings = 0
  for (;;) {
    const step = await takeStep(device, connection, limits)
    if (step.kind === 'settled') return { kind: 'settled', hasNews: hasNews || step.hasNews }
    if (step.kind !== 'repeat') return step
    limits = step.limits
    hasNews ||= step.hasNews
    if (step.beganAnew) beginnings++
    if (beginnings > MOST_BEGINNINGS) return failed()
  }
}

async function takeStep(device: Device, connection: Connection, limits: BatchLimits): Promise<Step> {
  const { rows, state } = await connection.use((database) => readBatch(database, limits))
  if (state === undefined) return failed()
  return mustCatchUp(state)
    ? readPage(device, connection, state)
    : exchange(device, connection, { rows, state, limits })
}

interface Batch {
  readonly rows: readonly OutboxRow[]
  readonly state: DeviceState
  readonly limits: BatchLimits
}

async function exchange(device: Device, connection: Connection, { rows, state, limits }: Batch): Promise<Step> {
  if (rows.length > 0) await showBusy(device)
  const asked = await ask(device, connection, { address: 'POST /api/v1/sync', body: bodyOf(state, rows) })
  if (asked.kind !== 'answer') return asked
  const { answer } = asked
  if (answer.status === 413 && rows.length > 0) return sendLess(device, connection, { rows, limits })
  if (answer.status !== 200 || !isSyncAnswer(answer.body)) return failed(waitAskedFor(device, answer))
  return takeIn(device, connection, { answer: answer.body, limits, sent: rows.length })
}

// A page of everything the server has. Screens hear of it now and then: reading them again for each would take longer.
async function readPage(device: Device, connection: Connection, state: DeviceState): Promise<Step> {
  await showBusy(device)
  const after = state.catchUp?.after
  const address: Address = `GET /api/v1/snapshot${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`
  const asked = await ask(device, connection, { address })
  if (asked.kind !== 'answer') return asked
  const { status, text } = asked.answer
  // A place that this server does not know: it begins anew.
  if (status === 400 && after !== undefined) await forgetPlace(connection)
  if (status !== 200) return failed(waitAskedFor(device, asked.answer))
  const taken = await takePage(connection, { text, state, receivedAt: device.surroundings.now() })
  if (taken === undefined) return failed()
  if (taken === 'done' || isTimeToShow(device)) await afterCommit(device, connection)
  else await showSyncState(device)
  return { kind: 'repeat', limits: widestBatch, hasNews: true, beganAnew: after === undefined }
}

function isTimeToShow({ surroundings, sync }: Device): boolean {
  const now = surroundings.now()
  if (Math.abs(now - sync.shownAt) < SHOW_EVERY_MS) return false
  sync.shownAt = now
  return true
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
    return { kind: 'repeat', limits: { ...limits, passedOver }, hasNews: applied.hasNews, beganAnew: false }
  }
  // A server that neither takes nor refuses what waits, or has more but hands nothing over, is not asked again at once.
  return applied.waiting > 0 || answer.more ? failed() : { kind: 'settled', hasNews: applied.hasNews }
}

// Half of it, and a change that is too large all by itself is set aside with its reason.
async function sendLess(
  device: Device,
  connection: Connection,
  { rows, limits }: { readonly rows: readonly OutboxRow[]; readonly limits: BatchLimits },
): Promise<Step> {
  const [first] = rows
  if (rows.length > 1 || first === undefined) {
    return {
      kind: 'repeat',
      limits: { ...limits, changes: Math.ceil(rows.length / 2) },
      hasNews: false,
      beganAnew: false,
    }
  }
  const message = `a request may have ${MAX_REQUEST_BYTES} bytes`
  const rejection = { id: first.change.id, code: 'too-large', message, final: true } as const
  await refuse(connection, rejection, device.surroundings.now())
  return { kind: 'repeat', limits, hasNews: false, beganAnew: false }
}

async function showBusy(device: Device): Promise<void> {
  if (device.sync.isBusy) return
  device.sync.isBusy = true
  await showSyncState(device)
}

function failed(after?: number): SyncOutcome {
  return { kind: 'failed', retryAfter: after }
}

// Nothing of the answer was kept, so it is asked for again. A full disk is the person's to know.
function notStored(device: Device, error: unknown): SyncOutcome {
  device.sync.isOutOfRoom = error instanceof Error && error.name === 'QuotaExceededError'
  return failed()
}

// A captive portal answers 200 as well.
function isSyncAnswer(body: unknown): body is SyncAnswer {
  if (typeof body !== 'object' || body === null) return false
  const { epoch, accepted, rejected, changes, cursor, head, serverTime } = body as Partial<SyncAnswer>
  const hasNumbers = [cursor, head, serverTime].every(Number.isFinite)
  return typeof epoch === 'string' && hasNumbers && [accepted, rejected, changes].every(Array.isArray)
}
