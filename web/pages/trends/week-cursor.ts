// The week under the cursor, and where keys take it.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TrendsWeek } from './trends-week.ts'

/** Weeks that Page Up and Page Down go: about a quarter of a year. */
const PAGE_WEEKS = 13

/** The week that a key leads to: arrows one week, Page Up and Down a quarter, Home and End the first and last. Without a
 *  week yet, any of them starts at the last. Undefined for other keys. */
export function weekAfterKey(
  key: string,
  weeks: readonly TrendsWeek[],
  current: LocalDate | undefined,
): LocalDate | undefined {
  const last = weeks.length - 1
  const index = weeks.findIndex(({ summary }) => summary.start === current)
  const target = targetOf(key, { index, last })
  if (target === undefined) return undefined
  return weeks[index < 0 ? last : Math.min(last, Math.max(0, target))]?.summary.start
}

function targetOf(key: string, { index, last }: { readonly index: number; readonly last: number }): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return index - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return index + 1
    case 'PageUp':
      return index + PAGE_WEEKS
    case 'PageDown':
      return index - PAGE_WEEKS
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
