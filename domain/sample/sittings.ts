// Invented sitting: bouts through the working day, longer ones in busy spells; on some days only a total.

import type { DayPlan } from './day-plan.ts'
import type { Random } from './random.ts'
import { momentOn, present, type SampleContext, type SampleRecord } from './sample-record.ts'

interface Bout {
  /** Minutes after midnight. */
  readonly start: number
  readonly end: number
}

const MORNING = 9 * 60
const LATEST = 23 * 60 + 30

/** The day's bouts, its total, or nothing. */
export function sittingsOf(day: DayPlan, { zone, random }: SampleContext): readonly SampleRecord[] {
  if (random.chance(day.kind === 'work' ? 0.08 : 0.6)) return []
  const bouts = boutsOf(day, random)
  if (bouts.length === 0) return []
  return random.chance(0.12)
    ? [total(day, bouts, { zone, random })]
    : bouts.map((bout) => boutRecord(day, bout, { zone, random }))
}

function boutsOf(day: DayPlan, random: Random): readonly Bout[] {
  const isWork = day.kind === 'work'
  const most = isWork ? 4 + Math.round(2.5 * day.busy) : random.whole(1, 2)
  const bouts: Bout[] = []
  let start = MORNING + (isWork ? random.whole(-20, 40) : random.whole(60, 420))
  for (let count = 0; count < most; count++) {
    const end = start + Math.max(15, Math.round(random.near(88 + 35 * day.busy, 26)))
    if (end > LATEST) break
    bouts.push({ start, end })
    const isLunch = start < 12 * 60 && end >= 11 * 60 + 30
    start = end + (isLunch ? random.whole(40, 65) : random.whole(6, 28))
  }
  return bouts
}

function boutRecord(day: DayPlan, { start, end }: Bout, { zone, random }: SampleContext): SampleRecord {
  const isTimed = random.chance(0.7)
  return {
    kind: 'sitting',
    loggedAt: momentOn(day.date, isTimed ? end : end + random.whole(5, 60), zone),
    fields: {
      startAt: momentOn(day.date, start, zone),
      endAt: momentOn(day.date, end, zone),
      zone,
      date: day.date,
      source: isTimed ? 'timer' : 'entered',
    },
  }
}

function total(day: DayPlan, bouts: readonly Bout[], { zone, random }: SampleContext): SampleRecord {
  const minutes = bouts.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    kind: 'sitting',
    loggedAt: momentOn(day.date, 21 * 60 + random.whole(0, 60), zone),
    fields: present({
      date: day.date,
      // From memory, people say hours and halves.
      minutes: Math.max(30, Math.round(minutes / 30) * 30),
      source: 'total',
      replacesBouts: random.chance(0.5) ? true : undefined,
    }),
  }
}
