// Builders of changes and of the requests that carry them.

import type { Json } from '../../domain/json.ts'
import { idFrom } from '../../domain/records/record-id.ts'
import type { Change } from '../../domain/sync/change.ts'
import type { SyncAnswer } from '../../domain/sync/protocol.ts'
import { formatStamp, type NodeId, type Stamp } from '../../domain/sync/stamp.ts'
import { type Person, randomBytes } from './world.ts'

export function newRecordId(): string {
  return idFrom(Date.now(), randomBytes(10))
}

/** A stamp that many milliseconds from now. */
export function stampIn(ms: number, options: { readonly counter?: number; readonly node?: string } = {}): Stamp {
  return formatStamp({
    millis: Date.now() + ms,
    counter: options.counter ?? 0,
    node: (options.node ?? 'aaaaaaaa') as NodeId,
  })
}

/** A change with everything that is not given made up. */
export function change(values: Readonly<Record<string, Json>>, rest: Partial<Omit<Change, 'fields'>> = {}): Change {
  return {
    id: newRecordId(),
    kind: 'stretch',
    recordId: newRecordId(),
    stamp: stampIn(0),
    ...rest,
    fields: Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v }])),
  }
}

/** One sync of `person`, from the beginning of the log unless a cursor is given. */
export function sync(
  person: Pick<Person, 'json'>,
  changes: readonly unknown[] = [],
  envelope: { readonly cursor?: number; readonly epoch?: string; readonly device?: string } = {},
): Promise<SyncAnswer> {
  return person.json('/api/v1/sync', {
    body: { protocol: 1, schema: 1, device: 'test-device', cursor: 0, ...envelope, changes },
  })
}

/** Sends changes, so many a request, each from the head that the request before has named. Throws when one is refused. */
export async function push(person: Pick<Person, 'json'>, changes: readonly Change[], size: number): Promise<void> {
  let cursor = 0
  for (let at = 0; at < changes.length; at += size) {
    const { head, rejected } = await sync(person, changes.slice(at, at + size), { cursor })
    if (rejected.length > 0) throw new Error(rejected[0]?.message)
    cursor = head
  }
}
