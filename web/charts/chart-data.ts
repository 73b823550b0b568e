// What the weekly chart draws, already in the person's units. No chart library here, so that pages can speak of it for free.

/** `x` in days since 1970-01-01, fractions included; a `y` of NaN breaks the line: nothing is known there. */
export interface ChartPoint {
  readonly x: number
  readonly y: number
}

/** A point of the trend with the ends of its 95 % band. */
export interface TrendPoint {
  readonly x: number
  readonly level: number
  readonly lower: number
  readonly upper: number
}

export interface ChartAxis {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Days from `from` up to but not including `to`. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** How much a range can show without becoming a thicket: each session, sessions and weekly means, or means of four weeks
 *  alone, for widths, sitting and sleep alike. */
export type ChartDensity = 'sessions' | 'sessions-and-means' | 'four-week-means'

export interface WeeklyChartData {
  /** Whole weeks; the first starts at `from`. */
  readonly span: DaySpan
  readonly density: ChartDensity
  /** What the means are of, when not of weeks. */
  readonly grouping?: 'iteration' | 'milestone'
  readonly before: readonly ChartPoint[]
  readonly after: readonly ChartPoint[]
  readonly doubtful: readonly ChartPoint[]
  /** Widths before stretching that are unlike the others, ringed; they are among `before` too. */
  readonly unusual: readonly ChartPoint[]
  readonly beforeMeans: readonly ChartPoint[]
  readonly afterMeans: readonly ChartPoint[]
  /** Of the widths before stretching, in the order of time; empty while it is not known. */
  readonly trend: readonly TrendPoint[]
  /** Hours a logged day, one bar a week (or four), drawn `sittingLag` weeks after they were sat. */
  readonly sitting: readonly ChartPoint[]
  readonly sittingLag: number
  /** Hours in bed a night, one point a week (or four). */
  readonly sleep: readonly ChartPoint[]
  readonly busy: readonly DaySpan[]
  /** Days with captures. */
  readonly pins: readonly number[]
  readonly widthAxis: ChartAxis
  readonly hoursAxis: ChartAxis
}

export interface ChartWords {
  readonly widthTitle: string
  readonly hoursTitle: string
  readonly nothingMeasured: string
  readonly nothingLogged: string
  /** A tick at a month's first day or at a day of the month; two lines at the turn of a year. */
  readonly tick: (day: number, unit: TickUnit) => string | string[]
}

export type TickUnit = 'day' | 'month' | 'year'
