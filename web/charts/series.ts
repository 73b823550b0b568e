// The series of the weekly chart and how each looks: before hollow, after solid, doubtful crossed, unlike the others ringed.

import type { ChartDataset } from 'chart.js'
import type { ChartLook } from './chart-colours.ts'
import type { ChartPoint, WeeklyChartData } from './chart-data.ts'

export type Series = ChartDataset<'line' | 'bar', ChartPoint[]>

const MOST_MEDIUM_POINTS = 90
const sizes = {
  large: { pointRadius: 4.5, borderWidth: 2 },
  medium: { pointRadius: 3, borderWidth: 1.5 },
  small: { pointRadius: 2.25, borderWidth: 1.25 },
} as const

/** From front to back, which is how the library draws them. */
export function seriesOf(data: WeeklyChartData, { colours }: ChartLook): Series[] {
  const isDense = data.density === 'four-week-means'
  return [
    {
      ...pointsOf(data.doubtful),
      pointStyle: 'crossRot',
      pointRadius: isDense ? 3 : 5,
      borderColor: colours.inkSoft,
      borderWidth: isDense ? 1 : 1.75,
    },
    {
      ...pointsOf(data.unusual),
      pointRadius: isDense ? 5 : 9,
      backgroundColor: 'transparent',
      borderColor: colours.ink,
      borderWidth: 1.25,
    },
    ...(isDense ? [] : sessionsOf(data, colours)),
    ...(data.density === 'sessions' ? [] : meansOf(data, colours)),
    {
      ...lineOf(data.sleep, 'hours'),
      borderColor: colours.ink,
      borderWidth: isDense ? 1.5 : 2,
      pointRadius: isDense ? 1 : 2.5,
      pointBackgroundColor: colours.ink,
    },
    {
      type: 'bar',
      yAxisID: 'hours',
      data: [...data.sitting],
      backgroundColor: colours.accentPale,
      borderColor: colours.accent,
      borderWidth: { top: isDense ? 1 : 2, right: 0, bottom: 0, left: 0 },
      maxBarThickness: 28,
      barPercentage: isDense ? 0.9 : 0.72,
      categoryPercentage: 1,
    },
  ]
}

// A mean between two unknown ones has no line to be on, so it is a dot.
function meansOf(data: WeeklyChartData, colours: ChartLook['colours']): Series[] {
  const isDense = data.density === 'four-week-means'
  const look = { borderColor: colours.accent, pointBackgroundColor: colours.accent, pointRadius: isDense ? 1 : 0 }
  return [
    { ...lineOf(data.beforeMeans, 'width'), ...look, borderWidth: 1.75, borderDash: isDense ? [3, 2] : [4, 3] },
    { ...lineOf(data.afterMeans, 'width'), ...look, borderWidth: 2 },
  ]
}

function sessionsOf(data: WeeklyChartData, colours: ChartLook['colours']): Series[] {
  const size =
    data.density === 'sessions' ? sizes.large : data.before.length > MOST_MEDIUM_POINTS ? sizes.small : sizes.medium
  const look = { borderColor: colours.accent, ...size }
  return [
    { ...pointsOf(data.before), ...look, backgroundColor: colours.surface },
    { ...pointsOf(data.after), ...look, backgroundColor: colours.accent },
  ]
}

function lineOf(points: readonly ChartPoint[], yAxisID: string): Series & { type: 'line' } {
  return { type: 'line', yAxisID, data: [...points], spanGaps: false, pointHitRadius: 0 }
}

function pointsOf(points: readonly ChartPoint[]): Series & { type: 'line' } {
  return { type: 'line', yAxisID: 'width', data: [...points], showLine: false, pointHitRadius: 0, clip: false }
}
