// Trend and insights of ten years in the browser, its processor slowed down: how long all of it computes, and the longest slice.

import { join } from 'node:path'
import { parseLocalDate } from '../domain/calendar/local-date.ts'
import { parseTimeZone } from '../domain/calendar/time-zone.ts'
import type { AnyRecord } from '../domain/records/kinds.ts'
import { recordFromCells } from '../domain/records/record-from-cells.ts'
import { generateHistory } from '../domain/sample/generate-history.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { bundledEntry } from './bundled-entry.ts'
import { type Measurement, percentile } from './measurement.ts'
import { slowDown } from './ten-years.ts'

const RUNS = 9
const TOP = join(import.meta.dirname, '..')

interface Run {
  readonly total: number
  readonly longest: number
}

/** Every run in a page of its own, so that none finds the code warm from the one before. */
export async function measureInsights(): Promise<readonly Measurement[]> {
  const code = await bundledEntry(TOP, entry)
  const records = tenYears()
  const browser = await launchBrowser()
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' })
    const page = await context.newPage()
    await page.goto('about:blank')
    await page.evaluate(code)
    await slowDown(page)
    runs.push(
      await page.evaluate<Run, readonly AnyRecord[]>((all) => Reflect.get(globalThis, 'computeAll')(all), records),
    )
    await context.close()
  }
  await browser.close()
  const totals = runs.map(({ total }) => total)
  const longest = runs.map((run) => run.longest)
  return [
    { what: 'trend and all insights, ten years, median', value: percentile(totals, 0.5), unit: 'ms', bar: 150 },
    { what: 'trend and all insights, ten years, p95', value: percentile(totals, 0.95), unit: 'ms' },
    { what: 'longest slice of it, median', value: percentile(longest, 0.5), unit: 'ms', bar: 16 },
    { what: 'longest slice of it, p95', value: percentile(longest, 0.95), unit: 'ms' },
  ]
}

function tenYears(): readonly AnyRecord[] {
  const [until, zone] = [parseLocalDate('2026-11-21'), parseTimeZone('Asia/Tokyo')]
  if (until === undefined || zone === undefined) throw new Error('no such day or zone')
  return generateHistory({ years: 10, seed: 'nobi', until, zone }).flatMap(({ kind, fields }, index) => {
    const cells = Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { v }]))
    return recordFromCells(kind, String(index), cells) ?? []
  })
}

/** The page's own code for it: `runInSlices` over the trend and the insights, timed slice by slice. */
const entry = `
import { levelTrendInSlices } from '${TOP}/domain/trends/level-trend.ts'
import { insightsInSlices } from '${TOP}/domain/trends/insights.ts'
import { parseTimeZone } from '${TOP}/domain/calendar/time-zone.ts'
import { runInSlices } from '${TOP}/web/parts/run-in-slices.ts'
// The page knows its zone long before, from telling today's date.
parseTimeZone('Asia/Tokyo')
function* all(logged) {
  const stated = { id: 'x', kind: 'hypothesis', deleted: false, cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0 }
  const found = yield* insightsInSlices(logged, [stated])
  const rows = logged.stretches.flatMap(({ date, beforeMm }) => beforeMm ? [{ week: Date.parse(date) / 604800000, value: beforeMm / 10 }] : [])
  return [found, yield* levelTrendInSlices(rows)]
}
globalThis.computeAll = async (records) => {
  const of = (kind) => records.filter((record) => record.kind === kind)
  const work = all({ stretches: of('stretch'), sleeps: of('sleep'), sittings: of('sitting'), workdays: of('workday'), captures: [] })
  const slices = []
  let slice
  const timed = {
    next() {
      const start = performance.now()
      const step = work.next()
      // The slice ends when its turn does, which is when a promise that was settled in it goes on.
      if (slice === undefined) {
        slice = 0
        Promise.resolve().then(() => { slices.push(slice); slice = undefined })
      }
      slice += performance.now() - start
      return step
    },
  }
  const result = await runInSlices(timed, new AbortController().signal)
  if (result[0].links[0].result.pairs.length < 500) throw new Error('too little was computed')
  return { total: slices.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...slices) }
}
`
