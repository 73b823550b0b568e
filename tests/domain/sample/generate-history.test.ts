// Sample data: the same for the same seed, within every rule of real data, and with the shape it promises.

import { expect, test } from 'vitest'
import { elapsedMinutes, isInstant } from '../../../domain/calendar/instant.ts'
import { addDays, parseLocalDate, weekdayOf } from '../../../domain/calendar/local-date.ts'
import { instantToLocalDateTime, parseTimeZone } from '../../../domain/calendar/time-zone.ts'
import { generateHistory, type HistoryRequest } from '../../../domain/sample/generate-history.ts'
import { historyToChanges } from '../../../domain/sample/history-changes.ts'
import type { SampleRecord } from '../../../domain/sample/sample-record.ts'
import { parseChange } from '../../../domain/sync/change.ts'

const tokyo = zoneNamed('Asia/Tokyo')
const newYork = zoneNamed('America/New_York')
const until = dateNamed('2026-11-22')
const request: HistoryRequest = { years: 10, seed: '1', until, zone: tokyo }
const tenYears = generateHistory(request)

const ofKind = (kind: SampleRecord['kind'], records = tenYears) => records.filter((record) => record.kind === kind)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('the same seed gives the same changes, another seed others', () => {
  const changes = (seed: string) =>
    JSON.stringify(historyToChanges(generateHistory({ ...request, years: 1, seed }), seed))
  expect(changes('a')).toBe(changes('a'))
  expect(changes('a')).not.toBe(changes('b'))
})

test('every change keeps the rules, has an id of its own and a later stamp than the one before', () => {
  const changes = historyToChanges(tenYears, '1')
  expect(changes.map(parseChange).filter((parsed) => !parsed.ok)).toEqual([])
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  expect(new Set(changes.map(({ recordId }) => recordId)).size).toBe(changes.length)
  const stamps = changes.map(({ stamp }) => stamp)
  expect(stamps).toEqual([...new Set(stamps)].sort())
})

test('ends on its last day and begins so many years before', () => {
  const dates = tenYears.flatMap(({ fields }) => (typeof fields['date'] === 'string' ? [fields['date']] : []))
  expect(dates.toSorted().at(-1)).toBe(until)
  expect(dates.toSorted()[0]?.slice(0, 7)).toBe('2016-11')
})

test('ten years hold thousands of nights and bouts, and a session most weeks', () => {
  const count = (kind: SampleRecord['kind']) => ofKind(kind).length
  expect(count('sleep')).toBeGreaterThan(3000)
  expect(count('sitting')).toBeGreaterThan(6000)
  expect(count('workday')).toBeGreaterThan(2000)
  expect(count('stretch')).toBeGreaterThan(1000)
  expect(count('capture')).toBeGreaterThan(1000)
  expect(count('profile')).toBe(1)
})

test('nights are as long as they were, also across the changes of the clocks', () => {
  const nights = ofKind('sleep', generateHistory({ ...request, zone: newYork })).filter(
    ({ fields }) => fields['nap'] === false,
  )
  for (const { fields } of nights) {
    const [bedAt, wakeAt] = [momentIn(fields['bedAt']), momentIn(fields['wakeAt'])]
    expect(instantToLocalDateTime(wakeAt, newYork).slice(0, 10)).toBe(fields['date'])
    const minutes = elapsedMinutes(bedAt, wakeAt)
    expect(minutes).toBeGreaterThan(60)
    expect(minutes).toBeLessThan(14 * 60)
  }
  const changed = nights.filter(({ fields }) => {
    const [bedAt, wakeAt] = [momentIn(fields['bedAt']), momentIn(fields['wakeAt'])]
    const wall = (moment: typeof bedAt) => Date.parse(`${instantToLocalDateTime(moment, newYork)}Z`) / 60_000
    return Math.abs(wall(wakeAt) - wall(bedAt) - elapsedMinutes(bedAt, wakeAt)) === 60
  })
  expect(changed.length).toBeGreaterThan(10)
})

test('the split widens over the years', () => {
  const widths = (year: string) =>
    ofKind('stretch').flatMap(({ fields }) => {
      const { beforeMm, doubtful, date } = fields
      return typeof beforeMm === 'number' && doubtful !== true && String(date).startsWith(year) ? [beforeMm] : []
    })
  expect(mean(widths('2025')) - mean(widths('2017'))).toBeGreaterThan(80)
})

test('busy weeks bring more sitting, less sleep and heavier load', () => {
  const load = new Map(ofKind('workday').map(({ fields }) => [fields['date'], fields['load']]))
  const nights = (levels: readonly number[]) =>
    ofKind('sleep').flatMap(({ fields }) => {
      const isOf = levels.includes(Number(load.get(fields['date'] ?? null))) && fields['nap'] === false
      return isOf ? [elapsedMinutes(momentIn(fields['bedAt']), momentIn(fields['wakeAt']))] : []
    })
  expect(mean(nights([1, 2])) - mean(nights([4, 5]))).toBeGreaterThan(30)
})

test('has what real data has: doubts, tries, "several", naps, hotels, day totals, gaps', () => {
  const some = (kind: SampleRecord['kind'], holds: (fields: SampleRecord['fields']) => boolean) =>
    ofKind(kind).some(({ fields }) => holds(fields))
  expect(some('stretch', ({ doubtful }) => doubtful === true)).toBe(true)
  expect(some('stretch', ({ afterMm }) => afterMm === undefined)).toBe(true)
  expect(some('stretch', (fields) => Object.keys(fields).some((name) => name.startsWith('tries.')))).toBe(true)
  expect(some('sleep', ({ awakenings }) => awakenings === 'several')).toBe(true)
  expect(some('sleep', ({ nap }) => nap === true)).toBe(true)
  expect(some('sleep', ({ place }) => place === 'hotel')).toBe(true)
  expect(some('sitting', ({ minutes }) => minutes !== undefined)).toBe(true)
  expect(some('workday', ({ workMinutes }) => workMinutes === 0)).toBe(true)
  const logged = new Set(tenYears.map(({ fields }) => fields['date']))
  const silent = Array.from({ length: 3600 }, (_, back) => addDays(until, -back)).filter((date) => !logged.has(date))
  expect(silent.length).toBeGreaterThan(30)
})

test('the trainer comes on Saturdays', () => {
  const trained = ofKind('stretch').filter(({ fields }) => fields['setting'] === 'trainer')
  expect(new Set(trained.map(({ fields }) => weekdayOf(dateNamed(String(fields['date'])))))).toEqual(new Set([6]))
  expect(trained.every(({ fields }) => fields['afterMm'] !== undefined)).toBe(true)
})

test('captures come in Japanese and English, with moods', () => {
  const texts = new Set(ofKind('capture').map(({ fields }) => String(fields['text'])))
  expect([...texts].filter((text) => /\p{Script=Hiragana}/u.test(text)).length).toBeGreaterThanOrEqual(20)
  expect([...texts].filter((text) => /^[\x20-\x7e]+$/.test(text)).length).toBeGreaterThanOrEqual(20)
  expect(ofKind('capture').every(({ fields }) => Object.keys(fields).some((name) => name.startsWith('moods.')))).toBe(
    true,
  )
})

function zoneNamed(name: string) {
  const zone = parseTimeZone(name)
  if (zone === undefined) throw new Error(`no zone ${name}`)
  return zone
}

function dateNamed(text: string) {
  const date = parseLocalDate(text)
  if (date === undefined) throw new Error(`no date ${text}`)
  return date
}

function momentIn(value: unknown) {
  if (typeof value !== 'string' || !isInstant(value)) throw new Error(`no moment: ${value}`)
  return value
}
