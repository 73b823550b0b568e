// Where the points of the scatter stand: exposure to the right, split width upwards, in the units of its picture.

import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { LinkCause } from '../../../domain/trends/link-cause.ts'
import type { WidthPair } from '../../../domain/trends/width-pairs.ts'

export const SCATTER = { width: 360, height: 260, left: 44, top: 12, right: 12, bottom: 36 } as const

interface ScatterPoint {
  readonly date: LocalDate
  readonly x: number
  readonly y: number
  /** From 0, the oldest, to 1, the newest. */
  readonly age: number
}

export interface ScatterView {
  readonly points: readonly ScatterPoint[]
  /** Lines of whole centimetres, with their heights. */
  readonly widths: readonly { readonly mm: number; readonly y: number }[]
}

const STEPS_CM = [1, 2, 5, 10, 20, 50, 100]
const MOST_LINES = 6

/** `pairs` ascending by date. Values that are all alike stand in the middle. */
export function buildScatter(pairs: readonly WidthPair[]): ScatterView {
  const { width, height, left, top, right, bottom } = SCATTER
  const outcomes = pairs.map(({ outcome }) => outcome)
  const step = STEPS_CM.find((cm) => (Math.max(...outcomes) - Math.min(...outcomes)) / cm <= MOST_LINES - 2) ?? 100
  const low = Math.floor(Math.min(...outcomes) / step) * step
  const high = Math.max(low + step, Math.ceil(Math.max(...outcomes) / step) * step)
  const across = scale(extent(pairs.map(({ exposure }) => exposure)), [left + 10, width - right])
  const upwards = scale([low, high], [height - bottom, top])
  const lines =
    pairs.length === 0 ? [] : Array.from({ length: (high - low) / step + 1 }, (_, index) => low + index * step)
  return {
    points: pairs.map(({ date, exposure, outcome }, index) => ({
      ...{ date, x: across(exposure), y: upwards(outcome) },
      age: pairs.length < 2 ? 1 : index / (pairs.length - 1),
    })),
    widths: lines.map((cm) => ({ mm: cm * 10, y: upwards(cm) })),
  }
}

/** As a person reads it: the score as it is, minutes as hours, and short sleep as the hours in bed that it was. */
export function exposureInWords(exposure: number, cause: LinkCause): number {
  return cause === 'busy' ? exposure : Math.abs(exposure) / 60
}

type Ends = readonly [number, number]

function extent(values: readonly number[]): Ends {
  return [Math.min(...values), Math.max(...values)]
}

function scale([from, to]: Ends, [start, end]: Ends): (value: number) => number {
  if (!(to > from)) return () => (start + end) / 2
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}
