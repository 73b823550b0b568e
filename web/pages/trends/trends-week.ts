// One week as every part of the page reads it.

import type { BusyVerdict } from '../../../domain/trends/busy-week.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'

export interface TrendsWeek {
  readonly summary: WeekSummary
  readonly verdict: BusyVerdict
  /** Nothing was recorded in it. */
  readonly isEmpty: boolean
}
