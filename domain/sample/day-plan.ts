// What each day of an invented life is like: work or not, how busy, at home or away, and whether anything was logged.

import { addDays, type LocalDate, weekdayOf } from '../calendar/local-date.ts'
import { createRandom, type Random } from './random.ts'

export interface DayPlan {
  readonly date: LocalDate
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly kind: 'work' | 'weekend' | 'holiday'
  /** 0 is calm, 1 as busy as it gets. */
  readonly busy: number
  /** Mean of `busy` over the 14 days before, which is what a body notices. */
  readonly strain: number
  readonly place: 'home' | 'hotel'
  /** False in the weeks when the person wrote nothing down. */
  readonly isLogged: boolean
  /** Years since the first day. */
  readonly age: number
}

export interface HistoryOptions {
  readonly years: number
  readonly seed: string
  /** The last day. */
  readonly until: LocalDate
}

const DAYS_A_YEAR = 365.25
const STRAIN_DAYS = 14

/** One plan a day, oldest first. */
export function planDays({ years, seed, until }: HistoryOptions): readonly DayPlan[] {
  const count = Math.round(years * DAYS_A_YEAR)
  const busy = spells(count, createRandom(seed, 'busy'), {
    pause: [24, 75],
    length: (random) => 7 * random.whole(1, 4),
    level: (random) => 0.5 + random.next() / 2,
  })
  const away = spells(count, createRandom(seed, 'away'), { pause: [30, 140], length: (random) => random.whole(1, 4) })
  const silent = spells(count, createRandom(seed, 'silent'), {
    pause: [120, 500],
    length: (random) => random.whole(4, 18),
  })
  const leave = spells(count, createRandom(seed, 'leave'), {
    pause: [150, 330],
    length: (random) => random.whole(3, 9),
  })
  return Array.from({ length: count }, (_, day) => {
    const date = addDays(until, day - count + 1)
    const kind = kindOf(date, leave[day] !== 0)
    return {
      date,
      weekday: weekdayOf(date),
      kind,
      busy: kind === 'holiday' ? 0 : (busy[day] ?? 0),
      strain: meanBefore(busy, day),
      place: away[day] === 0 ? 'home' : 'hotel',
      isLogged: silent[day] === 0,
      age: day / DAYS_A_YEAR,
    }
  })
}

interface SpellShape {
  /** Days between spells, least and most. */
  readonly pause: readonly [number, number]
  /** Days that one lasts. */
  readonly length: (random: Random) => number
  readonly level?: (random: Random) => number
}

// Days without a spell are 0, the others have its level.
function spells(count: number, random: Random, { pause, length, level = () => 1 }: SpellShape): readonly number[] {
  const days = new Array<number>(count).fill(0)
  let day = random.whole(...pause)
  while (day < count) {
    const end = day + length(random)
    days.fill(level(random), day, Math.min(end, count))
    day = end + random.whole(...pause)
  }
  return days
}

// The long holidays of Japan, by month and day.
const holidays = [
  ['12-29', '12-31'],
  ['01-01', '01-03'],
  ['04-29', '05-06'],
  ['08-11', '08-16'],
] as const

function kindOf(date: LocalDate, isOnLeave: boolean): DayPlan['kind'] {
  const day = date.slice(5)
  if (isOnLeave || holidays.some(([first, last]) => first <= day && day <= last)) return 'holiday'
  return weekdayOf(date) >= 6 ? 'weekend' : 'work'
}

function meanBefore(levels: readonly number[], day: number): number {
  const window = levels.slice(Math.max(0, day - STRAIN_DAYS), day)
  return window.reduce((sum, level) => sum + level, 0) / STRAIN_DAYS
}
