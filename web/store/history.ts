// What happened to one record: what the server's log has of it, and what this device itself still holds.

import { canonicalJson, isJsonObject, type Json } from '../../domain/json.ts'
import { kinds } from '../../domain/records/kinds.ts'
import type { Change } from '../../domain/sync/change.ts'
import { isStamp } from '../../domain/sync/stamp.ts'
import { ask } from './ask-server.ts'
import type { Device } from './device.ts'

/** A record that has a history. */
export interface HistoryOf {
  readonly kind: keyof typeof kinds
  readonly id: string
}

export interface HistoryChange extends Change {
  /** Who wrote it, by the name of the device or token; undefined for this device. */
  readonly device: string | undefined
  /** Whether the server has it, does not have it yet, or would not take it. */
  readonly state: 'logged' | 'waiting' | 'refused'
}

export type HistoryPage =
  /** `next` is where the following page begins; undefined after the last. */
  | { readonly kind: 'page'; readonly changes: readonly HistoryChange[]; readonly next: string | undefined }
  /** There is no server to ask: nobody is signed in. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }

/** The changes of this device, those that a server has taken, that wait for it, and that it has refused. */
export async function readOwnHistory({ active }: Device, record: HistoryOf): Promise<readonly HistoryChange[]> {
  return active.value.use(async (database) => {
    const transaction = database.transaction(['sent', 'outbox', 'rejected'])
    const [sent, outbox, rejected] = await Promise.all([
      transaction.objectStore('sent').getAll(),
      transaction.objectStore('outbox').getAll(),
      transaction.objectStore('rejected').getAll(),
    ])
    return [...changesOf(sent, 'logged'), ...changesOf(outbox, 'waiting'), ...changesOf(rejected, 'refused')].filter(
      ({ kind, recordId }) => kind === record.kind && recordId === record.id,
    )
  })
}

/** A page of what the server has, newest first, from `after` on. Does not reject. */
export async function readServerHistory(device: Device, { kind, id }: HistoryOf, after?: string): Promise<HistoryPage> {
  const connection = device.active.value
  if (connection.account === undefined) return { kind: 'nobody' }
  const record = kind === 'profile' ? '/profile' : (`/${kinds[kind].path}/${encodeURIComponent(id)}` as const)
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`
  const asked = await ask(device, connection, { address: `GET /api/v1${record}/history${query}` })
  if (asked.kind !== 'answer') return { kind: asked.kind === 'signed-out' ? 'signed-out' : 'unreachable' }
  const { status, body } = asked
  // A record that has not been sent yet is none that the server knows.
  if (status === 404) return { kind: 'page', changes: [], next: undefined }
  return (status === 200 ? pageFrom(body, { kind, id }) : undefined) ?? { kind: 'unreachable' }
}

/** All of them as one history, newest first: a change that both have is there once, as this device's own. */
export function oneHistory(own: readonly HistoryChange[], logged: readonly HistoryChange[]): readonly HistoryChange[] {
  const changes = new Map(logged.map((change) => [change.id, change]))
  for (const change of own) {
    const known = changes.get(change.id)
    // What the log has, it has under the stamp that counts, whatever of its acknowledgement has come here.
    changes.set(change.id, known === undefined ? change : { ...known, device: undefined })
  }
  const all = [...changes.values()]
  return all.filter((change) => !isCopied(change, all)).sort(lastFirst)
}

/** Whether a device has offered it anew from what it still held, to a server that was restored. */
export function isOffer({ id }: Pick<Change, 'id'>): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-5/.test(id)
}

// The change that the offered values came from has come back as well, so the offer tells nothing.
function isCopied(change: HistoryChange, all: readonly HistoryChange[]): boolean {
  return isOffer(change) && all.some((other) => other !== change && !isOffer(other) && saysAlso(other, change))
}

function saysAlso(whole: Change, part: Change): boolean {
  if (whole.stamp !== part.stamp) return false
  return Object.entries(part.fields).every(
    ([name, { v }]) =>
      Object.hasOwn(whole.fields, name) && canonicalJson(whole.fields[name]?.v ?? null) === canonicalJson(v),
  )
}

function lastFirst(left: Change, right: Change): number {
  return left.stamp < right.stamp ? 1 : left.stamp > right.stamp ? -1 : 0
}

function changesOf(rows: readonly { readonly change: Change }[], state: HistoryChange['state']): HistoryChange[] {
  return rows.map(({ change }) => ({ ...change, device: undefined, state }))
}

// A captive portal answers 200 as well.
function pageFrom(body: unknown, record: HistoryOf): HistoryPage | undefined {
  if (!isJsonObject(body) || !Array.isArray(body['items'])) return undefined
  const items: readonly Json[] = body['items']
  const changes = items.flatMap((item) => changeFrom(item, record) ?? [])
  const { next } = body
  return { kind: 'page', changes, next: typeof next === 'string' ? next : undefined }
}

function changeFrom(item: Json, { kind, id: recordId }: HistoryOf): HistoryChange | undefined {
  if (!isJsonObject(item)) return undefined
  const { id, who, stamp, fields } = item
  if (typeof stamp !== 'string' || !isStamp(stamp) || !isJsonObject(fields)) return undefined
  const writes = Object.entries(fields).flatMap(([name, write]) => {
    if (!isJsonObject(write)) return []
    const { v = null, base } = write
    return [[name, typeof base === 'string' && isStamp(base) ? { v, base } : { v }] as const]
  })
  return {
    // An older server names no changes.
    id: typeof id === 'string' ? id : stamp,
    kind,
    recordId,
    stamp,
    fields: Object.fromEntries(writes),
    device: typeof who === 'string' ? who : '',
    state: 'logged',
  }
}
