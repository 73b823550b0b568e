import { describe, expect, it } from 'vitest'
import { instantFromMs } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { parseStamp } from '../../../domain/sync/stamp.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { InvalidRecordError } from '../../../web/store/save-error.ts'
import { createBrowser, openTab, rowsOf } from '../../support/device.ts'

const date = '2026-11-23' as LocalDate

function newTab() {
  const browser = createBrowser()
  const tab = openTab(browser)
  return { browser, tab, ...recordEditing(tab), ...recordQueries(tab) }
}

describe('a save', () => {
  it('can be read back, sets gathered under their names', async () => {
    const { saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('stretch', undefined, {
      date,
      beforeMm: 1500,
      'areas.hamstring.left': { feel: 'tight', level: 2 },
    })
    expect(await readRecord('stretch', id)).toMatchObject({
      id,
      deleted: false,
      beforeMm: 1500,
      areas: { 'hamstring.left': { feel: 'tight', level: 2 } },
    })
  })

  it('is still there after the app was closed and opened again', async () => {
    const { browser, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    expect(await recordQueries(openTab(browser)).readRecord('workday', id)).toMatchObject({ load: 4 })
  })

  it('queues one change with every value and the mark that the record lives', async () => {
    const { tab, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    const [row, ...others] = await rowsOf(tab, 'outbox')
    expect(others).toEqual([])
    expect(row?.change).toMatchObject({ kind: 'workday', recordId: id })
    expect(row?.change.fields).toEqual({ date: { v: date }, load: { v: 4 }, deleted: { v: false } })
  })

  it('of an edit carries only what differs, each with the stamp that it replaces', async () => {
    const { tab, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4, workMinutes: 480 })
    await saveRecord('workday', id, { load: 5, workMinutes: 480 })
    const [first, second] = await sortedChanges(tab)
    expect(second?.fields).toEqual({ load: { v: 5, base: first?.stamp }, deleted: { v: false, base: first?.stamp } })
  })

  it('that changes nothing writes nothing', async () => {
    const { tab, saveRecord } = newTab()
    const { id } = await saveRecord('stretch', undefined, { date, 'areas.calf.left': { feel: 'sore', level: 1 } })
    await saveRecord('stretch', id, {
      date,
      note: null,
      'areas.calf.left': { level: 1, feel: 'sore' },
      'areas.calf.right': null,
    })
    expect(await rowsOf(tab, 'outbox')).toHaveLength(1)
  })

  it('of null clears the field', async () => {
    const { saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    await saveRecord('workday', id, { load: null })
    expect(await readRecord('workday', id)).not.toHaveProperty('load')
  })

  it('of a deleted record brings it back', async () => {
    const { saveRecord, deleteRecord, readDay } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    await deleteRecord('workday', id)
    await saveRecord('workday', id, { load: 4 })
    expect((await readDay(date)).workdays).toMatchObject([{ id, load: 4 }])
  })

  it('of settings always goes to the one profile', async () => {
    const { saveRecord } = newTab()
    expect((await saveRecord('profile', undefined, { units: 'inch' })).id).toBe('profile')
    expect((await saveRecord('profile', 'another', { weekStart: 7 })).id).toBe('profile')
  })

  it('stamps later than what it replaces, even when the clock was set back', async () => {
    const { browser, tab, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    browser.now -= 86_400_000
    await saveRecord('workday', id, { load: 5 })
    const [first, second] = (await rowsOf(tab, 'outbox')).map(({ change }) => change).sort(byLoad)
    expect(first !== undefined && second !== undefined && second.stamp > first.stamp).toBe(true)
  })

  it('makes the screens read again and tells the other tabs', async () => {
    const { browser, tab, saveRecord } = newTab()
    await saveRecord('workday', undefined, { date })
    expect(tab.storeVersion.value).toBe(1)
    expect(browser.news).toEqual([{ kind: 'changed', database: `${browser.name}-local` }])
  })

  it('asks the browser once to keep the storage', async () => {
    const { browser, saveRecord } = newTab()
    await saveRecord('workday', undefined, { date })
    await saveRecord('workday', undefined, { date })
    await recordEditing(openTab(browser)).saveRecord('workday', undefined, { date })
    expect(browser.persistCalls).toBe(1)
  })
})

describe('a save that breaks a rule', () => {
  it('is refused with the field and the reason, and nothing is stored', async () => {
    const { tab, saveRecord } = newTab()
    const saving = saveRecord('stretch', undefined, { date, beforeMm: 12 })
    await expect(saving).rejects.toBeInstanceOf(InvalidRecordError)
    await expect(saving).rejects.toMatchObject({ issues: [{ path: 'beforeMm' }] })
    expect(await rowsOf(tab, 'outbox')).toEqual([])
    expect(await rowsOf(tab, 'cells')).toEqual([])
  })

  it('is found across old and new fields', async () => {
    const { saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, workMinutes: 60 })
    await expect(saveRecord('workday', id, { meetingMinutes: 90 })).rejects.toMatchObject({
      issues: [{ path: 'meetingMinutes' }],
    })
    expect(await readRecord('workday', id)).not.toHaveProperty('meetingMinutes')
  })

  it('by two devices together does not stand in the way of a note', async () => {
    const { tab, saveRecord, readRecord } = newTab()
    const startAt = instantFromMs(Date.UTC(2026, 10, 20, 9))
    const { id } = await saveRecord('sitting', undefined, { date, startAt })
    await tab.active.value.use(async (database) => {
      const row = await database.get('cells', ['sitting', id])
      const start = row?.cells['startAt']
      if (row === undefined || start === undefined) throw new Error('no start')
      const endAt = { ...start, v: instantFromMs(Date.UTC(2026, 10, 23, 11)) }
      await database.put('cells', { ...row, cells: { ...row.cells, endAt } })
    })
    await saveRecord('sitting', id, { note: 'forgot the timer' })
    expect(await readRecord('sitting', id)).toMatchObject({ note: 'forgot the timer' })
    const earlier = instantFromMs(Date.UTC(2026, 10, 20, 8))
    await expect(saveRecord('sitting', id, { startAt: earlier })).rejects.toMatchObject({ issues: [{ path: 'endAt' }] })
  })

  it('is not blamed for a value that only a newer version understands', async () => {
    const { tab, saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('stretch', undefined, { date, setting: 'self' })
    await tab.active.value.use(async (database) => {
      const row = await database.get('cells', ['stretch', id])
      const setting = row?.cells['setting']
      if (row !== undefined && setting !== undefined) {
        await database.put('cells', { ...row, cells: { ...row.cells, setting: { ...setting, v: 'underwater' } } })
      }
    })
    await saveRecord('stretch', id, { note: 'long' })
    expect(await readRecord('stretch', id)).toMatchObject({ note: 'long' })
  })
})

describe('undo', () => {
  it('of a new record deletes it', async () => {
    const { saveRecord, readDay, readTrash } = newTab()
    const { id, undo } = await saveRecord('workday', undefined, { date, load: 4 })
    await undo()
    expect((await readDay(date)).workdays).toEqual([])
    expect(await readTrash()).toMatchObject([{ id, load: 4 }])
  })

  it('of an edit writes the values before it', async () => {
    const { saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    const { undo } = await saveRecord('workday', id, { load: 5, note: 'long day' })
    await undo()
    const record = await readRecord('workday', id)
    expect(record).toMatchObject({ load: 4, deleted: false })
    expect(record).not.toHaveProperty('note')
  })

  it('leaves alone what was changed since', async () => {
    const { saveRecord, readRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 1, doneCount: 1 })
    const { undo } = await saveRecord('workday', id, { load: 2, doneCount: 2 })
    await saveRecord('workday', id, { load: 3 })
    await undo()
    expect(await readRecord('workday', id)).toMatchObject({ load: 3, doneCount: 1 })
  })

  it('of an edit that brought a deleted record back deletes it again', async () => {
    const { saveRecord, deleteRecord, readRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 1 })
    await deleteRecord('workday', id)
    const { undo } = await saveRecord('workday', id, { load: 2 })
    await undo()
    expect(await readRecord('workday', id)).toMatchObject({ load: 1, deleted: true })
  })

  it('of a deletion restores the record', async () => {
    const { saveRecord, deleteRecord, readDay, readTrash } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    const { undo } = await deleteRecord('workday', id)
    expect((await readDay(date)).workdays).toEqual([])
    await undo()
    expect((await readDay(date)).workdays).toMatchObject([{ id, load: 4 }])
    expect(await readTrash()).toEqual([])
  })

  it('of an edit that wrote nothing writes nothing', async () => {
    const { tab, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, load: 4 })
    const { undo } = await saveRecord('workday', id, { load: 4 })
    await undo()
    expect(await rowsOf(tab, 'outbox')).toHaveLength(1)
  })
})

describe('deleting', () => {
  it('what is not there, or is deleted already, writes nothing', async () => {
    const { tab, saveRecord, deleteRecord } = newTab()
    await deleteRecord('workday', 'nothing')
    const { id } = await saveRecord('workday', undefined, { date })
    await deleteRecord('workday', id)
    await deleteRecord('workday', id)
    expect(await rowsOf(tab, 'outbox')).toHaveLength(2)
  })

  it('can be taken back from the trash', async () => {
    const { saveRecord, deleteRecord, restoreRecord, readDay } = newTab()
    const { id } = await saveRecord('workday', undefined, { date })
    await deleteRecord('workday', id)
    await restoreRecord('workday', id)
    expect((await readDay(date)).workdays).toMatchObject([{ id }])
  })
})

describe('two tabs', () => {
  it('never give out the same stamp', async () => {
    const { browser, tab } = newTab()
    const tabs = [recordEditing(tab), recordEditing(openTab(browser))]
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => tabs[index % 2]?.saveRecord('workday', undefined, { date })),
    )
    const stamps = (await rowsOf(tab, 'outbox')).map(({ change }) => parseStamp(change.stamp))
    expect(new Set(stamps.map((parts) => `${parts?.millis}-${parts?.counter}`)).size).toBe(20)
    expect(new Set(stamps.map((parts) => parts?.node)).size).toBe(2)
  })
})

async function sortedChanges(tab: Parameters<typeof rowsOf>[0]) {
  const changes = (await rowsOf(tab, 'outbox')).map(({ change }) => change)
  return changes.sort((left, right) => (left.stamp < right.stamp ? -1 : 1))
}

function byLoad(left: { fields: Readonly<Record<string, { v: unknown }>> }, right: typeof left): number {
  return Number(left.fields['load']?.v) - Number(right.fields['load']?.v)
}
