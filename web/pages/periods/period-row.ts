// The iterations or milestones of a range, each summed up as a week is.

import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { compareSpans, type SpanComparison } from '../../../domain/look-back/compare-spans.ts'
import {
  type LookBackGrouping,
  type LookBackSpan,
  lookBackSpans,
  spanHolding,
} from '../../../domain/look-back/look-back-span.ts'
import type { MilestonePeriod } from '../../../domain/look-back/milestones.ts'
import type { BusyVerdict } from '../../../domain/trends/busy-week.ts'
import { noiseFromRepeats, repeatsBeforeCm } from '../../../domain/trends/measurement-noise.ts'
import { type LoggedRecords, summariseSpans, type WeekSummary } from '../../../domain/trends/weekly-summary.ts'

/** A week, as far as it matters how busy it was. */
export interface JudgedWeek {
  readonly start: LocalDate
  readonly verdict: BusyVerdict
}

export interface PeriodRow {
  readonly span: LookBackSpan
  readonly summary: WeekSummary
  /** Weeks whose middle day lies in it: how many could be judged, and how many of those were busy. */
  readonly weeks: { readonly judged: number; readonly busy: number }
}

export interface PeriodInput {
  readonly records: LoggedRecords
  readonly weeks: readonly JudgedWeek[]
  readonly milestones: readonly MilestonePeriod[]
  readonly grouping: LookBackGrouping
  /** First and last day that `records` and `weeks` are whole for. */
  readonly range: { readonly from: LocalDate; readonly to: LocalDate }
}

const DAYS_TO_MIDDLE = 3

/** Oldest first. One that began before the range is left out, because its numbers would be of a part only; the last may still run. */
export function buildPeriodRows({ records, weeks, milestones, grouping, range }: PeriodInput): readonly PeriodRow[] {
  const spans = lookBackSpans(milestones, grouping, range).filter(({ from }) => from >= range.from)
  const summaries = summariseSpans(records, spans)
  return spans.flatMap((span, index) => {
    const summary = summaries[index]
    if (summary === undefined) return []
    const own = weeks.filter(({ start }) => spanHolding(spans, addDays(start, DAYS_TO_MIDDLE)) === span)
    const judged = own.filter(({ verdict }) => 'score' in verdict)
    return [
      {
        ...{ span, summary },
        weeks: { judged: judged.length, busy: judged.filter(({ verdict }) => verdict.kind === 'busy').length },
      },
    ]
  })
}

/** The last row against the one before it, with the reading error that the person's repeats tell; undefined with fewer than two. */
export function compareLastRows(rows: readonly PeriodRow[], records: LoggedRecords): SpanComparison | undefined {
  const [earlier, latest] = [rows.at(-2), rows.at(-1)]
  if (earlier === undefined || latest === undefined) return undefined
  const noise = noiseFromRepeats(repeatsBeforeCm(records.stretches))
  return compareSpans(latest.summary, earlier.summary, noise.kind === 'known' ? noise : undefined)
}
