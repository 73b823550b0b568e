// How other trackers and sync engines lost people's data, each as a test that it does not happen here: what two devices do.
// The reports are named above each test.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { recordEditing } from '../../web/store/edit-record.ts'
import { readUnsent } from '../../web/store/unsent.ts'
import { writeChange } from '../../web/store/write-change.ts'
import { change, newRecordId, stampIn, sync } from '../support/changes.ts'
import { openTab, rowsOf, stateOf } from '../support/device.ts'
import { openPhone } from '../support/phone.ts'
import { createWorld, type World } from '../support/world.ts'

const date = '2026-11-23' as LocalDate
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const YEAR_MS = 365 * DAY_MS
type Phone = Awaited<ReturnType<typeof openPhone>>
let world: World
let phone: Phone
let laptop: Phone

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
  laptop = await openPhone(world)
})

afterEach(() => world.close())

/** Each in turn, twice, so that what the last one sent has reached the first. */
async function syncAll(...phones: readonly Phone[]): Promise<void> {
  for (const one of [...phones, ...phones]) expect(await one.sync()).toMatchObject({ kind: 'settled' })
}

/** A workday that both devices have. */
async function sharedWorkday(): Promise<string> {
  const { id } = await phone.saveRecord('workday', undefined, { date, note: 'first' })
  await syncAll(phone, laptop)
  return id
}

const notesOf = async (id: string) =>
  (await sync(world)).changes.filter(({ recordId }) => recordId === id).flatMap(({ fields }) => fields['note']?.v ?? [])

describe('what is late', () => {
  // RxDB #6292 and #3393, Joplin #6517: a checkpoint over device times passes what arrives with an older one.
  it('a change with an older time than what was pulled already is pulled all the same', async () => {
    laptop.browser.now -= 30 * DAY_MS
    const { id } = await laptop.saveRecord('workday', undefined, { date, note: 'written last month' })
    await phone.saveRecord('workday', undefined, { date, note: 'written today' })
    await syncAll(phone)
    await laptop.sync()
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ note: 'written last month' })
  })

  // Joplin #1501, Super Productivity #7562: a device that was away brings back its old state as a whole.
  it('a device that was away for weeks changes one value and nothing else', async () => {
    const id = await sharedWorkday()
    await phone.saveRecord('workday', id, { note: 'second', load: 4 })
    await phone.saveRecord('workday', undefined, { date, note: 'new meanwhile' })
    await phone.sync()
    laptop.browser.now += 6 * 7 * DAY_MS
    await laptop.saveRecord('workday', id, { doneCount: 7 })
    await syncAll(laptop, phone)
    for (const one of [phone, laptop]) {
      expect(await one.readRecord('workday', id)).toMatchObject({ note: 'second', load: 4, doneCount: 7 })
      expect((await one.readDay(date)).workdays).toHaveLength(2)
    }
  })

  // Joplin #1358, TinyBase #282, calimero #2433, Super Productivity #4692: the emptiness of a new device is taken for news.
  it('a new device with its defaults overwrites and deletes nothing', async () => {
    const id = await sharedWorkday()
    await phone.saveRecord('profile', undefined, { units: 'inch', weekStart: 7 })
    await phone.sync()
    const before = (await sync(world)).changes
    const fresh = await openPhone(world)
    await syncAll(fresh)
    expect((await sync(world)).changes).toEqual(before)
    await syncAll(phone)
    expect(fresh.tab.profile.value).toMatchObject({ units: 'inch', weekStart: 7 })
    expect(await phone.readRecord('workday', id)).toMatchObject({ note: 'first' })
  })
})

