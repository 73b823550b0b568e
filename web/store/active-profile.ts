// The person's settings as screens use them: what was chosen, and defaults for the rest.

import type { TimeZone } from '../../domain/calendar/time-zone.ts'
import type { Profile } from '../../domain/records/profile.ts'
import { PROFILE_ID, profileDefaults } from '../../domain/records/profile-defaults.ts'
import type { Memory } from './remembered.ts'

type Settled =
  | ('units' | 'weekStart' | 'dayStart' | 'widthStepMm' | 'busyPercent' | 'zone' | 'theme')
  | ('standUpMinutes' | 'trainerAt')

/** A profile in which everything that screens need has a value. `language` stays absent while it follows the device. */
export type ActiveProfile = Profile & { readonly [Name in Settled]-?: NonNullable<Profile[Name]> }

/** The stored profile over the defaults; the device's zone where none was chosen. */
export function activeProfile(stored: Profile | undefined, deviceZone: TimeZone): ActiveProfile {
  const defaults = {
    id: PROFILE_ID,
    kind: 'profile',
    deleted: false,
    ...profileDefaults,
    zone: deviceZone,
    theme: 'system',
    trainerDays: {},
  } as const
  return stored === undefined || stored.deleted ? defaults : { ...defaults, ...stored }
}

/** Theme and language where the page finds them before its first paint (see `web/index.html`). */
export function cacheLook({ name, memory }: Memory, { theme, language }: ActiveProfile): void {
  memory.setItem(`${name}-theme`, theme)
  if (language === undefined) memory.removeItem(`${name}-language`)
  else memory.setItem(`${name}-language`, language)
}

/** What `cacheLook` kept, for the first paint. */
export function cachedLook({ name, memory }: Memory): Pick<Profile, 'theme' | 'language'> {
  const theme = memory.getItem(`${name}-theme`)
  const language = memory.getItem(`${name}-language`)
  return {
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(language === 'ja' || language === 'en' ? { language } : {}),
  }
}
