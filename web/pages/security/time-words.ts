// Times of the API in words.

import { type Instant, instantToMs, parseInstant } from '../../../domain/calendar/instant.ts'
import { dateLivedAt, type TimeZone } from '../../../domain/calendar/time-zone.ts'
import { formatDate } from '../../i18n/format.ts'
import { formatAgo } from '../../i18n/format-ago.ts'

export interface Present {
  readonly now: Instant
  readonly zone: TimeZone
}

/** How long ago it was; a dash for what is no time. */
export function agoInWords(time: string, { now }: Pick<Present, 'now'>): string {
  const instant = parseInstant(time)
  return instant === undefined ? '–' : formatAgo(instantToMs(instant), instantToMs(now))
}

/** The day it is in the zone, with its year; a dash for what is no time. */
export function dayInWords(time: string, { zone }: Pick<Present, 'zone'>): string {
  const instant = parseInstant(time)
  if (instant === undefined) return '–'
  return formatDate(dateLivedAt(instant, zone, 0), { day: 'numeric', month: 'short', year: 'numeric' })
}
