// What must hold of the server's log: its cells are what the log makes of them, whoever had seen a value wins over it, and no
// account has anything of another's.

import { canonicalJson } from '../../../domain/json.ts'
import { MAX_AHEAD_MS } from '../../../domain/sync/clock.ts'
import { type Deed, isMark } from './deed.ts'
import { readLog, readServerCells, type StoredChange } from './server-contents.ts'
import { find, type SimulatedWorld } from './world-state.ts'

export async function checkLog(world: SimulatedWorld): Promise<void> {
  const log = await readLog(world.server.database())
  await checkFold(world, log)
  checkClocks(world, log)
  checkCausality(world, log)
  checkDeletions(world, log)
  checkAccounts(world, log)
}

// The rule once more, in its own words: of the values of a cell the one with the greatest stamp, then the greatest text.
async function checkFold(world: SimulatedWorld, log: readonly StoredChange[]): Promise<void> {
  const greatest = new Map<string, string>()
  for (const { account, kind, record, stamp, fields } of log) {
    for (const [field, { v }] of Object.entries(fields)) {
      const [key, value] = [`${account}/${kind}/${record}/${field}`, `${stamp} ${canonicalJson(v)}`]
      if (value > (greatest.get(key) ?? '')) greatest.set(key, value)
    }
  }
  const cells = await readServerCells(world.server.database())
  for (const { account, kind, record, field, v, stamp } of cells) {
    const [key, value] = [`${account}/${kind}/${record}/${field}`, `${stamp} ${canonicalJson(v)}`]
    if (greatest.get(key) !== value) find(world, 'cells from log', `${key} is ${value}, not ${greatest.get(key)}`)
    greatest.delete(key)
  }
  for (const key of greatest.keys()) find(world, 'cells from log', `${key} is missing`)
}

/** A wrong clock has left nothing in the log that the server would not have believed. */
function checkClocks(world: SimulatedWorld, log: readonly StoredChange[]): void {
  const latest = new Date(world.now + world.serverClockError + MAX_AHEAD_MS + 1000).toISOString()
  for (const { id, stamp } of log) {
    if (stamp > latest) find(world, 'clocks are not believed', `${id} is stamped ${stamp}, after ${latest}`)
  }
}

/** Of two edits of a cell, the author of the second of which had the first one before them, the second has the greater stamp. */
function checkCausality(world: SimulatedWorld, log: readonly StoredChange[]): void {
  const byId = new Map(log.map((change) => [change.id, change]))
  const byStamp = new Map<string, StoredChange>()
  for (const change of log) {
    for (const stamp of [change.stamp, change.sent]) byStamp.set(`${change.account} ${stamp}`, change)
  }
  for (const deed of world.deeds) {
    for (const id of deed.changes.keys()) {
      const later = byId.get(id)
      if (later !== undefined) checkOrder(world, deed, later, byStamp)
    }
  }
}
function checkOrder(
  world: SimulatedWorld,
  deed: Deed,
  later: StoredChange,
  byStamp: ReadonlyMap<string, StoredChange>,
): void {
  for (const [field, stamp] of deed.seen) {
    const earlier = byStamp.get(`${later.account} ${stamp}`)
    if (earlier === undefined || earlier.id === later.id || !Object.hasOwn(earlier.fields, field)) continue
    if (earlier.stamp < later.stamp) continue
    const detail = `deed ${deed.number} wrote ${field} of ${later.record} over ${earlier.stamp} and is ${later.stamp}`
    find(world, 'the last action wins', detail)
  }
}

/** A record is deleted when the last thing that was done to it was that, and lives when it was anything else. */
function checkDeletions(world: SimulatedWorld, log: readonly StoredChange[]): void {
  const deeds = new Map(world.deeds.flatMap((deed) => [...deed.changes.keys()].map((id) => [id, deed] as const)))
  const marks = lastOf(log.filter(({ fields }) => fields['deleted'] !== undefined))
  for (const [key, last] of lastOf(log.filter(({ id }) => deeds.has(id)))) {
    const [deed, mark] = [deeds.get(last.id), marks.get(key)]
    // What was given back by a device that had not written it is nobody's deed, and taking something back may be either.
    if (deed === undefined || !acts.has(deed.what) || (mark !== undefined && mark.stamp > last.stamp)) continue
    const isDeleted = mark?.fields['deleted']?.v === true
    if (isDeleted === (deed.what === 'deletes')) continue
    find(world, 'the last action wins', `${key} is deleted: ${isDeleted} after deed ${deed.number}, ${deed.what}`)
  }
}

const acts = new Set(['writes', 'edits', 'restores', 'deletes'])

/** The change with the greatest stamp of each record. */
function lastOf(changes: readonly StoredChange[]): ReadonlyMap<string, StoredChange> {
  const last = new Map<string, StoredChange>()
  for (const change of changes) {
    const key = `${change.account}/${change.kind}/${change.record}`
    if (change.stamp > (last.get(key)?.stamp ?? '')) last.set(key, change)
  }
  return last
}

function checkAccounts(world: SimulatedWorld, log: readonly StoredChange[]): void {
  const byMark = new Map(world.deeds.flatMap((deed) => Object.values(deed.values).map((v) => [canonicalJson(v), deed])))
  for (const { account, kind, record, fields } of log) {
    for (const { v } of Object.values(fields)) {
      const deed = isMark(v) ? byMark.get(canonicalJson(v)) : undefined
      if (deed?.account !== undefined && deed.account !== account) {
        find(world, 'accounts apart', `${kind}/${record} of ${account} has deed ${deed.number} of ${deed.account}`)
      }
    }
  }
}
