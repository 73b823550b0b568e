// `POST /api/v1/sync`: takes a device's changes and hands over what it has not seen.

import { Hono } from 'hono'
import { type Change, isSameChange, parseChange, type Rejection } from '../../domain/sync/change.ts'
import { MAX_REQUEST_BYTES, MIN_SCHEMA } from '../../domain/sync/limits.ts'
import { type Acknowledgement, type SyncAnswer, type SyncRequest, syncRequest } from '../../domain/sync/protocol.ts'
import { restamp } from '../../domain/sync/restamp.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { type Admission, admit } from '../identity/admit.ts'
import { checkInput } from '../middleware/check-input.ts'
import { readJson } from '../middleware/read-body.ts'
import { problem } from '../problem.ts'
import { changesAfter, logPosition, readLogPage, readLogPosition, storedStamp } from '../store/change-log.ts'
import { byAccount } from '../store/scope.ts'
import { storedChanges, writeChanges } from '../store/write-changes.ts'

export function syncRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const admission = await admit(c, { scope: 'write' })
    refuseOtherAccount(c, admission)
    const request = checkInput(syncRequest, await readJson(c, MAX_REQUEST_BYTES))
    return c.json(await exchange(c, admission, request))
  })
}

// A cookie can become another account's while a page still holds the changes of the one before. Scripts may leave it out.
function refuseOtherAccount(c: ApiContext, { account }: Admission): void {
  const meant = c.req.header('X-Nobi-Account')
  if (meant !== undefined && meant !== account) throw problem('other-account')
}

// One transaction writes, acknowledges and reads the page, so that the answer is one moment of the log.
async function exchange(
  c: ApiContext,
  { account, actor, touch }: Admission,
  request: SyncRequest,
): Promise<SyncAnswer> {
  const serverTime = c.var.dependencies.now()
  const { sound, rejected } = sortOut(request.changes)
  const scope = byAccount(account)
  const writes = [...touch, ...writeChanges(account, { changes: restamp(sound, serverTime), device: actor.label })]
  const reads = [storedChanges(account, sound), changesAfter(scope, request), logPosition(scope)]
  const results = await c.var.database.batch([...writes, ...reads], writes.length > 0 ? 'write' : 'read')
  const [stored, page, position] = results.slice(writes.length)
  const where = readLogPosition(position)
  return {
    epoch: where.epoch,
    head: where.head,
    ...readLogPage(page, where),
    accepted: (stored?.rows ?? []).map(acknowledgement),
    rejected,
    serverTime,
    minSchema: MIN_SCHEMA,
  }
}

// The log takes an id once, so a second change under it would be acknowledged and lost. The same change twice is one.
function sortOut(inputs: readonly unknown[]): {
  readonly sound: readonly Change[]
  readonly rejected: readonly Rejection[]
} {
  const sound = new Map<string, Change>()
  const rejected: Rejection[] = []
  for (const parsed of inputs.map(parseChange)) {
    if (!parsed.ok) {
      rejected.push(parsed.error)
      continue
    }
    const { id } = parsed.value
    const first = sound.get(id) ?? parsed.value
    if (isSameChange(first, parsed.value)) sound.set(id, first)
    else rejected.push({ id, code: 'bad-change', message: 'id: is that of another change beside it', final: true })
  }
  return { sound: [...sound.values()], rejected }
}

function acknowledgement(row: Readonly<Record<string, unknown>>): Acknowledgement {
  return { id: String(row['id']), stamp: storedStamp(row['stamp']), seq: Number(row['seq']) }
}
