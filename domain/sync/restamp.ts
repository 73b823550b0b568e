// Keeps wrong clocks from winning: stamps too far ahead of the server are read anew from the server's clock.

import type { Change } from './change.ts'
import { type ClockState, MAX_AHEAD_MS, readClock, witness } from './clock.ts'
import { isStamp, parseStamp, type Stamp } from './stamp.ts'

/** A change as the server takes it; `sent` is the stamp it came with. */
export interface ReceivedChange extends Change {
  readonly sent: Stamp
}

/** Changes with every stamp that lies more than 5 minutes after `serverNow` (UTC ms) read anew at `serverNow`, keeping the
 *  order of the sender's stamps: a new stamp is also later than the honest ones beside it and than what the change is based on. */
export function restamp(changes: readonly Change[], serverNow: number): readonly ReceivedChange[] {
  const latest = serverNow + MAX_AHEAD_MS
  const stored = new Map<Change, Stamp>()
  let clock: ClockState = { millis: serverNow, counter: 0 }
  for (const change of [...changes].sort(byStamp)) {
    const parts = parseStamp(change.stamp)
    if (parts === undefined || parts.millis <= latest) {
      clock = witness(clock, change.stamp)
    } else {
      const reading = readClock(clock, { now: serverNow, node: parts.node, after: believableBases(change, latest) })
      clock = reading.state
      stored.set(change, reading.stamp)
    }
  }
  return changes.map((change) => ({ ...change, sent: change.stamp, stamp: stored.get(change) ?? change.stamp }))
}

function believableBases(change: Change, latest: number): Stamp[] {
  return Object.values(change.fields).flatMap(({ base }) =>
    base !== undefined && isStamp(base) && (parseStamp(base)?.millis ?? 0) <= latest ? [base] : [],
  )
}

function byStamp(left: Change, right: Change): number {
  return left.stamp < right.stamp ? -1 : left.stamp > right.stamp ? 1 : 0
}
