// The iterations or milestones of a view, once somebody wants to see them.

import { useMemo } from 'preact/hooks'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { buildPeriodRows } from '../periods/period-row.ts'
import { useMilestones } from '../periods/use-milestones.ts'
import type { Periods, TrendsGrouping } from './grouped-weeks.ts'
import type { TrendsView } from './trends-view-model.ts'

/** Undefined for weeks, and while the milestones are read. */
export function usePeriods(
  { weeks, from, to }: TrendsView,
  records: LoggedRecords,
  grouping: TrendsGrouping,
): Periods | undefined {
  const milestones = useMilestones(grouping !== 'week')
  return useMemo(() => {
    if (grouping === 'week' || milestones === undefined) return undefined
    const judged = weeks.map(({ summary, verdict }) => ({ start: summary.start, verdict }))
    return { grouping, rows: buildPeriodRows({ records, weeks: judged, milestones, grouping, range: { from, to } }) }
  }, [weeks, from, to, records, grouping, milestones])
}
