// What `analyse` says about a series of measurements: the level behind them with its 95 % band.

import type { Json } from '../../domain/json.ts'
import { type LevelTrend, levelTrend, type TrendLevel } from '../../domain/trends/level-trend.ts'
import { meansByKey } from '../../domain/trends/means-by-key.ts'

interface Measured {
  /** In days from anywhere. */
  readonly day: number
  readonly value: number | null
  readonly doubtful?: boolean | undefined
}

const DAYS_A_WEEK = 7

/** Level and band at the day of every entry, in their order; entries that are doubtful or have no value take no part in it, and
 *  several of one day count as their mean. Without a trend the numbers are null and a note says why. */
export function analysedSeries(entries: readonly Measured[]): Json {
  const trusted = entries.flatMap(({ day, value, doubtful }) =>
    value === null || doubtful === true ? [] : [{ day: rounded(day), value }],
  )
  const valueByDay = meansByKey(
    trusted.map(({ day }) => day),
    trusted.map(({ value }) => value),
  )
  const days = [...new Set(entries.map(({ day }) => rounded(day)))].sort((a, b) => a - b)
  const trend = levelTrend(
    days.map((day) => {
      const value = valueByDay.get(day)
      return { week: day / DAYS_A_WEEK, ...(value !== undefined && { value }) }
    }),
  )
  if (trend.kind !== 'trend') return withoutTrend(entries, trend)
  const levels = new Map(trend.levels.map((level, index) => [days[index], level]))
  const each = (of: (level: TrendLevel) => number) =>
    entries.map(({ day }) => {
      const level = levels.get(rounded(day))
      return level === undefined ? null : of(level)
    })
  return {
    level: each(({ mean }) => mean),
    lower: each(({ lower }) => lower),
    upper: each(({ upper }) => upper),
    measurementSd: trend.measurementSd,
    levelSdPerDay: trend.levelSdPerWeek / Math.sqrt(DAYS_A_WEEK),
  }
}

function withoutTrend(entries: readonly Measured[], trend: Exclude<LevelTrend, { kind: 'trend' }>): Json {
  const nothing = entries.map(() => null)
  const note =
    trend.kind === 'too-few'
      ? {
          en: `A trend needs measurements on ${trend.need} days; there are ${trend.have}.`,
          ja: `傾向を出すには${trend.need}日分の測定が必要です。今は${trend.have}日分です。`,
        }
      : { en: 'These numbers cannot be computed with.', ja: 'この数値では計算できません。' }
  return { level: nothing, lower: nothing, upper: nothing, measurementSd: null, levelSdPerDay: null, note }
}

// Days that were once weeks come back a hair off.
function rounded(day: number): number {
  return Math.round(day * 1e6) / 1e6
}
