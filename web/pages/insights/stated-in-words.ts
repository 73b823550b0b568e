// When a link was stated, and how much of what it is held against came after that.

import { dateLivedAt } from '../../../domain/calendar/time-zone.ts'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import type { LinkInsight } from '../../../domain/trends/insights.ts'
import { formatDate } from '../../i18n/format.ts'
import { insightsText as text } from './insights-text.ts'

/** The person may have had a look at older weeks; weeks after the statement are a fair test. */
export function statedInWords({ result }: LinkInsight, hypothesis: Hypothesis | undefined): readonly string[] {
  const { statedAt, zone, date } = hypothesis ?? {}
  const day = date ?? (statedAt && zone && dateLivedAt(statedAt, zone, 0))
  if (day === undefined) return []
  const stated = text().stated(formatDate(day, { day: 'numeric', month: 'short', year: 'numeric' }))
  const weeks = new Set(result.pairs.filter((pair) => pair.date > day).map(({ week }) => Math.floor(week))).size
  return result.finding.weeks === 0 ? [stated] : [stated, text().weeksAfter(weeks, result.finding.weeks)]
}
