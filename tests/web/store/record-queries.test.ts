import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { createBrowser, openTab } from '../../support/device.ts'

const monday = '2026-11-23' as LocalDate
const tuesday = addDays(monday, 1)
const wednesday = addDays(monday, 2)
const at = (time: string) => `2026-11-23T${time}:00.000Z` as Instant

function newTab() {
  const tab = openTab(createBrowser())
  return { ...recordEditing(tab), ...recordQueries(tab) }
}

describe('a day', () => {
  it('has its records by kind, in the order they happened', async () => {
    const { saveRecord, readDay } = newTab()
    await saveRecord('stretch', undefined, { date: monday, at: at('20:00'), beforeMm: 1500 })
    await saveRecord('stretch', undefined, { date: monday, at: at('07:00'), beforeMm: 1400 })
    await saveRecord('workday', undefined, { date: monday, load: 3 })
    await saveRecord('capture', undefined, { date: tuesday, at: at('08:00'), text: 'another day' })
    const day = await readDay(monday)
    expect(day.stretches.map(({ beforeMm }) => beforeMm)).toEqual([1400, 1500])
    expect(day.workdays).toMatchObject([{ load: 3 }])
    expect([day.sleeps, day.sittings, day.captures]).toEqual([[], [], []])
  })

  it('loses a record that is moved to another date', async () => {
    const { saveRecord, readDay } = newTab()
    const { id } = await saveRecord('workday', undefined, { date: monday })
    await saveRecord('workday', id, { date: tuesday })
    expect((await readDay(monday)).workdays).toEqual([])
    expect((await readDay(tuesday)).workdays).toMatchObject([{ id }])
  })
})

describe('a range', () => {
  it('has both ends, one kind, oldest first, and nothing deleted', async () => {
    const { saveRecord, deleteRecord, readRange } = newTab()
    for (const [date, load] of [
      [wednesday, 3],
      [monday, 1],
      [addDays(monday, -1), 5],
      [tuesday, 2],
    ] as const) {
      await saveRecord('workday', undefined, { date, load })
    }
    const { id } = await saveRecord('workday', undefined, { date: tuesday, load: 4 })
    await deleteRecord('workday', id)
    await saveRecord('stretch', undefined, { date: monday })
    expect((await readRange('workday', monday, wednesday)).map(({ load }) => load)).toEqual([1, 2, 3])
  })
})

describe('the latest', () => {
  it('come newest first, by time within a day, before a date that may be given', async () => {
    const { saveRecord, readLatest } = newTab()
    await saveRecord('stretch', undefined, { date: tuesday, at: at('07:00'), beforeMm: 1300 })
    await saveRecord('stretch', undefined, { date: monday, at: at('20:00'), beforeMm: 1200 })
    await saveRecord('stretch', undefined, { date: monday, at: at('07:00'), beforeMm: 1100 })
    const widths = async (...query: [number, LocalDate?]) =>
      (await readLatest('stretch', ...query)).map(({ beforeMm }) => beforeMm)
    expect(await widths(2)).toEqual([1300, 1200])
    expect(await widths(9, tuesday)).toEqual([1200, 1100])
    expect(await widths(9, monday)).toEqual([])
  })
})

describe('the log', () => {
  it('gives whole days that have records, newest first, and goes on before the last of them', async () => {
    const { saveRecord, readDaysBefore } = newTab()
    for (const date of [monday, wednesday, monday, addDays(monday, -30)])
      await saveRecord('workday', undefined, { date })
    const first = await readDaysBefore(undefined, 2)
    expect(first.map(({ date, workdays }) => [date, workdays.length])).toEqual([
      [wednesday, 1],
      [monday, 2],
    ])
    const next = await readDaysBefore(monday, 2)
    expect(next.map(({ date }) => date)).toEqual([addDays(monday, -30)])
  })
})

describe('the trash', () => {
  it('has deleted records of any kind, the last deleted first', async () => {
    const { saveRecord, deleteRecord, readTrash } = newTab()
    const first = await saveRecord('workday', undefined, { date: monday, load: 1 })
    const second = await saveRecord('capture', undefined, { date: monday, text: 'hello' })
    await deleteRecord('capture', second.id)
    await deleteRecord('workday', first.id)
    expect((await readTrash()).map(({ id }) => id)).toEqual([first.id, second.id])
  })
})

describe('the running sitting', () => {
  it('is the one without an end, until it has one', async () => {
    const { saveRecord, readRunningSittings } = newTab()
    await saveRecord('sitting', undefined, { date: monday, minutes: 300, source: 'total' })
    const { id } = await saveRecord('sitting', undefined, { date: monday, startAt: at('09:00'), source: 'timer' })
    expect(await readRunningSittings()).toMatchObject([{ id }])
    await saveRecord('sitting', id, { endAt: at('10:00') })
    expect(await readRunningSittings()).toEqual([])
  })

  it('is not a deleted one', async () => {
    const { saveRecord, deleteRecord, readRunningSittings } = newTab()
    const { id } = await saveRecord('sitting', undefined, { date: monday, startAt: at('09:00') })
    await deleteRecord('sitting', id)
    expect(await readRunningSittings()).toEqual([])
  })
})
