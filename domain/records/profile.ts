// The person's own settings: one record an account. Defaults are in `profile-defaults.ts` and are never written.

import * as z from 'zod/mini'
import { clockTime, legLengthMm, shortText, timeZone, wholeNumber } from './field-types.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'

/** ISO 8601, from Monday on. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const profile = {
  kind: 'profile',
  path: 'profile',
  dateField: undefined,
  fields: {
    displayName: shortText,
    legLengthMm,
    units: z.enum(['cm', 'inch']),
    weekStart: wholeNumber(1, 7),
    dayStart: z.string().check(z.regex(/^(0\d|1[0-1]):[0-5]\d$/, 'must be a time from 00:00 to 11:59')),
    widthStepMm: z.union([z.literal(5), z.literal(10)]),
    busyPercent: wholeNumber(50, 95),
    zone: timeZone,
    language: z.enum(['ja', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
    standUpMinutes: wholeNumber(0, 240),
    eveningAt: clockTime,
    trainerAt: clockTime,
    lookBackAt: clockTime,
  },
  collections: {
    trainerDays: { key: z.enum(weekdays), element: z.literal(true), keyProperties: ['weekday'] },
  },
  check: () => [],
} as const satisfies KindDefinition

export type Profile = RecordOf<typeof profile>

export const profileDocs = {
  displayName: 'What the app calls the person.',
  legLengthMm: 'Hip joint to the mark that is measured on the floor, millimetres; gives the split angle.',
  units: 'Lengths on screen.',
  weekStart: 'First day of the week, ISO: 1 Monday to 7 Sunday.',
  dayStart: "Local time at which the person's day starts, HH:MM; what happens before it belongs to the day before.",
  widthStepMm: 'Step of the split width buttons, millimetres.',
  busyPercent: 'A week is busy from this percentile of the own past weeks on, calm up to its mirror.',
  zone: 'Home zone; otherwise that of the device.',
  language: 'Language of the interface.',
  theme: 'Colours of the interface.',
  standUpMinutes: 'Minutes of sitting by the timer after which the person is reminded to stand up; 0 for never.',
  eveningAt: 'Local time, HH:MM, of the reminder that the day has no entry yet; absent for none.',
  trainerAt: 'Local time, HH:MM, of the reminder on days with the trainer.',
  lookBackAt: 'Local time, HH:MM, of the reminder that a milestone is over; absent for none.',
  trainerDays: 'Weekdays with the trainer, ISO: 1 Monday to 7 Sunday.',
} as const
