// `POST /api/v1/sync`: takes a device's changes and hands over what it has not seen.

import { Hono } from 'hono'
import { isJsonObject, type Json } from '../../domain/json.ts'
import { type Change, parseChange, type Rejection, writesTheSame } from '../../domain/sync/change.ts'
import { MAX_CHANGES_PER_REQUEST, MAX_REQUEST_BYTES, MIN_SCHEMA } from '../../domain/sync/limits.ts'
import { type Acknowledgement, type SyncAnswer, type SyncRequest, syncRequest } from '../../domain/sync/protocol.ts'
import { restamp } from '../../domain/sync/restamp.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { type Admission, admit } from '../identity/admit.ts'
import { checkInput } from '../middleware/check-input.ts'
import { readJson } from '../middleware/read-body.ts'
import { problem } from '../problem.ts'
import { changesAfter, logPosition, readLogPage, readLogPosition } from '../store/change-log.ts'
import { byAccount } from '../store/scope.ts'
import { readStoredChanges, type StoredChange, storedChanges } from '../store/stored-changes.ts'
import { writeChanges } from '../store/write-changes.ts'

export function syncRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const admission = await admit(c, { scope: 'write' })
    const body = await readJson(c, MAX_REQUEST_BYTES)
    refuseTooMany(body)
    const request = checkInput(syncRequest, body)
    return c.json(await exchange(c, admission, request))
  })
}

// With the same status as too many bytes: the device does about both the same.
function refuseTooMany(body: Json): void {
  const changes = isJsonObject(body) ? body['changes'] : undefined
  const limit = MAX_CHANGES_PER_REQUEST
  if (!Array.isArray(changes) || changes.length <= limit) return
  throw problem('too-large', { detail: `A request may have ${limit} changes.`, members: { limit, unit: 'changes' } })
}

// One transaction writes, acknowledges and reads the page, so that the answer is one moment of the log.
async function exchange(
  c: ApiContext,
  { account, actor, touch }: Admission,
  request: SyncRequest,
): Promise<SyncAnswer> {
  const serverTime = c.var.dependencies.now()
  const { sound, rejected } = sortOut(request.changes)
  const numbers = sound.size
  const scope = byAccount(account)
  const changes = restamp([...sound.values()], serverTime)
  const writes = [...touch, ...writeChanges(account, { changes, device: actor.label })]
  const reads = [
    storedChanges(account, { ids: [...sound.keys()], numbers }),
    changesAfter(scope, { ...request, numbers }),
    logPosition(scope),
  ]
  const results = await c.var.database.batch([...writes, ...reads], writes.length > 0 ? 'write' : 'read')
  const [stored, page, position] = results.slice(writes.length)
  const where = readLogPosition(position)
  const answered = acknowledge(sound, readStoredChanges(stored))
  return {
    epoch: where.epoch,
    head: where.head,
    ...readLogPage(page, where),
    accepted: answered.accepted,
    rejected: [...rejected, ...answered.rejected],
    serverTime,
    minSchema: MIN_SCHEMA,
  }
}

/** By their ids. */
type SoundChanges = ReadonlyMap<string, Change>

// The log takes an id once, so a second change under it would be acknowledged and lost. The same change twice is one.
function sortOut(inputs: readonly unknown[]): {
  readonly sound: SoundChanges
  readonly rejected: readonly Rejection[]
} {
  const sound = new Map<string, Change>()
  const rejected: Rejection[] = []
  for (const parsed of inputs.map(parseChange)) {
    if (!parsed.ok) {
      rejected.push(parsed.error)
      continue
    }
    const first = sound.get(parsed.value.id)
    if (first === undefined) sound.set(parsed.value.id, parsed.value)
    else if (!writesTheSame(first, parsed.value)) rejected.push(takenId(parsed.value))
  }
  return { sound, rejected }
}

// An id that the log had already is acknowledged only for what the log has under it.
function acknowledge(
  sound: SoundChanges,
  stored: readonly StoredChange[],
): { readonly accepted: readonly Acknowledgement[]; readonly rejected: readonly Rejection[] } {
  const accepted: Acknowledgement[] = []
  const rejected: Rejection[] = []
  for (const { id, stamp, seq, earlier } of stored) {
    const sent = sound.get(id)
    if (sent !== undefined && earlier !== undefined && !writesTheSame(earlier, sent)) rejected.push(takenId(sent))
    else accepted.push({ id, stamp, seq })
  }
  return { accepted, rejected }
}

function takenId({ id }: Change): Rejection {
  return { id, code: 'bad-change', message: 'id: is that of another change', final: true }
}
