// Iterations and milestones in words: their names, and how the last compares with the one before.

import type { LookBackSpan } from '../../../domain/look-back/look-back-span.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { formatDays, formatGain, formatLength, type Units } from '../../i18n/format.ts'
import { compareLastRows, type PeriodRow } from './period-row.ts'
import { periodsText as text } from './periods-text.ts'

/** `November`, `2 – 29 Nov 2026`, `November, iteration 2`; an iteration of a milestone without a name goes by its own days. */
export function spanName({ milestone, iteration, from, to }: LookBackSpan): string {
  if (milestone.title === undefined) return formatDays(from, to)
  return iteration === undefined ? milestone.title : text().iteration(iteration, milestone.title)
}

/** What can be said of the last and the one before it, without a reason. */
export function comparisonSentence(rows: readonly PeriodRow[], records: LoggedRecords, units: Units): string {
  const [earlier, latest] = [rows.at(-2), rows.at(-1)]
  const comparison = compareLastRows(rows, records)
  if (latest === undefined) return text().none
  if (earlier === undefined || comparison === undefined) return text().oneOnly
  const busy = busySentence(latest, earlier)
  if (comparison.kind === 'not-measured') return text().together(text()[`missing-${comparison.missing}`], busy)
  const [late, early] = [Math.round(comparison.latest.mm), Math.round(comparison.earlier.mm)]
  const words = text().compared(
    spanName(latest.span),
    formatLength(late, units),
    comparison.latest.n,
    formatLength(early, units),
    comparison.earlier.n,
    formatGain(late - early, units),
  )
  return text().together(text().together(words, text()[`noise-${comparison.beyondNoise}`]), busy)
}

function busySentence({ weeks }: PeriodRow, { weeks: before }: PeriodRow): string {
  return weeks.judged === 0 || before.judged === 0
    ? ''
    : text().busy(weeks.busy, weeks.judged, before.busy, before.judged)
}
