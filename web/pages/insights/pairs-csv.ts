// The pairs behind a link as a file: a line a measurement, oldest first.

import type { LinkInsight } from '../../../domain/trends/insights.ts'
import type { LinkCause } from '../../../domain/trends/link-cause.ts'
import { millimetresToUnits, type Units, unitSymbol } from '../../i18n/format.ts'
import { csvText } from '../../parts/csv.ts'
import { insightsText as text } from './insights-text.ts'
import { exposureInWords } from './scatter.ts'

/** What the exposure is called, with its unit. */
export function exposureHeader(cause: LinkCause): string {
  if (cause === 'busy') return text().exposureScore
  return cause === 'sleep' ? text().exposureSleep : text().exposureHours
}

/** Date, exposure and width of each pair; enough digits to compute with. */
export function pairsCsv({ result, link }: LinkInsight, units: Units): string {
  return csvText(
    [text().date, exposureHeader(link.cause), text().width(unitSymbol(units))],
    result.pairs.map(({ date, exposure, outcome }) => [
      date,
      rounded(exposureInWords(exposure, link.cause), 1000),
      rounded(millimetresToUnits(outcome * 10, units), 100),
    ]),
  )
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps
}
