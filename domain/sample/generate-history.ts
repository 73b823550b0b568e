// An invented person's history of many years, the same for the same seed.

import type { LocalDate } from '../calendar/local-date.ts'
import type { TimeZone } from '../calendar/time-zone.ts'
import { PROFILE_ID } from '../records/profile-defaults.ts'
import { capturesOf } from './captures.ts'
import { type DayPlan, planDays } from './day-plan.ts'
import { nightsOf } from './nights.ts'
import { createRandom } from './random.ts'
import { momentOn, type SampleRecord } from './sample-record.ts'
import { sittingsOf } from './sittings.ts'
import type { SampleLanguage } from './spoken.ts'
import { stretchOf, trueWidths } from './stretches.ts'
import { workdayOf } from './workdays.ts'

export interface HistoryRequest {
  readonly years: number
  readonly seed: string
  /** The last day. */
  readonly until: LocalDate
  /** Where the person lives. */
  readonly zone: TimeZone
  /** What notes are written in; both languages where it is absent. */
  readonly language?: SampleLanguage
}

const LEG_LENGTH_MM = 860

/** Records in the order of days: split widths that grow slowly and lose a little after busy weeks, nights, sitting, work and
 *  captures. Busy spells of one to four weeks raise work and sitting and shorten sleep; there are holidays, trips and weeks
 *  without an entry. Every kind draws from a random stream of its own. */
export function generateHistory({ years, seed, until, zone, language }: HistoryRequest): readonly SampleRecord[] {
  const days = planDays({ years, seed, until })
  const streams = streamsOf(seed)
  const widths = trueWidths(days, createRandom(seed, 'widths'))
  const records = days.flatMap((day, index) => recordsOf(day, { zone, language, streams, width: widths[index] ?? 0 }))
  const [first] = days
  return first === undefined ? [] : [profileOf(first, zone), ...records]
}

type Streams = ReturnType<typeof streamsOf>

function streamsOf(seed: string) {
  return {
    nights: createRandom(seed, 'nights'),
    work: createRandom(seed, 'work'),
    sitting: createRandom(seed, 'sitting'),
    stretches: createRandom(seed, 'stretches'),
    captures: createRandom(seed, 'captures'),
  }
}

interface DayContext {
  readonly zone: TimeZone
  readonly language: SampleLanguage | undefined
  readonly streams: Streams
  /** True split width of the day, millimetres. */
  readonly width: number
}

function recordsOf(day: DayPlan, { streams, width, ...common }: DayContext): readonly SampleRecord[] {
  if (!day.isLogged) return []
  return [
    ...nightsOf(day, { ...common, random: streams.nights }),
    ...sittingsOf(day, { ...common, random: streams.sitting }),
    ...workdayOf(day, { ...common, random: streams.work }),
    ...stretchOf(day, width, { ...common, random: streams.stretches }),
    ...capturesOf(day, { ...common, random: streams.captures }),
  ]
}

// Written on the first day, so that whatever the person has set since stands.
function profileOf(day: DayPlan, zone: TimeZone): SampleRecord {
  return {
    kind: 'profile',
    id: PROFILE_ID,
    loggedAt: momentOn(day.date, 0, zone),
    fields: { legLengthMm: LEG_LENGTH_MM },
  }
}
