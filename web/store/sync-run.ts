// One sync from start to end: sends what waits, takes in what others changed, until both sides have everything.

import { isJsonObject } from '../../domain/json.ts'
import { MAX_REQUEST_BYTES, PROTOCOL, SCHEMA } from '../../domain/sync/limits.ts'
import type { SyncAnswer, SyncRequest } from '../../domain/sync/protocol.ts'
import { afterCommit, showSyncState } from './after-commit.ts'
import { applyAnswer } from './apply-answer.ts'
import { type Asked, accountToSyncAs, ask, failed, type SyncOutcome } from './ask-server.ts'
import { forgetPlace, takePage } from './catch-up-page.ts'
import { mustCatchUp } from './catch-up-state.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import type { DeviceState, OutboxRow } from './local-schema.ts'
import { type BatchLimits, readBatch, refuse, widestBatch } from './outbox.ts'
import { parseSnapshotPage } from './snapshot-page.ts'

/** How often screens are read again while everything is being read, milliseconds. */
const SHOW_EVERY_MS = 2000

/** How often one sync begins to read everything: a server that names another epoch each time is asked again later. */
const MOST_BEGINNINGS = 3

/** A sync on its way. */
interface Run extends BatchLimits {
  readonly device: Device
  readonly connection: Connection
  /** How many the next request carries. */
  changes: number
  readonly passedOver: Set<string>
  hasNews: boolean
  /** The next page of the snapshot, asked for while the last one was being stored. */
  ahead?: { readonly after: string; readonly asked: Promise<Asked> }
  /** How often everything began to be read from its start. */
  beginnings: number
}

/** Waits for other tabs' syncs first. Everything that has not been acknowledged stays where it is, whatever happens. */
export function syncUntilSettled(device: Device): Promise<SyncOutcome> {
  return inSyncLock(device, async () => {
    const connection = device.active.value
    if (accountToSyncAs(device, connection) === undefined) return { kind: 'not-now' }
    const run = { device, connection, ...widestBatch(), hasNews: false, beginnings: 0 }
    const outcome = await repeat(run).catch((error: unknown) => notStored(device, error))
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

async function repeat(run: Run): Promise<SyncOutcome> {
  for (;;) {
    const { rows, state } = await run.connection.use((database) => readBatch(database, run))
    const outcome = await (mustCatchUp(state) ? readPage(run, state) : exchange(run, state, rows))
    if (outcome !== undefined) return outcome
    if (run.beginnings > MOST_BEGINNINGS) return failed()
  }
}

/** The end of the run, or undefined to go on. */
type Step = Promise<SyncOutcome | undefined>

async function exchange(run: Run, state: DeviceState, rows: readonly OutboxRow[]): Step {
  const { device, connection } = run
  if (rows.length > 0) await showBusy(device)
  const asked = await ask(device, connection, { address: 'POST /api/v1/sync', body: bodyOf(state, rows) })
  if (asked.kind !== 'answer') return asked
  if (asked.status === 413 && rows.length > 0) return sendLess(run, rows)
  return asked.status === 200 && isSyncAnswer(asked.body) ? takeIn(run, asked.body, rows.length) : failed()
}

// A page of everything the server has. Screens hear of it now and then: reading them again for each would take longer.
async function readPage(run: Run, state: DeviceState): Step {
  const { device, connection } = run
  await showBusy(device)
  const after = state.catchUp?.after
  // Who began anew meanwhile, or was led elsewhere by another tab, does not go on there.
  const { ahead } = run
  const asked = await (ahead && ahead.after === after ? ahead.asked : askPage(run, after))
  if (asked.kind !== 'answer') return asked
  // A place that this server does not know: it begins anew.
  if (asked.status === 400 && after !== undefined) await forgetPlace(connection)
  const page = asked.status === 200 ? parseSnapshotPage(asked.text) : undefined
  if (page === undefined) return failed()
  if (page.next !== undefined) run.ahead = { after: page.next, asked: askPage(run, page.next) }
  const taken = await takePage(connection, { page, state, receivedAt: device.surroundings.now() })
  if (taken === 'done' || isTimeToShow(device)) await afterCommit(device, connection)
  else await showSyncState(device)
  run.hasNews = true
  if (after === undefined) run.beginnings++
  return undefined
}

function askPage({ device, connection }: Run, after = ''): Promise<Asked> {
  return ask(device, connection, { address: `GET /api/v1/snapshot${after && `?after=${encodeURIComponent(after)}`}` })
}

function isTimeToShow({ surroundings, sync }: Device): boolean {
  const now = surroundings.now()
  if (Math.abs(now - sync.shownAt) < SHOW_EVERY_MS) return false
  sync.shownAt = now
  return true
}

function bodyOf({ device, epoch, cursor }: DeviceState, rows: readonly OutboxRow[]): SyncRequest {
  return { protocol: PROTOCOL, schema: SCHEMA, device, cursor, changes: rows.map(({ change }) => change), epoch }
}

async function takeIn(run: Run, answer: SyncAnswer, sent: number): Step {
  const { device, connection, passedOver } = run
  const { hasNews, settled, waiting, mustReadOn } = await applyAnswer(connection, {
    answer,
    receivedAt: device.surroundings.now(),
  })
  device.sync.isOutdated = answer.minSchema > SCHEMA
  if (hasNews || settled > 0) await afterCommit(device, connection)
  run.hasNews ||= hasNews
  const before = passedOver.size
  for (const { id, final } of answer.rejected) if (!final) passedOver.add(id)
  const isGettingOn = sent === 0 || settled > 0 || passedOver.size > before
  if (mustReadOn || (isGettingOn && waiting > passedOver.size)) {
    await showBusy(device)
    return undefined
  }
  // A server that neither takes nor refuses what waits, or has more but hands nothing over, is not asked again at once.
  return waiting > 0 || answer.more ? failed() : { kind: 'settled', hasNews: run.hasNews }
}

// Half of it, and a change that is too large all by itself is set aside with its reason.
async function sendLess(run: Run, rows: readonly OutboxRow[]): Step {
  const [first, second] = rows
  if (second !== undefined) run.changes = Math.ceil(rows.length / 2)
  else if (first !== undefined) {
    const message = `a request may have ${MAX_REQUEST_BYTES} bytes`
    const rejection = { id: first.change.id, code: 'too-large', message, final: true } as const
    await refuse(run.connection, rejection, run.device.surroundings.now())
  }
  return undefined
}

async function showBusy(device: Device): Promise<void> {
  if (device.sync.isBusy) return
  device.sync.isBusy = true
  await showSyncState(device)
}

// Nothing of the answer was kept, so it is asked for again. A full disk is the person's to know.
function notStored(device: Device, error: unknown): SyncOutcome {
  device.sync.isOutOfRoom = error instanceof Error && error.name === 'QuotaExceededError'
  return failed()
}

// A captive portal answers 200 as well.
function isSyncAnswer(body: unknown): body is SyncAnswer {
  if (!isJsonObject(body)) return false
  const { epoch, accepted, rejected, changes, cursor, head, serverTime }: Partial<SyncAnswer> = body
  const hasNumbers = [cursor, head, serverTime].every(Number.isFinite)
  return typeof epoch === 'string' && hasNumbers && [accepted, rejected, changes].every(Array.isArray)
}
