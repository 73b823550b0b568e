// Invented work: longer, heavier and fuller of meetings in busy spells, sometimes at weekends too.

import type { DayPlan } from './day-plan.ts'
import type { Random } from './random.ts'
import { momentOn, present, type SampleContext, type SampleRecord } from './sample-record.ts'
import { spoken } from './spoken.ts'

const notes = [
  'リリース日。',
  'On call today.',
  '一日中レビューだった。',
  'Quarter planning.',
  '障害対応で夕方がつぶれた。',
] as const

/** The day's work, or nothing where none was done or none was written down. */
export function workdayOf(day: DayPlan, { zone, random, language }: SampleContext): readonly SampleRecord[] {
  const workMinutes = workMinutesOf(day, random)
  if (workMinutes === undefined || random.chance(0.06)) return []
  const loggedAt = momentOn(day.date, 20 * 60 + random.whole(0, 90), zone)
  // A free day that the person says so of: zero is not the same as nothing said.
  if (workMinutes === 0) return [{ kind: 'workday', loggedAt, fields: { date: day.date, workMinutes } }]
  const meetings = Math.min(workMinutes, Math.max(0, Math.round(random.near(75 + 90 * day.busy, 40) / 15) * 15))
  const load = Math.min(5, Math.max(1, Math.round(random.near(2.4 + 1.9 * day.busy, 0.6))))
  return [
    {
      kind: 'workday',
      loggedAt,
      fields: present({
        date: day.date,
        workMinutes,
        meetingMinutes: random.chance(0.85) ? meetings : undefined,
        doneCount: random.chance(0.75) ? Math.max(0, Math.round(random.near(4 + 1.5 * day.busy, 1.8))) : undefined,
        load: random.chance(0.9) ? load : undefined,
        note: random.chance(0.03) ? random.pick(spoken(notes, language, String)) : undefined,
      }),
    },
  ]
}

function workMinutesOf(day: DayPlan, random: Random): number | undefined {
  if (day.kind === 'work') return Math.max(60, Math.round(random.near(475 + 150 * day.busy, 35) / 15) * 15)
  if (day.kind === 'weekend' && random.chance(0.45 * day.busy)) return 15 * random.whole(4, 20)
  return random.chance(0.08) ? 0 : undefined
}