describe('what happens at once', () => {
  // RxDB #5843, Bitwarden #332: what is saved while an answer is on its way is overwritten by it.
  it('a record that others change, and this device too, while its own change is on the way keeps all of it', async () => {
    const id = await sharedWorkday()
    await laptop.saveRecord('workday', id, { note: 'from the laptop' })
    await phone.saveRecord('workday', id, { load: 2 })
    phone.network.beforeAnswer = async () => {
      phone.network.beforeAnswer = async () => undefined
      await laptop.sync()
      await phone.saveRecord('workday', id, { doneCount: 9 })
    }
    await syncAll(phone, laptop)
    for (const one of [phone, laptop]) {
      expect(await one.readRecord('workday', id)).toMatchObject({ note: 'from the laptop', load: 2, doneCount: 9 })
    }
  })

  // Joplin #9148, PouchDB #2955 and #6153: deleting and editing on two devices loses the edit, or brings back the dead.
  it.each([
    { last: 'the edit', isDeleted: false },
    { last: 'the deletion', isDeleted: true },
  ])(
    'of deleting here and editing there $last wins when it was last, and both are in the history',
    async ({ isDeleted }) => {
      const id = await sharedWorkday()
      const [deletes, edits] = [phone, laptop]
      const later = isDeleted ? deletes : edits
      later.browser.now += 60_000
      await deletes.deleteRecord('workday', id)
      await edits.saveRecord('workday', id, { note: 'still wanted' })
      await syncAll(phone, laptop)
      for (const one of [phone, laptop]) {
        expect((await one.readDay(date)).workdays).toHaveLength(isDeleted ? 0 : 1)
        expect(await one.readRecord('workday', id)).toMatchObject({ note: 'still wanted', deleted: isDeleted })
      }
      const changes = (await sync(world)).changes.filter(({ recordId }) => recordId === id)
      expect(changes.map(({ fields }) => fields['deleted']?.v)).toEqual(expect.arrayContaining([true, false]))
    },
  )

  // swifty #284: two copies of one device keep their own value on a tie, for ever.
  it('two clones that write under one stamp end with one value, and the other is in the log', async () => {
    const id = await sharedWorkday()
    // Storage copied from one to the other, and even the same random bytes.
    const state = await stateOf(phone.tab)
    await laptop.tab.active.value.use((database) => database.put('meta', state, 'state'))
    const twin = { ...laptop.tab, node: phone.tab.node }
    laptop.browser.now = phone.browser.now += 60_000
    await phone.saveRecord('workday', id, { note: 'from one' })
    await recordEditing(twin).saveRecord('workday', id, { note: 'from the other' })
    const [[one], [other]] = [await rowsOf(phone.tab, 'outbox'), await rowsOf(laptop.tab, 'outbox')]
    expect(one?.change.stamp).toBe(other?.change.stamp)
    await syncAll(phone, laptop)
    const read = await Promise.all([phone, laptop].map((device) => device.readRecord('workday', id)))
    expect(read[0]?.note).toBe('from the other')
    expect(read[1]).toEqual(read[0])
    expect(await notesOf(id)).toEqual(expect.arrayContaining(['from one', 'from the other']))
  })

  // Actual #1495: two tabs of one browser overwrite each other and send the same twice.
  it('two tabs that edit one record keep both edits, under two stamps, and send each once', async () => {
    const second = openTab(phone.browser)
    const id = await sharedWorkday()
    await Promise.all([
      phone.saveRecord('workday', id, { note: 'from the first tab' }),
      recordEditing(second).saveRecord('workday', id, { load: 5 }),
    ])
    const stamps = (await rowsOf(second, 'outbox')).map((row) => row.change.stamp)
    expect(new Set(stamps).size).toBe(2)
    await syncAll(phone, laptop)
    expect(await laptop.readRecord('workday', id)).toMatchObject({ note: 'from the first tab', load: 5 })
    expect((await sync(world)).changes.filter(({ recordId }) => recordId === id)).toHaveLength(3)
    expect(await readUnsent(second)).toMatchObject({ waiting: 0 })
  })
})

describe('clocks', () => {
  // Actual #3786 refuses to sync; Joplin #12777 and #13531 let the wrong clock win.
  it.each([
    { error: 'an hour ahead', ms: HOUR_MS },
    { error: 'ten years ahead', ms: 10 * YEAR_MS },
    { error: 'six years behind', ms: -6 * YEAR_MS },
  ])('that are $error still sync, and who has seen a value wins over it, on either side', async ({ ms }) => {
    const id = await sharedWorkday()
    phone.browser.now += ms
    await phone.saveRecord('workday', id, { note: 'wrong clock' })
    await syncAll(phone, laptop)
    expect(await laptop.readRecord('workday', id)).toMatchObject({ note: 'wrong clock' })
    await laptop.saveRecord('workday', id, { note: 'right clock' })
    await syncAll(laptop, phone)
    expect(await phone.readRecord('workday', id)).toMatchObject({ note: 'right clock' })
    await phone.saveRecord('workday', id, { note: 'wrong clock again' })
    await syncAll(phone, laptop)
    expect(await laptop.readRecord('workday', id)).toMatchObject({ note: 'wrong clock again' })
  })

  it('of an import from the year 2050 are set right, and its entries can be edited', async () => {
    const imported = change({ date, note: 'imported' }, { kind: 'workday', stamp: stampIn(24 * YEAR_MS) })
    await sync(world, [imported])
    await syncAll(phone)
    await phone.saveRecord('workday', imported.recordId, { note: 'mended' })
    await syncAll(phone, laptop)
    expect(await laptop.readRecord('workday', imported.recordId)).toMatchObject({ note: 'mended' })
  })
})

describe('versions', () => {
  // Super Productivity #6387: an older version drops what it does not know, and sends the rest back.
  it('an older app keeps kinds, fields and values that only a newer one knows, and edits around them', async () => {
    const id = newRecordId()
    const newer = { load: 3, note: 'from the newer app', mood: { of: 'the day' } }
    await sync(world, [
      change({ date, ...newer }, { kind: 'workday', recordId: id }),
      change({ told: 'of the sea' }, { kind: 'dream', recordId: id }),
    ])
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 4 })
    // Of a kind that it does not know it passes on what it is given.
    const compose = () => ({ told: 'of the hills' })
    await writeChange(phone.tab, phone.tab.active.value, { record: { kind: 'dream', id }, compose })
    await syncAll(phone, laptop)
    const cells = (await rowsOf(laptop.tab, 'cells')).map((row) => [row.kind, row.cells] as const)
    expect(Object.fromEntries(cells)).toMatchObject({
      workday: { mood: { v: newer.mood }, note: { v: newer.note }, load: { v: 4 } },
      dream: { told: { v: 'of the hills' } },
    })
  })
})
