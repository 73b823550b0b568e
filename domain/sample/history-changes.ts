// An invented history as changes, ready for the same road that every device's changes take.

import { instantToMs } from '../calendar/instant.ts'
import { DELETED } from '../records/field-issues.ts'
import { ID_RANDOM_BYTES, idFrom } from '../records/record-id.ts'
import type { Change } from '../sync/change.ts'
import { readClock } from '../sync/clock.ts'
import { type ClockState, unsetClock } from '../sync/clock-state.ts'
import { nodeFromRandom } from '../sync/node-from-random.ts'
import { createRandom } from './random.ts'
import type { SampleRecord } from './sample-record.ts'

/** One change a record, stamped when it was logged, in that order. The same seed gives the same ids, so that writing a
 *  history twice is the same as once. */
export function historyToChanges(records: readonly SampleRecord[], seed: string): readonly Change[] {
  const random = createRandom(seed, 'ids')
  const node = nodeFromRandom(random.bytes(8))
  let clock: ClockState = unsetClock
  return records.toSorted(byTime).map(({ kind, id, loggedAt, fields }) => {
    const ms = instantToMs(loggedAt)
    const reading = readClock(clock, { now: ms, node })
    clock = reading.state
    const writes = Object.entries({ ...fields, [DELETED]: false }).map(([name, v]) => [name, { v }] as const)
    return {
      id: idFrom(ms, random.bytes(ID_RANDOM_BYTES)),
      kind,
      recordId: id ?? idFrom(ms, random.bytes(ID_RANDOM_BYTES)),
      stamp: reading.stamp,
      fields: Object.fromEntries(writes),
    }
  })
}

function byTime(left: SampleRecord, right: SampleRecord): number {
  return instantToMs(left.loggedAt) - instantToMs(right.loggedAt)
}
