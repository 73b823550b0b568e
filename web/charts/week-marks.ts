// Drawn around the data: busy weeks as shade behind both panels, captures as pins on top, the week under the cursor, titles.

import type { Chart, Plugin, Scale } from 'chart.js'
import type { ChartLook } from './chart-colours.ts'
import type { ChartWords, DaySpan, WeeklyChartData } from './chart-data.ts'

/** Pixels above the upper panel: its title, and below that the pins. */
export const TOP_STRIP = 42

const TITLE_LINE = 12
const PIN_GAP = 9
const PIN_RADIUS = 3.5
const BUSY_EDGE = 3

export interface MarkSource {
  readonly data: WeeklyChartData
  readonly words: ChartWords
  readonly look: ChartLook
  /** First day of the week under the cursor. */
  readonly cursorDay: number | undefined
}

interface Frame {
  readonly context: CanvasRenderingContext2D
  readonly x: Scale
  readonly width: Scale
  readonly hours: Scale
}

/** `source` gives what holds at the moment of drawing. */
export function weekMarks(source: () => MarkSource): Plugin<'line' | 'bar'> {
  return {
    id: 'weekMarks',
    beforeDraw: (chart) => {
      const frame = frameOf(chart)
      if (frame === undefined) return
      const { data, look } = source()
      for (const span of data.busy) shade(frame, span, look)
    },
    afterDatasetsDraw: (chart) => {
      const frame = frameOf(chart)
      if (frame === undefined) return
      const current = source()
      drawTitles(frame, current)
      drawPins(frame, current)
      drawCursor(frame, current)
    },
  }
}

function frameOf(chart: Chart): Frame | undefined {
  const { x, width, hours } = chart.scales
  return x && width && hours && { context: chart.ctx, x, width, hours }
}

function shade({ context, x, width, hours }: Frame, span: DaySpan, { colours }: ChartLook): void {
  const left = x.getPixelForValue(span.from)
  const breadth = Math.max(1, x.getPixelForValue(span.to) - left)
  context.fillStyle = colours.busyWash
  context.fillRect(left, width.top, breadth, width.bottom - width.top)
  context.fillRect(left, hours.top, breadth, hours.bottom - hours.top)
  context.fillStyle = colours.busy
  context.fillRect(left, width.top, breadth, BUSY_EDGE)
  context.fillRect(left, hours.top, breadth, BUSY_EDGE)
}

function drawTitles({ context, x, width, hours }: Frame, { data, words, look }: MarkSource): void {
  context.font = `600 12px ${look.fontFamily}`
  context.fillStyle = look.colours.inkSoft
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const left = x.left - width.width + 2
  context.fillText(words.widthTitle, left, width.top - TOP_STRIP + TITLE_LINE)
  context.fillText(words.hoursTitle, left, hours.top - TITLE_LINE - 3)
  context.font = `13px ${look.fontFamily}`
  context.textAlign = 'center'
  const middle = (x.left + x.right) / 2
  const isMeasured = [data.before, data.after, data.doubtful].some((points) => points.length > 0)
  const isLogged = [data.sitting, data.sleep].some((points) => points.some(({ y }) => !Number.isNaN(y)))
  if (!isMeasured) context.fillText(words.nothingMeasured, middle, (width.top + width.bottom) / 2)
  if (!isLogged) context.fillText(words.nothingLogged, middle, (hours.top + hours.bottom) / 2)
}

function drawPins({ context, x, width }: Frame, { data, look }: MarkSource): void {
  const isDense = data.density === 'four-week-means'
  const y = width.top - PIN_RADIUS - 3
  context.fillStyle = look.colours.ink
  let last = Number.NEGATIVE_INFINITY
  for (const day of data.pins) {
    const left = x.getPixelForValue(day + 0.5)
    // Days too close to tell apart share a pin; the week's sheet has every note.
    if (left - last < PIN_GAP && !isDense) continue
    last = left
    if (isDense) {
      context.fillRect(left - 0.5, y - 1, 1, PIN_RADIUS + 3)
      continue
    }
    context.beginPath()
    context.arc(left, y - 2, PIN_RADIUS, 0, 2 * Math.PI)
    context.fill()
    context.fillRect(left - 0.5, y, 1, PIN_RADIUS + 3)
  }
}

function drawCursor({ context, x, width, hours }: Frame, { cursorDay, look }: MarkSource): void {
  if (cursorDay === undefined) return
  const left = x.getPixelForValue(cursorDay)
  const breadth = Math.max(3, x.getPixelForValue(cursorDay + 7) - left)
  context.strokeStyle = look.colours.ink
  context.lineWidth = 1.5
  context.strokeRect(left, width.top, breadth, hours.bottom - width.top)
}
