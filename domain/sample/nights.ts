// Invented sleep: later to bed in busy weeks and at weekends, some nights forgotten, a nap now and then.

import { elapsedMinutes } from '../calendar/instant.ts'
import type { DayPlan } from './day-plan.ts'
import type { Random } from './random.ts'
import { momentOn, present, type SampleContext, type SampleRecord } from './sample-record.ts'
import { spoken } from './spoken.ts'

const WORK_NIGHT = { bed: -18, wake: 6 * 60 + 50 }
const FREE_NIGHT = { bed: 35, wake: 8 * 60 + 10 }
const BUSY_LATER = 75
const notes = [
  'ホテルの枕が合わなかった。',
  '夜中に地震で起きた。',
  'Too warm, window open all night.',
  '寝る前に本を読んだらすぐ眠れた。',
  'Neighbours had a party until two.',
] as const

/** The night that ends on the day, and perhaps a nap on it. */
export function nightsOf(day: DayPlan, context: SampleContext): readonly SampleRecord[] {
  const { random } = context
  const night = random.chance(0.94) ? [mainSleep(day, context)] : []
  const isNapDay = random.chance(day.kind === 'work' ? 0.01 : 0.09)
  return isNapDay ? [...night, nap(day, context)] : night
}

function mainSleep(day: DayPlan, { zone, random, language }: SampleContext): SampleRecord {
  const usual = day.kind === 'work' ? WORK_NIGHT : FREE_NIGHT
  const bedAt = momentOn(day.date, toFive(random.near(usual.bed + BUSY_LATER * day.busy, 32)), zone)
  const wakeAt = momentOn(
    day.date,
    toFive(random.near(usual.wake - 10 * day.busy, day.kind === 'work' ? 18 : 42)),
    zone,
  )
  const awakenings = random.chance(0.7) ? awakeningsOf(day, random) : undefined
  const wasAwake = awakenings !== undefined && awakenings !== 0
  return {
    kind: 'sleep',
    loggedAt: momentOn(day.date, 9 * 60 + random.whole(0, 40), zone),
    fields: present({
      bedAt,
      wakeAt,
      zone,
      date: day.date,
      onsetMinutes: random.chance(0.6) ? Math.round(Math.max(2, random.near(14 + 10 * day.busy, 6))) : undefined,
      awakenings,
      wasoMinutes: wasAwake && random.chance(0.5) ? random.whole(3, 35) : undefined,
      quality: random.chance(0.85) ? qualityOf(elapsedMinutes(bedAt, wakeAt), day, random) : undefined,
      place: day.place,
      nap: false,
      note: random.chance(0.02) ? random.pick(spoken(notes, language, String)) : undefined,
    }),
  }
}

// "Several" is what people say when they have not counted.
function awakeningsOf(day: DayPlan, random: Random): number | 'several' {
  if (random.chance(day.place === 'hotel' ? 0.25 : 0.05)) return 'several'
  return random.pick(day.busy > 0 ? [0, 1, 1, 2, 3] : [0, 0, 0, 1, 1, 2])
}

function qualityOf(minutes: number, day: DayPlan, random: Random): number {
  const felt = 3.4 + (minutes - 430) / 80 - 0.5 * day.busy - (day.place === 'hotel' ? 0.5 : 0)
  return Math.min(5, Math.max(1, Math.round(random.near(felt, 0.6))))
}

function nap(day: DayPlan, { zone, random }: SampleContext): SampleRecord {
  const start = toFive(random.near(14 * 60, 50))
  const end = start + 5 * random.whole(4, 18)
  return {
    kind: 'sleep',
    loggedAt: momentOn(day.date, end + random.whole(5, 120), zone),
    fields: {
      bedAt: momentOn(day.date, start, zone),
      wakeAt: momentOn(day.date, end, zone),
      zone,
      date: day.date,
      place: day.place,
      nap: true,
    },
  }
}

// People remember bed times in steps of five minutes.
function toFive(minutes: number): number {
  return Math.round(minutes / 5) * 5
}
