// Invented captures: something noticed about work, stretching or reading, a few times a week.

import { capturedThoughts } from './captured-thoughts.ts'
import type { DayPlan } from './day-plan.ts'
import { momentOn, present, type SampleContext, type SampleRecord } from './sample-record.ts'
import { spoken } from './spoken.ts'

/** None, one or two captures. */
export function capturesOf(day: DayPlan, context: SampleContext): readonly SampleRecord[] {
  const { random } = context
  const count = random.chance(0.38) ? random.pick([1, 1, 1, 2]) : 0
  return Array.from({ length: count }, () => captureOf(day, context))
}

function captureOf(day: DayPlan, { zone, random, language }: SampleContext): SampleRecord {
  const thought = random.pick(spoken(capturedThoughts, language, ({ text }) => text))
  const at = momentOn(day.date, random.whole(8 * 60, 23 * 60), zone)
  return {
    kind: 'capture',
    loggedAt: at,
    fields: present({
      at,
      zone,
      date: day.date,
      text: thought.text,
      url: thought.url,
      readState: thought.url === undefined ? undefined : random.pick(['unread', 'reading', 'read']),
      ...Object.fromEntries(thought.moods.map((mood) => [`moods.${mood}`, true])),
    }),
  }
}
