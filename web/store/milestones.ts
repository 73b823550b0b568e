// Milestones on this device: reading them, and writing about one.

import type { MilestonePeriod } from '../../domain/look-back/milestones.ts'
import type { Saved } from './edit-record.ts'
import { milestoneQueries } from './milestone-queries.ts'
import type { RecordEdit } from './record-edit.ts'
import { saveRecord } from './save.ts'
import { thisDevice } from './this-device.ts'

export const { readMilestones } = milestoneQueries(thisDevice)

/** Writes about a milestone; one that had made itself is fixed with the days that it has. Rejects as `saveRecord` does. */
export function saveMilestone(period: MilestonePeriod, fields: RecordEdit<'milestone'>): Promise<Saved> {
  const { id, startDate, iterationDays, iterations } = period
  const days = period.record === undefined ? { startDate, iterationDays, iterations } : {}
  return saveRecord('milestone', id, { ...days, ...fields })
}
