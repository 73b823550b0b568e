// The local date that a record belongs to, from its times, for callers who give none.

import { minutesOfClock } from '../../../domain/calendar/clock-time.ts'
import { type Instant, isInstant } from '../../../domain/calendar/instant.ts'
import { dateLivedAt, parseTimeZone, type TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { profileDefaults } from '../../../domain/records/profile-defaults.ts'

type Values = Readonly<Record<string, Json | undefined>>

/** The field whose time decides the date. */
const decidingFields: Readonly<Partial<Record<Kind, string>>> = {
  stretch: 'at',
  sleep: 'wakeAt',
  sitting: 'startAt',
  capture: 'at',
  sticky: 'at',
  action: 'at',
  postmortem: 'startedAt',
  hypothesis: 'statedAt',
}

/** Fields whose value moves the date with them. */
export function fieldsThatMoveTheDate(kind: Kind): readonly string[] {
  const deciding = decidingFields[kind]
  return deciding === undefined ? [] : [deciding, 'zone']
}

function decidingInstant(kind: Kind, values: Values): Instant | undefined {
  const deciding = decidingFields[kind]
  const value = deciding === undefined ? undefined : values[deciding]
  return typeof value === 'string' && isInstant(value) ? value : undefined
}

/** The date by the record's own time and zone, and the hour at which the person's day starts; undefined when they are not
 *  there. */
export function livedDate(kind: Kind, values: Values, profile: Values): string | undefined {
  const instant = decidingInstant(kind, values)
  const zone = zoneOf(values['zone'])
  const dayStart = profile['dayStart']
  if (instant === undefined || zone === undefined) return undefined
  return dateLivedAt(instant, zone, minutesOfClock(typeof dayStart === 'string' ? dayStart : profileDefaults.dayStart))
}

function zoneOf(value: Json | undefined): TimeZone | undefined {
  return typeof value === 'string' ? parseTimeZone(value) : undefined
}
