// The body over time: which places, how often, left against right, and the weeks beside the split width. What was not recorded is
// absent, never “nothing there”.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { type Feel, type Muscle, muscles } from '../../../domain/records/muscle.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { type LoggedRecords, summariseWeeks, type WeekRange } from '../../../domain/trends/weekly-summary.ts'

export interface BodyView {
  /** Sessions of the range, and those of them that say anything about the body: what all counts are out of. */
  readonly sessions: number
  readonly recorded: number
  /** Places where the feeling was, the most frequent first. */
  readonly areas: readonly AreaCount[]
  /** Oldest first. */
  readonly weeks: readonly BodyWeek[]
}

export interface AreaCount {
  readonly muscle: Muscle
  /** Sessions with the feeling there, whichever side. */
  readonly sessions: number
  /** Sessions with it on that side, told apart or as a whole. */
  readonly left: number
  readonly right: number
  /** Sessions in which it was stronger on the left, stronger on the right, or the sides were alike or not told apart. */
  readonly moreLeft: number
  readonly moreRight: number
  readonly alike: number
}

export interface BodyWeek {
  readonly start: LocalDate
  /** Sessions that say anything about the body. */
  readonly recorded: number
  /** The strongest level of the feeling in the week, 1 to 3, of the places where it was. */
  readonly levels: Readonly<Partial<Record<Muscle, number>>>
  /** Mean of the widths before stretching that are not doubted, and how many they are. */
  readonly beforeMm: number | undefined
  readonly measured: number
}

/** `stretches` of the range, without deleted ones, in any order. */
export function buildBodyView(stretches: readonly Stretch[], feel: Feel, range: WeekRange): BodyView {
  const inRange = stretches.filter(({ date }) => date !== undefined && date >= range.from && date <= range.to)
  const recorded = inRange.filter(saysSomething)
  return {
    sessions: inRange.length,
    recorded: recorded.length,
    areas: muscles
      .map((muscle) =>
        countOf(
          muscle,
          recorded.map((session) => levelsAt(session, muscle, feel)),
        ),
      )
      .filter(({ sessions }) => sessions > 0)
      .sort((left, right) => right.sessions - left.sessions),
    weeks: weeksOf(inRange, feel, range),
  }
}

interface SideLevels {
  readonly left: number
  readonly right: number
}

function saysSomething({ areas }: Stretch): boolean {
  return Object.keys(areas).length > 0
}

/** 0 where the feeling was not said. */
function levelsAt({ areas }: Stretch, muscle: Muscle, feel: Feel): SideLevels {
  const at = (side: 'left' | 'right') => {
    const said = areas[`${muscle}.${side}`] ?? areas[`${muscle}.both`]
    return said?.feel === feel ? said.level : 0
  }
  return { left: at('left'), right: at('right') }
}

function countOf(muscle: Muscle, sessions: readonly SideLevels[]): AreaCount {
  const count = (holds: (levels: SideLevels) => boolean) => sessions.filter(holds).length
  return {
    muscle,
    sessions: count(({ left, right }) => left + right > 0),
    left: count(({ left }) => left > 0),
    right: count(({ right }) => right > 0),
    moreLeft: count(({ left, right }) => left > right),
    moreRight: count(({ left, right }) => right > left),
    alike: count(({ left, right }) => left > 0 && left === right),
  }
}

function weeksOf(stretches: readonly Stretch[], feel: Feel, range: WeekRange): readonly BodyWeek[] {
  const logged: LoggedRecords = { stretches, sleeps: [], sittings: [], workdays: [], captures: [] }
  const summaries = summariseWeeks(logged, range)
  return summaries.map(({ start, beforeMm }, index) => {
    const next = summaries[index + 1]?.start
    const recorded = stretches.filter(
      (session) =>
        saysSomething(session) &&
        session.date !== undefined &&
        session.date >= start &&
        (next === undefined || session.date < next),
    )
    return {
      ...{ start, recorded: recorded.length, levels: strongest(recorded, feel) },
      ...{ beforeMm: beforeMm.mean, measured: beforeMm.n },
    }
  })
}

function strongest(sessions: readonly Stretch[], feel: Feel): BodyWeek['levels'] {
  const levels = muscles.map((muscle) => {
    const all = sessions.map((session) => levelsAt(session, muscle, feel))
    return [muscle, Math.max(0, ...all.flatMap(({ left, right }) => [left, right]))] as const
  })
  return Object.fromEntries(levels.filter(([, level]) => level > 0))
}
