// When the person wants to be reminded: from the profile, with defaults for what it does not say.

import { minutesOfClock } from '../calendar/clock-time.ts'
import type { TimeZone } from '../calendar/time-zone.ts'
import type { Profile } from '../records/profile.ts'
import { profileDefaults } from '../records/profile-defaults.ts'

/** What the person has chosen; what is absent is off. Times of day are `HH:MM` where the person lives. */
export interface ReminderSettings {
  readonly zone: TimeZone
  /** Minutes after midnight at which the person's day starts. */
  readonly dayStartMinutes: number
  readonly eveningAt: string | undefined
  /** ISO weekdays, 1 = Monday. */
  readonly trainerDays: ReadonlySet<number>
  readonly trainerAt: string
  /** 0 for never. */
  readonly standUpMinutes: number
  readonly lookBackAt: string | undefined
}

type Chosen = 'zone' | 'dayStart' | 'eveningAt' | 'trainerAt' | 'standUpMinutes' | 'lookBackAt'

/** `zone`: where the person lives while the profile does not say. */
export function reminderSettings(
  profile: Pick<Profile, Chosen | 'trainerDays'> | undefined,
  zone: TimeZone,
): ReminderSettings {
  return {
    zone: profile?.zone ?? zone,
    dayStartMinutes: minutesOfClock(profile?.dayStart ?? profileDefaults.dayStart),
    eveningAt: profile?.eveningAt,
    trainerDays: new Set(Object.keys(profile?.trainerDays ?? {}).map(Number)),
    trainerAt: profile?.trainerAt ?? profileDefaults.trainerAt,
    standUpMinutes: profile?.standUpMinutes ?? profileDefaults.standUpMinutes,
    lookBackAt: profile?.lookBackAt,
  }
}
