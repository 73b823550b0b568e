// One time in bed: a night or a nap. It belongs to the local date it ended on.

import * as z from 'zod/mini'
import { instant, level1to5, localDate, text, timeZone, wholeNumber } from './field-types.ts'
import { endAfterStart, type KindDefinition, minutesBetween, type RecordOf, type RuleIssue } from './kind-definition.ts'

const SHORTEST_MINUTES = 10
const LONGEST_MINUTES = 24 * 60

export const sleep = {
  kind: 'sleep',
  path: 'sleeps',
  dateField: 'date',
  fields: {
    bedAt: instant,
    wakeAt: instant,
    zone: timeZone,
    bedZone: timeZone,
    date: localDate,
    onsetMinutes: wholeNumber(0, LONGEST_MINUTES),
    awakenings: z.union([wholeNumber(0, 100), z.literal('several')]),
    wasoMinutes: wholeNumber(0, LONGEST_MINUTES),
    quality: level1to5,
    place: z.enum(['home', 'hotel', 'other']),
    nap: z.boolean(),
    note: text,
  },
  collections: {},
  check: checkSleep,
} as const satisfies KindDefinition

export type Sleep = RecordOf<typeof sleep>

export const sleepDocs = {
  bedAt: 'Into bed.',
  wakeAt: 'Final awakening; after bedAt, 10 minutes to 24 hours later.',
  zone: 'IANA zone of the awakening.',
  bedZone: 'IANA zone of going to bed, when it was another one.',
  date: 'Local date of the awakening.',
  onsetMinutes: 'Minutes from bed to sleep (sleep onset latency).',
  awakenings: 'How often awake in between: a number, or "several", which stays "several".',
  wasoMinutes: 'Minutes awake between first sleep and final awakening (wake after sleep onset).',
  quality: 'Perceived quality, 1 bad to 5 good.',
  place: 'Where.',
  nap: 'True for a nap; otherwise the main sleep of its date.',
  note: 'Free text.',
} as const

function checkSleep(fields: Readonly<Record<string, unknown>>): readonly RuleIssue[] {
  const reversed = endAfterStart(fields, 'bedAt', 'wakeAt')
  if (reversed.length > 0) return reversed
  const inBed = minutesBetween(fields, 'bedAt', 'wakeAt')
  if (inBed === undefined) return []
  if (inBed < SHORTEST_MINUTES || inBed > LONGEST_MINUTES) {
    return [{ path: 'wakeAt', message: 'must be 10 minutes to 24 hours after bedAt', fields: ['bedAt', 'wakeAt'] }]
  }
  const all = ['bedAt', 'wakeAt', 'onsetMinutes', 'wasoMinutes']
  return awakeMinutes(fields) > inBed
    ? [{ path: 'wasoMinutes', message: 'must fit into the time in bed', fields: all }]
    : []
}

function awakeMinutes({ onsetMinutes, wasoMinutes }: Readonly<Record<string, unknown>>): number {
  return (typeof onsetMinutes === 'number' ? onsetMinutes : 0) + (typeof wasoMinutes === 'number' ? wasoMinutes : 0)
}
