// Schemas of the weekly trend.

import { busyComponents } from '../../../domain/trends/busy-component.ts'
import { type JsonSchema, listOf, object, ref, text, whole } from './operation.ts'

const day: JsonSchema = { type: 'string', format: 'date' }
const average = object({
  n: whole('How many values.'),
  'mean?': { type: 'number', description: 'Absent when there are none.' },
})
const total = object({
  n: whole('How many days.'),
  'total?': { type: 'number', description: 'Absent when there are none.' },
})
const minutes = (description: string): JsonSchema => ({ ...average, description })
const widths = (description: string): JsonSchema => ({
  ...average,
  description: `${description}, millimetres; doubtful ones left out.`,
})

const week = object({
  start: { ...day, description: 'First day.' },
  beforeMm: widths('Split width before stretching'),
  afterMm: widths('Split width after stretching'),
  gainMm: widths('After − before, in one session'),
  doubtful: listOf(
    object({
      id: text('Of the session.'),
      date: day,
      'beforeMm?': whole('Millimetres.'),
      'afterMm?': whole('Millimetres.'),
    }),
  ),
  sleep: object({
    nights: whole('Main sleeps.'),
    timeInBedMinutes: minutes('Time in bed a night.'),
    totalSleepMinutes: minutes('Total sleep time a night.'),
    efficiencyPercent: average,
    'midpointMinute?': { type: 'number', description: 'Mean sleep midpoint, minutes after local midnight.' },
    awakenings: object({
      counted: listOf({ type: 'integer' }),
      several: whole('Nights with "several", which is no number.'),
    }),
  }),
  sitting: object({
    days: whole('Days with sitting.'),
    minutesPerDay: minutes('Sitting a logged day.'),
    totalMinutes: total,
  }),
  work: object({
    days: whole('Days with a workday.'),
    minutes: total,
    meetingMinutes: total,
    doneCount: total,
    load: object({ n: whole('Days with a load.'), 'median?': { type: 'number' } }),
  }),
  captures: whole('How many.'),
  busy: ref('BusyVerdict'),
})

const busyVerdict: JsonSchema = {
  description: "Judged against the person's own 26 weeks before it.",
  oneOf: [
    object({ kind: { const: 'unknown' }, why: { enum: ['unfinished', 'incomplete', 'no-variation'] } }),
    object({
      kind: { const: 'too-few' },
      have: whole('Past weeks that are known.'),
      need: whole('Past weeks that are needed.'),
    }),
    object({
      kind: { enum: ['busy', 'usual', 'calm'] },
      score: { type: 'number' },
      threshold: {
        type: 'number',
        description: 'Busy from here on: the percentile of the past scores that `busyPercent` of the profile names.',
      },
      reasons: listOf(
        object({
          component: { enum: [...busyComponents] },
          value: { type: 'number' },
          ownMedian: { type: 'number' },
          z: { type: 'number', description: 'Robust standard deviations; more is busier.' },
        }),
      ),
    }),
  ],
}

/** By name. */
export const trendSchemas: Readonly<Record<string, JsonSchema>> = {
  WeeklyTrends: object({
    from: day,
    to: day,
    today: day,
    weekStart: whole('ISO weekday.'),
    weeks: listOf(ref('Week')),
  }),
  Week: week,
  BusyVerdict: busyVerdict,
}
