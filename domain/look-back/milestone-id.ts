// The id that the record of a milestone gets: the same on every device that writes about the same one first, so that both write to
// one record and nothing of either is lost.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Milestone } from '../records/milestone.ts'
import { ID_RANDOM_BYTES, idFrom } from '../records/record-id.ts'

/** Gives the id for a milestone that begins on a day. A record that was made for that day and has been moved to another since keeps
 *  its id, and the day gets the next one. */
export function milestoneIdFor(written: readonly Milestone[]): (startDate: LocalDate) => string {
  const startOf = new Map(written.map((record) => [record.id, record.startDate]))
  return (startDate) => {
    for (let turn = 0; ; turn += 1) {
      const id = idOfTurn(startDate, turn)
      if (!startOf.has(id) || startOf.get(id) === startDate) return id
    }
  }
}

// A UUIDv7 whose moment is the day's beginning in UTC, and whose random bits count instead.
function idOfTurn(startDate: LocalDate, turn: number): string {
  const bits = new Uint8Array(ID_RANDOM_BYTES)
  new DataView(bits.buffer).setUint32(ID_RANDOM_BYTES - 4, turn)
  return idFrom(Date.parse(startDate), bits)
}
