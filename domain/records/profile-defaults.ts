// What holds without a profile. Apart from its schema, so that screens can start without loading schemas.

import type { Profile } from './profile.ts'

/** The one id that a profile can have. */
export const PROFILE_ID = 'profile'

/** What holds while the person has not said otherwise. Zone, language and theme then follow the device. */
export const profileDefaults = {
  units: 'cm',
  weekStart: 1,
  dayStart: '00:00',
  widthStepMm: 10,
  busyPercent: 75,
  standUpMinutes: 60,
  trainerAt: '12:00',
} as const satisfies Partial<Profile>
