// How long ago a moment was, in words.

import { defineText } from './define-text.ts'
import { formatMoment } from './format.ts'
import { language } from './language.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const text = defineText({ en: { justNow: 'just now' }, ja: { justNow: 'たった今' } })

/** After that a date says more than a count of days. */
const LONGEST_MS = 7 * DAY_MS

/** `just now`, `2 minutes ago`, `3 hours ago`, `yesterday`; a week and more as the moment itself. UTC milliseconds. A moment to
 *  come is one of a clock that goes wrong, and counts as now. */
export function formatAgo(ms: number, now: number): string {
  const age = Math.max(now - ms, 0)
  if (age >= LONGEST_MS) return formatMoment(ms)
  const words = new Intl.RelativeTimeFormat(language.value === 'ja' ? 'ja-JP' : 'en-GB', { numeric: 'auto' })
  if (age >= DAY_MS) return words.format(-Math.floor(age / DAY_MS), 'day')
  if (age >= HOUR_MS) return words.format(-Math.floor(age / HOUR_MS), 'hour')
  const minutes = Math.floor(age / MINUTE_MS)
  return minutes === 0 ? text().justNow : words.format(-minutes, 'minute')
}
