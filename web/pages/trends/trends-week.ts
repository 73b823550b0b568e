// One week as every part of the page reads it.

import type { BusyVerdict } from '../../../domain/trends/busy-week.ts'
import type { TrendLevel } from '../../../domain/trends/level-trend.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import type { WeekIncident } from './week-incidents.ts'

export interface TrendsWeek {
  readonly summary: WeekSummary
  readonly verdict: BusyVerdict
  /** The trend of the width before stretching at the end of the week; absent where or while it is not known. */
  readonly level?: TrendLevel
  /** Minutes sat a logged day so many weeks earlier as the sitting is moved by; absent where nothing was, or nothing is moved. */
  readonly earlierSittingMinutes?: number
  /** Postmortems of its days; absent where there are none. */
  readonly incidents?: readonly WeekIncident[]
  /** Nothing was recorded in it. */
  readonly isEmpty: boolean
}
