// The trend of the split width, behind the measurements: its line in a band of what it might be.

import type { Plugin } from 'chart.js'
import type { ChartLook } from './chart-colours.ts'
import type { TrendPoint, WeeklyChartData } from './chart-data.ts'

const LINE_WIDTH = 2

interface BandSource {
  readonly data: WeeklyChartData
  readonly look: ChartLook
}

/** `source` gives what holds at the moment of drawing. */
export function trendBand(source: () => BandSource): Plugin<'line' | 'bar'> {
  return {
    id: 'trendBand',
    beforeDatasetsDraw: ({ ctx, scales: { x, width } }) => {
      const { data, look } = source()
      if (x === undefined || width === undefined || data.trend.length === 0) return
      const pathOf = (points: readonly TrendPoint[], end: 'level' | 'lower' | 'upper') => {
        for (const point of points) ctx.lineTo(x.getPixelForValue(point.x), width.getPixelForValue(point[end]))
      }
      ctx.save()
      ctx.beginPath()
      ctx.rect(x.left, width.top, x.width, width.height)
      ctx.clip()
      ctx.beginPath()
      pathOf(data.trend, 'upper')
      pathOf(data.trend.toReversed(), 'lower')
      ctx.fillStyle = look.colours.accentPale
      ctx.fill()
      ctx.beginPath()
      pathOf(data.trend, 'level')
      ctx.strokeStyle = look.colours.ink
      ctx.lineWidth = LINE_WIDTH
      ctx.stroke()
      ctx.restore()
    },
  }
}
