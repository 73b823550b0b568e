// The chart's life: its code is fetched once, it is drawn when there is a canvas, and it goes when the canvas goes.

import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type LocalDate, localDateToDayNumber } from '../../../domain/calendar/local-date.ts'
import type { ChartWords, WeeklyChartData } from '../../charts/chart-data.ts'
import type { WeeklyChart } from '../../charts/weekly-chart.ts'

type ChartModule = typeof import('../../charts/weekly-chart.ts')

let fetched: Promise<ChartModule> | undefined

/** Starts fetching the chart's code, while the records are being read. A failed attempt is made anew the next time. */
export function fetchChart(): Promise<ChartModule> {
  fetched ??= import('../../charts/weekly-chart.ts').catch((error: unknown) => {
    fetched = undefined
    throw error
  })
  return fetched
}

export interface WeeklyChartState {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly chart: RefObject<WeeklyChart | null>
  readonly state: 'loading' | 'ready' | 'failed'
  readonly retry: () => void
}

interface ChartInput {
  readonly data: WeeklyChartData
  readonly words: ChartWords
  readonly cursor: LocalDate | undefined
}

export function useWeeklyChart({ data, words, cursor }: ChartInput): WeeklyChartState {
  const canvas = useRef<HTMLCanvasElement>(null)
  const chart = useRef<WeeklyChart>(null)
  const latest = useRef({ data, words })
  const [state, setState] = useState<WeeklyChartState['state']>('loading')
  const [attempt, setAttempt] = useState(0)
  latest.current = { data, words }

  useEffect(() => {
    let isShown = true
    setState('loading')
    fetchChart().then(
      ({ createWeeklyChart }) => {
        if (!isShown || canvas.current === null) return
        chart.current = createWeeklyChart(canvas.current, latest.current.data, latest.current.words)
        setState('ready')
      },
      () => isShown && setState('failed'),
    )
    return () => {
      isShown = false
      chart.current?.destroy()
      chart.current = null
    }
  }, [attempt])

  useEffect(() => chart.current?.show(data, words), [data, words])
  useEffect(() => chart.current?.markWeek(cursor && localDateToDayNumber(cursor)), [cursor, state])

  return { canvas, chart, state, retry: () => setAttempt((count) => count + 1) }
}
