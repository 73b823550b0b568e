// The hybrid logical clock of one runtime: never reads the same twice and never behind what it has seen.

import type { ClockState } from './clock-state.ts'
import { formatStamp, LAST_COUNTER, type NodeId, parseStamp, type Stamp } from './stamp.ts'

/** How far a stamp may lie ahead of the server before it is stamped anew: 5 minutes. */
export const MAX_AHEAD_MS = 300_000

/** The next reading: later than every earlier one and than every stamp in `after`, and at `now` where that is later still. */
export function readClock(
  state: ClockState,
  options: { readonly now: number; readonly node: NodeId; readonly after?: readonly Stamp[] },
): { readonly state: ClockState; readonly stamp: Stamp } {
  const seen = (options.after ?? []).reduce(witness, state)
  const next = seen.millis >= options.now ? following(seen) : { millis: options.now, counter: 0 }
  return { state: next, stamp: formatStamp({ ...next, node: options.node }) }
}

/** The clock after it has seen a stamp. Malformed stamps change nothing. */
export function witness(state: ClockState, stamp: Stamp): ClockState {
  const parts = parseStamp(stamp)
  if (parts === undefined) return state
  const isLater = parts.millis > state.millis || (parts.millis === state.millis && parts.counter > state.counter)
  return isLater ? { millis: parts.millis, counter: parts.counter } : state
}

/** The clock after it has seen many stamps, all well formed. They compare as text, so only the latest is read. */
export function witnessAll(state: ClockState, seen: readonly { readonly stamp: Stamp }[]): ClockState {
  let latest = seen[0]?.stamp
  for (const { stamp } of seen) if (latest === undefined || stamp > latest) latest = stamp
  return latest === undefined ? state : witness(state, latest)
}

/** The latest stamp that the server takes as it is at `serverTime` (UTC ms). Stamps compare as text, so none has to be taken
 *  apart to be compared with it. */
export function latestBelievable(serverTime: number): Stamp {
  return formatStamp({ millis: serverTime + MAX_AHEAD_MS, counter: LAST_COUNTER, node: 'zzzzzzzz' as NodeId })
}

/** The clock brought back to at most 5 minutes ahead of the server; only for a clock whose readings the server has all taken. */
export function capClock(state: ClockState, serverTime: number): ClockState {
  return state.millis > serverTime + MAX_AHEAD_MS ? { millis: serverTime + MAX_AHEAD_MS, counter: 0 } : state
}

/** Time for the next reading: the device's clock corrected by what the server last said.
 *  `offset` is server time − device time at the last answer; absent before the first. */
export function physicalTime(deviceNow: number, offset: number | undefined): number {
  return offset === undefined ? deviceNow : deviceNow + offset
}

function following({ millis, counter }: ClockState): ClockState {
  return counter < LAST_COUNTER ? { millis, counter: counter + 1 } : { millis: millis + 1, counter: 0 }
}
