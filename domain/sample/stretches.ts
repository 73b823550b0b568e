// Invented stretching: every week with a trainer, in between alone; a split that widens over years and suffers in busy ones.

import type { TimeZone } from '../calendar/time-zone.ts'
import type { Json } from '../json.ts'
import { feels, muscles } from '../records/muscle.ts'
import { idFrom } from '../records/record-id.ts'
import type { DayPlan } from './day-plan.ts'
import type { Random } from './random.ts'
import { momentOn, present, type SampleContext, type SampleRecord } from './sample-record.ts'
import { spoken } from './spoken.ts'

const FIRST_WIDTH_MM = 1180
const ROOM_TO_GROW_MM = 330
/** Years after which half of the growth has come. */
const HALF_WAY_YEARS = 3
const STRAIN_COST_MM = 34
const TRAINER_WEEKDAY = 6

const notes = [
  '右もも裏の張りが強い。',
  '先生に骨盤の向きを直してもらったら楽になった。',
  'Warmed up with a bath first; clearly easier.',
  '出張帰りで腰が重い。',
  'Left hip pinches at the end of the range.',
  '今日は呼吸に集中できた。',
] as const

/** The level that each day's measurements scatter around: slow growth, wandering by a few millimetres, minus the strain. */
export function trueWidths(days: readonly DayPlan[], random: Random): readonly number[] {
  let wander = 0
  return days.map((day) => {
    wander = 0.985 * wander + random.near(0, 2.2)
    const grown = (ROOM_TO_GROW_MM * day.age) / (day.age + HALF_WAY_YEARS)
    return FIRST_WIDTH_MM + grown + wander - STRAIN_COST_MM * day.strain
  })
}

/** The day's session, or none. `width` is the day's true level, millimetres. */
export function stretchOf(
  day: DayPlan,
  width: number,
  { zone, random, language }: SampleContext,
): readonly SampleRecord[] {
  const withTrainer = day.weekday === TRAINER_WEEKDAY && day.kind !== 'holiday' && random.chance(0.92)
  if (!withTrainer && !random.chance(day.busy > 0 ? 0.22 : 0.38)) return []
  const start = withTrainer ? 11 * 60 + random.whole(0, 15) : 21 * 60 + random.whole(0, 110)
  const measured = measure(width, withTrainer, random)
  const fields = present({
    at: momentOn(day.date, start, zone),
    zone,
    date: day.date,
    ...measured,
    setting: withTrainer ? 'trainer' : random.chance(0.06) ? 'class' : 'self',
    note: random.chance(0.05) ? random.pick(spoken(notes, language, String)) : undefined,
    ...areasOf(day, random),
    ...triesOf(measured, momentMs(day, start, zone), random),
  })
  return [{ kind: 'stretch', loggedAt: momentOn(day.date, start + 45, zone), fields }]
}

interface Measured {
  readonly beforeMm: number | undefined
  readonly afterMm: number | undefined
  readonly afterDelayMinutes: number | undefined
  readonly doubtful: true | undefined
}

function measure(width: number, withTrainer: boolean, random: Random): Measured {
  const isDoubtful = random.chance(0.035)
  const before = random.near(width, 11) + (isDoubtful ? random.pick([-1, 1]) * random.whole(55, 140) : 0)
  const gain = Math.max(-10, random.near(withTrainer ? 52 : 34, 12))
  const hasAfter = withTrainer || random.chance(0.8)
  return {
    beforeMm: random.chance(0.97) || !hasAfter ? toStep(before) : undefined,
    afterMm: hasAfter ? toStep(random.near(width, 9) + gain) : undefined,
    afterDelayMinutes: hasAfter && random.chance(0.4) ? random.whole(0, 8) : undefined,
    doubtful: isDoubtful ? true : undefined,
  }
}

// Tape measures are read to half a centimetre.
function toStep(mm: number): number {
  return Math.round(mm / 5) * 5
}

function areasOf(day: DayPlan, random: Random): Readonly<Record<string, Json>> {
  if (!random.chance(0.35 + 0.3 * day.busy)) return {}
  const count = random.whole(1, 3)
  return Object.fromEntries(
    Array.from({ length: count }, () => {
      const muscle = random.pick(muscles)
      const side = muscle === 'whole-body' ? 'both' : random.pick(['left', 'right', 'both'])
      const feel = random.pick([feels[0], feels[0], feels[1], feels[2]])
      return [`areas.${muscle}.${side}`, { feel, level: random.whole(1, 3) }]
    }),
  )
}

// Now and then the person measures again and again, to learn how far a measurement can be trusted.
function triesOf({ beforeMm }: Measured, ms: number, random: Random): Readonly<Record<string, Json>> {
  if (beforeMm === undefined || !random.chance(0.05)) return {}
  const tries = Array.from({ length: random.whole(2, 4) }, (_, index) => {
    const id = idFrom(ms + index * 180_000, random.bytes(10))
    return [`tries.${id}`, { which: 'before', mm: toStep(random.near(beforeMm, 9)) }]
  })
  return Object.fromEntries(tries)
}

function momentMs(day: DayPlan, minutes: number, zone: TimeZone): number {
  return Date.parse(momentOn(day.date, minutes, zone))
}
