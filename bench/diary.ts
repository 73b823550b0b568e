// How well the quick line reads: precision and recall on sentences that it was not tuned on, 100,000 strings of noise, and the time that
// a pasted diary of 20,000 characters takes in the browser, its processor slowed down.

import { join } from 'node:path'
import fc from 'fast-check'
import type { LocalDateTime } from '../domain/calendar/time-zone.ts'
import { everyLanguage } from '../domain/diary/every-language.ts'
import { readDiary } from '../domain/diary/read-diary.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { noise } from '../tests/support/diary-noise.ts'
import { readRow, rowsOf, type Score, scoresOf } from '../tests/support/diary-table.ts'
import { inventedValues } from '../tests/support/invented-values.ts'
import { bundledEntry } from './bundled-entry.ts'
import { type Measurement, percentile } from './measurement.ts'
import { slowDown } from './ten-years.ts'

const TOP = join(import.meta.dirname, '..')
const NOISE = 100_000
const PASTED = 20_000
const RUNS = 15
const now = '2026-11-22T21:00' as LocalDateTime

const languages = everyLanguage()
const names = ['ja', 'en'] as const

export async function measureDiary(): Promise<readonly Measurement[]> {
  return [...names.flatMap(readingOf), ...noiseMeasurements(), ...(await pastedMeasurements())]
}

function readingOf(language: 'ja' | 'en'): readonly Measurement[] {
  const name = `held-out-${language}`
  const rows = rowsOf(name)
  const told = Object.entries(scoresOf(rows, language)).flatMap(([kind, score]) =>
    scoreMeasurements(`${name}, ${kind}`, score),
  )
  const silent = rows.filter(({ entries }) => entries.length === 0)
  const misread = silent.filter((row) => readRow(row, language).entries.length > 0)
  return [
    ...told,
    { what: `${name}, read where nothing is told`, value: share(misread.length, silent.length), unit: '% at most' },
  ]
}

function scoreMeasurements(what: string, { right, read, expected }: Score): readonly Measurement[] {
  return [
    { what: `${what}: precision`, value: share(right, read), unit: '% at least' },
    { what: `${what}: recall`, value: share(right, expected), unit: '% at least' },
  ]
}

function noiseMeasurements(): readonly Measurement[] {
  const times: number[] = []
  let invented = 0
  for (const text of fc.sample(noise, NOISE)) {
    const start = performance.now()
    const { entries } = readDiary(text, { now, language: 'ja', languages })
    times.push(performance.now() - start)
    invented += entries.flatMap((entry) => inventedValues(entry, text)).length
  }
  return [
    { what: `noise, ${NOISE} strings: invented values`, value: invented, unit: 'times at most', bar: 0 },
    { what: `noise, ${NOISE} strings: longest`, value: Math.max(...percentiles(times)), unit: 'ms', bar: 50 },
  ]
}

function percentiles(times: readonly number[]): readonly number[] {
  return [0.5, 0.99, 1].map((each) => percentile(times, each))
}

async function pastedMeasurements(): Promise<readonly Measurement[]> {
  const code = await bundledEntry(TOP, entry)
  const browser = await launchBrowser()
  const measurements: Measurement[] = []
  for (const language of names) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' })
      const page = await context.newPage()
      await page.goto('about:blank')
      await page.evaluate(code)
      await slowDown(page)
      times.push(
        await page.evaluate<number, string>((text) => Reflect.get(globalThis, 'timeReading')(text), pasted(language)),
      )
      await context.close()
    }
    measurements.push({
      what: `pasted diary of ${PASTED} characters, ${language}`,
      value: percentile(times, 0.5),
      unit: 'ms',
      bar: 100,
    })
  }
  await browser.close()
  return measurements
}

/** The person has typed a line in each language before, which the page has read; the paste comes into tables that are made. */
const entry = `
import { readDiary } from '${TOP}/domain/diary/read-diary.ts'
import { everyLanguage } from '${TOP}/domain/diary/every-language.ts'
const languages = everyLanguage()
globalThis.timeReading = (text) => {
  const read = (each) => readDiary(each, { now: '${now}', language: 'ja', languages })
  read('0時に寝て5時に起きた')
  read('slept 11pm-6:30')
  const start = performance.now()
  read(text)
  return performance.now() - start
}
`

function pasted(language: 'ja' | 'en'): string {
  const lines = rowsOf(language).map(({ text }) => text)
  let text = ''
  while (text.length < PASTED) text += `${lines.join('\n')}\n`
  return text.slice(0, PASTED)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}
