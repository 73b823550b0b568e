// Keeps wrong clocks from winning: stamps too far ahead of the server are read anew from the server's clock.

import type { Change } from './change.ts'
import { latestBelievable, readClock, witnessAll } from './clock.ts'
import { parseStamp, type Stamp } from './stamp.ts'

/** A change as the server takes it; `sent` is the stamp it came with. */
export interface ReceivedChange extends Change {
  readonly sent: Stamp
}

/** Changes with every stamp that lies more than 5 minutes after `serverNow` (UTC ms) read anew at `serverNow`, keeping the
 *  order of the sender's stamps: a new stamp is also later than the honest ones beside it and than what the change is based on. */
export function restamp(changes: readonly Change[], serverNow: number): readonly ReceivedChange[] {
  const latest = latestBelievable(serverNow)
  const honest = changes.filter(({ stamp }) => stamp <= latest)
  const stored = new Map<Change, Stamp>()
  let clock = witnessAll({ millis: serverNow, counter: 0 }, honest)
  for (const change of changes.filter(({ stamp }) => stamp > latest).sort(byStamp)) {
    const node = parseStamp(change.stamp)?.node
    if (node === undefined) continue
    const reading = readClock(clock, { now: serverNow, node, after: believableBases(change, latest) })
    clock = reading.state
    stored.set(change, reading.stamp)
  }
  return changes.map((change) => ({ ...change, sent: change.stamp, stamp: stored.get(change) ?? change.stamp }))
}

function believableBases(change: Change, latest: Stamp): readonly Stamp[] {
  return Object.values(change.fields).flatMap(({ base }) => (base !== undefined && base <= latest ? [base] : []))
}

function byStamp(left: Change, right: Change): number {
  return left.stamp < right.stamp ? -1 : left.stamp > right.stamp ? 1 : 0
}
