// The weekly chart: split width above, sitting and sleep below, one time axis. The only door to the chart library.

import {
  BarController,
  BarElement,
  Chart,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { type ChartLook, readLook, watchLook } from './chart-colours.ts'
import type { ChartAxis, ChartPoint, ChartWords, WeeklyChartData } from './chart-data.ts'
import { type PictureWords, pictureOf } from './picture.ts'
import { seriesOf } from './series.ts'
import { timeTicks } from './time-ticks.ts'
import { trendBand } from './trend-band.ts'
import { TOP_STRIP, weekMarks } from './week-marks.ts'

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale)

export interface WeeklyChart {
  readonly show: (data: WeeklyChartData, words: ChartWords) => void
  /** Marks the week that starts on that day, or none. */
  readonly markWeek: (firstDay: number | undefined) => void
  /** First day of the week at a horizontal place on the screen, clamped to the weeks that are shown. */
  readonly weekAt: (clientX: number) => number
  /** The chart without its mark, on paper with these words. Undefined when the browser cannot make a picture. */
  readonly picture: (words: PictureWords) => Promise<Blob | undefined>
  readonly destroy: () => void
}

interface Shown {
  data: WeeklyChartData
  words: ChartWords
  look: ChartLook
  cursorDay: number | undefined
}

type Options = ChartOptions<'line' | 'bar'>
type ScaleOptions = NonNullable<NonNullable<Options['scales']>[string]>

/** Shares of the height: split width, the strip between, sitting and sleep. */
const panels = { width: 6, gap: 1.1, hours: 4 } as const

/** Draws into `canvas`, which fills its parent; the parent has a fixed height. Follows the size, the theme and the language
 *  of the page until `destroy`. */
export function createWeeklyChart(canvas: HTMLCanvasElement, data: WeeklyChartData, words: ChartWords): WeeklyChart {
  const place = canvas.parentElement ?? document.body
  const shown: Shown = { data, words, look: readLook(place), cursorDay: undefined }
  const chart = new Chart<'line' | 'bar', ChartPoint[]>(canvas, {
    type: 'line',
    data: { datasets: seriesOf(shown.data, shown.look) },
    options: optionsOf(shown),
    plugins: [weekMarks(() => shown), trendBand(() => shown)],
  })
  const redraw = () => {
    chart.data.datasets = seriesOf(shown.data, shown.look)
    chart.options = optionsOf(shown)
    chart.update('none')
  }
  const stopWatching = watchLook(() => {
    shown.look = readLook(place)
    redraw()
  })
  const markWeek = (firstDay: number | undefined) => {
    if (shown.cursorDay === firstDay) return
    shown.cursorDay = firstDay
    chart.draw()
  }
  return {
    show: (next, nextWords) => {
      shown.data = next
      shown.words = nextWords
      redraw()
    },
    markWeek,
    weekAt: (clientX) => weekAt(chart, shown.data, clientX),
    picture: (pictureWords) => {
      const marked = shown.cursorDay
      markWeek(undefined)
      const picture = pictureOf(canvas, pictureWords)
      markWeek(marked)
      return picture
    },
    destroy: () => {
      stopWatching()
      chart.destroy()
    },
  }
}

function weekAt(chart: Chart<'line' | 'bar', ChartPoint[]>, { span }: WeeklyChartData, clientX: number): number {
  const offset = clientX - chart.canvas.getBoundingClientRect().left
  const day = chart.scales.x?.getValueForPixel(offset) ?? span.to
  const week = Math.floor((day - span.from) / 7)
  const last = (span.to - span.from) / 7 - 1
  return span.from + Math.min(last, Math.max(0, week)) * 7
}

function optionsOf(shown: Shown): Options {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    parsing: false,
    normalized: true,
    events: [],
    layout: { padding: { top: TOP_STRIP, right: 6 } },
    scales: {
      x: timeScale(shown),
      hours: panelScale(shown, shown.data.hoursAxis, panels.hours),
      gap: gapScale(panels.gap),
      width: panelScale(shown, shown.data.widthAxis, panels.width),
    },
  }
}

function timeScale({ data, words, look }: Shown): ScaleOptions {
  const ticksFor = (pixels: number) => timeTicks(data.span, pixels)
  return {
    type: 'linear',
    min: data.span.from,
    max: data.span.to,
    border: { color: look.colours.line },
    // A chart with bars would shift its time axis by half a bar.
    offset: false,
    grid: { color: look.colours.line, tickLength: 5, offset: false },
    afterBuildTicks: (axis) => {
      axis.ticks = ticksFor(axis.width).days.map((value) => ({ value }))
    },
    ticks: {
      color: look.colours.inkSoft,
      font: { family: look.fontFamily, size: 12 },
      autoSkip: false,
      maxRotation: 0,
      callback(value) {
        return words.tick(Number(value), ticksFor(this.width).unit)
      },
    },
  }
}

function panelScale({ look }: Shown, { min, max, step }: ChartAxis, stackWeight: number): ScaleOptions {
  return {
    type: 'linear',
    position: 'left',
    stack: 'panels',
    stackWeight,
    min,
    max,
    border: { display: false },
    grid: { color: look.colours.line, drawTicks: false },
    ticks: {
      color: look.colours.inkSoft,
      font: { family: look.fontFamily, size: 12 },
      stepSize: step,
      autoSkip: false,
      padding: 6,
    },
  }
}

// Room between the panels for the title of the lower one.
function gapScale(stackWeight: number): ScaleOptions {
  return {
    type: 'linear',
    position: 'left',
    stack: 'panels',
    stackWeight,
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
  }
}
