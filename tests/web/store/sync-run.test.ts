import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { parseStamp } from '../../../domain/sync/stamp.ts'
import type { Device } from '../../../web/store/device.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { recordQueries } from '../../../web/store/record-queries.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { change, sync } from '../../support/changes.ts'
import { createBrowser, openTab, rowsOf, stateOf } from '../../support/device.ts'
import { connectTo, signIn } from '../../support/own-server.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
const TEN_YEARS_MS = 10 * 365 * 86_400_000
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

/** A browser signed in to the world's first account. */
async function newPhone() {
  const browser = createBrowser()
  browser.now = Date.now()
  const network = connectTo(world, browser)
  const tab = openTab(browser)
  await signIn(world, tab, world.account)
  return { browser, network, tab, ...recordEditing(tab), ...recordQueries(tab), sync: () => syncUntilSettled(tab) }
}

describe('a sync', () => {
  it('takes what was saved here to another browser, and edits back', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('stretch', undefined, { date, beforeMm: 1500 })
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect(await laptop.sync()).toEqual({ kind: 'settled', hasNews: true })
    await laptop.saveRecord('stretch', id, { afterMm: 1530 })
    await laptop.sync()
    await phone.sync()
    expect(await phone.readRecord('stretch', id)).toMatchObject({ beforeMm: 1500, afterMm: 1530 })
  })

  it('empties the outbox, and a second one finds nothing to do', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    await phone.sync()
    expect(await rowsOf(phone.tab, 'outbox')).toEqual([])
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
    expect(await phone.sync()).toEqual({ kind: 'settled', hasNews: false })
  })

  it('carries more than one request takes', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('workday', undefined, { date, doneCount: 0 })
    for (let count = 1; count <= 520; count++) await phone.saveRecord('workday', id, { doneCount: count })
    await phone.sync()
    expect(phone.network.requests.filter((path) => path === '/api/v1/sync')).toHaveLength(2)
    await laptop.sync()
    expect(await laptop.readRecord('workday', id)).toMatchObject({ doneCount: 520 })
  })

  it('reads a long log page by page', async () => {
    for (let page = 0; page < 3; page++) {
      await sync(
        world,
        Array.from({ length: 500 }, () => change({ date, load: 3 }, { kind: 'workday' })),
      )
    }
    const phone = await newPhone()
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toHaveLength(1500)
    expect((await stateOf(phone.tab)).cursor).toBe(1500)
  })

  it('keeps both when two browsers each add to a set', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('capture', undefined, { date, text: 'hello' })
    await phone.sync()
    await laptop.sync()
    await phone.saveRecord('capture', id, { 'moods.fun': true })
    await laptop.saveRecord('capture', id, { 'moods.learn': true })
    for (const device of [phone, laptop, phone]) await device.sync()
    expect(await phone.readRecord('capture', id)).toMatchObject({ moods: { fun: true, learn: true } })
    expect(await laptop.readRecord('capture', id)).toMatchObject({ moods: { fun: true, learn: true } })
  })
})

describe('the outbox', () => {
  it('is emptied by acknowledgement alone: an answer that was lost is asked for again and counts once', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    phone.network.loseNextAnswer = true
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    await phone.sync()
    expect(await rowsOf(phone.tab, 'outbox')).toEqual([])
    expect((await sync(world)).changes).toHaveLength(1)
  })

  it('keeps what is saved while an answer is on its way', async () => {
    const phone = await newPhone()
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    let hasSaved = false
    phone.network.beforeAnswer = async () => {
      if (hasSaved) return
      hasSaved = true
      await phone.saveRecord('workday', id, { load: 2 })
    }
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
    const { changes } = await sync(world)
    expect(changes.map(({ fields }) => fields['load']?.v)).toEqual([1, 2])
  })

  it('waits, and says so, while the server cannot be reached', async () => {
    const phone = await newPhone()
    phone.browser.isOnline = false
    const savedAt = phone.browser.now
    await phone.saveRecord('workday', undefined, { date })
    expect(await phone.sync()).toEqual({ kind: 'failed', retryAfter: undefined })
    expect(phone.tab.syncState.value).toEqual({ kind: 'waiting', count: 1, oldestAt: savedAt })
  })

  it('tells how long a busy server asks to wait', async () => {
    const phone = await newPhone()
    phone.network.intercept = () => new Response('', { status: 503, headers: { 'Retry-After': '7' } })
    expect(await phone.sync()).toEqual({ kind: 'failed', retryAfter: 7000 })
  })

  it('survives a stranger who answers instead of the server', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    for (const body of ['<h1>Welcome to the hotel</h1>', '{"ok":true}', 'null']) {
      phone.network.intercept = () => new Response(body)
      expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    }
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
  })

  it('is sent in halves when the server finds it too large', async () => {
    const phone = await newPhone()
    for (let count = 0; count < 5; count++) await phone.saveRecord('workday', undefined, { date })
    let refusals = 2
    phone.network.intercept = () => (refusals-- > 0 ? new Response('', { status: 413 }) : undefined)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toHaveLength(5)
  })

  it('sets aside a change that is too large all by itself, and sends the others', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    phone.network.intercept = () => new Response('', { status: 413 })
    await phone.sync()
    expect(await rowsOf(phone.tab, 'rejected')).toMatchObject([{ rejection: { code: 'too-large' } }])
    phone.network.intercept = () => undefined
    await phone.saveRecord('workday', undefined, { date })
    await phone.sync()
    expect((await sync(world)).changes).toHaveLength(1)
  })
})

describe('a change that the server refuses', () => {
  it('is kept with its reason, in plain sight, and its neighbours arrive', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date, load: 1 })
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.saveRecord('workday', undefined, { date, load: 3 })
    await spoilQueued(phone.tab, id)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect(await rowsOf(phone.tab, 'rejected')).toMatchObject([
      { change: { recordId: id }, rejection: { code: 'bad-field', final: true } },
    ])
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
    expect(phone.tab.syncState.value).toEqual({ kind: 'attention', reason: 'rejected', count: 1 })
    expect((await sync(world)).changes.map(({ fields }) => fields['load']?.v)).toEqual([1, 3])
  })

  it('only for now stays in the outbox and is tried again later', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    const [row] = await rowsOf(phone.tab, 'outbox')
    const rejected = [{ id: row?.change.id, code: 'quota', message: 'full', final: false }]
    phone.network.intercept = () =>
      Response.json({
        epoch: 'first-epoch',
        cursor: 0,
        head: 0,
        more: false,
        accepted: [],
        rejected,
        changes: [],
        serverTime: Date.now(),
        minSchema: 1,
      })
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    phone.network.intercept = () => undefined
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
  })
})

describe('a session that has ended', () => {
  it('stops the sync and loses nothing', async () => {
    const phone = await newPhone()
    await phone.saveRecord('workday', undefined, { date })
    phone.network.intercept = () => new Response('', { status: 401 })
    expect(await phone.sync()).toEqual({ kind: 'signed-out' })
    expect(phone.tab.syncState.value).toEqual({ kind: 'attention', reason: 'signed-out', count: 1 })
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
  })
})

describe('a kind that this version does not know', () => {
  it('is kept as it came, does not hold up the others, and is not shown', async () => {
    const strange = change({ title: 'November', 'purposes.fun': true }, { kind: 'milestone' })
    await sync(world, [strange, change({ date, load: 3 }, { kind: 'workday' })])
    const phone = await newPhone()
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
    const kept = (await rowsOf(phone.tab, 'cells')).find(({ kind }) => kind === 'milestone')
    expect(kept).toMatchObject({ id: strange.recordId, cells: { title: { v: 'November', stamp: strange.stamp } } })
    expect((await rowsOf(phone.tab, 'records')).map(({ kind }) => kind)).toEqual(['workday'])
  })

  it('of field is kept too', async () => {
    const future = change({ date, load: 3, mood: 'sunny' }, { kind: 'workday' })
    await sync(world, [future])
    const phone = await newPhone()
    await phone.sync()
    expect((await rowsOf(phone.tab, 'cells'))[0]?.cells['mood']?.v).toBe('sunny')
  })
})

describe('clocks', () => {
  it('a newer value here survives an older one that comes in', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    await laptop.sync()
    await laptop.saveRecord('workday', id, { load: 2 })
    phone.browser.now += 1000
    await phone.saveRecord('workday', id, { load: 3 })
    await laptop.sync()
    await phone.sync()
    await laptop.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 3 })
    expect(await laptop.readRecord('workday', id)).toMatchObject({ load: 3 })
  })

  it('ten years ahead still sync, are stamped anew, and an edit after that wins', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    phone.browser.now += TEN_YEARS_MS
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    const [row] = await rowsOf(phone.tab, 'cells')
    const stamp = row?.cells['load']?.stamp ?? ''
    expect(parseStamp(stamp)?.millis).toBeLessThan(Date.now() + 300_000)
    await laptop.sync()
    await laptop.saveRecord('workday', id, { load: 2 })
    await laptop.sync()
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
    await phone.saveRecord('workday', id, { load: 3 })
    const [queued] = await rowsOf(phone.tab, 'outbox')
    expect(parseStamp(queued?.change.stamp ?? '')?.millis).toBeLessThan(Date.now() + 300_000)
    await phone.sync()
    await laptop.sync()
    expect(await laptop.readRecord('workday', id)).toMatchObject({ load: 3 })
  })

  it('ten years behind do not lose against what was pulled', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await laptop.saveRecord('workday', undefined, { date, load: 1 })
    await laptop.sync()
    phone.browser.now -= TEN_YEARS_MS
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 2 })
    await phone.sync()
    await laptop.sync()
    expect(await laptop.readRecord('workday', id)).toMatchObject({ load: 2 })
  })

  it('an edit that was queued over a stamp the server has replaced is based on the stored one', async () => {
    const phone = await newPhone()
    phone.browser.now += TEN_YEARS_MS
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    let hasSaved = false
    phone.network.beforeAnswer = async () => {
      if (hasSaved) return
      hasSaved = true
      await phone.saveRecord('workday', id, { load: 2 })
    }
    await phone.sync()
    const [first, second] = (await sync(world)).changes
    expect(second?.fields['load']).toEqual({ v: 2, base: first?.stamp })
    expect(second !== undefined && first !== undefined && second.stamp > first.stamp).toBe(true)
  })

  it('what lost against a stamp that the server then replaced is found again', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    await laptop.sync()
    // The laptop's clock runs four minutes fast, which is believed; the phone's ten years, which is not.
    await laptop.tab.active.value.use(async (database) => {
      const state = await database.get('meta', 'state')
      if (state !== undefined) await database.put('meta', { ...state, offset: 240_000 }, 'state')
    })
    await laptop.saveRecord('workday', id, { load: 5 })
    await laptop.sync()
    phone.browser.now += TEN_YEARS_MS
    phone.network.beforeAnswer = async () => {
      phone.network.beforeAnswer = async () => undefined
      await phone.saveRecord('workday', id, { load: 2 })
    }
    await phone.sync()
    await laptop.sync()
    const server = await sync(world)
    expect(server.changes).toHaveLength(3)
    const [mine] = await rowsOf(phone.tab, 'cells')
    const [theirs] = await rowsOf(laptop.tab, 'cells')
    expect(mine?.cells).toEqual(theirs?.cells)
  })
})

describe('an edit over a refused change from a clock ten years ahead', () => {
  it('still wins on this device', async () => {
    const phone = await newPhone()
    phone.browser.now += TEN_YEARS_MS
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await spoilQueued(phone.tab, id)
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 2 })
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
  })
})

describe('an answer', () => {
  it('whose storing fails leaves cursor, outbox and records as they were', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    await laptop.saveRecord('workday', undefined, { date, load: 1 })
    await laptop.sync()
    await phone.saveRecord('workday', undefined, { date, load: 2 })
    const before = await stateOf(phone.tab)
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'meta') throw new DOMException('the disk is full', 'QuotaExceededError')
      return put.call(this, value, ...(key === undefined ? [] : [key]))
    })
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    vi.restoreAllMocks()
    expect(await stateOf(phone.tab)).toEqual(before)
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toHaveLength(2)
  })

  it('that says this version is too old asks for an update and goes on working', async () => {
    const phone = await newPhone()
    phone.network.intercept = () =>
      Response.json({
        epoch: 'first-epoch',
        cursor: 0,
        head: 0,
        more: false,
        accepted: [],
        rejected: [],
        changes: [],
        serverTime: Date.now(),
        minSchema: 99,
      })
    await phone.sync()
    expect(phone.tab.syncState.value).toEqual({ kind: 'attention', reason: 'update', count: 0 })
    await phone.saveRecord('workday', undefined, { date })
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
  })

  it('of another epoch is read from its start, and nothing here is dropped', async () => {
    const [phone, laptop] = [await newPhone(), await newPhone()]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    await world.database.execute({ sql: "UPDATE meta SET value = 'second-epoch' WHERE key = 'epoch'", args: [] })
    await world.database.execute({ sql: 'DELETE FROM changes', args: [] })
    await world.database.execute({ sql: 'UPDATE account SET seq = 0', args: [] })
    await laptop.saveRecord('workday', undefined, { date, load: 2 })
    await laptop.sync()
    expect(await phone.sync()).toEqual({ kind: 'settled', hasNews: true })
    expect((await stateOf(phone.tab)).epoch).toBe('second-epoch')
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 1, deleted: false })
    expect((await phone.readDay(date)).workdays).toHaveLength(2)
  })
})

/** Makes the queued change of a record one that no server takes. */
async function spoilQueued(tab: Device, id: string): Promise<void> {
  const row = (await rowsOf(tab, 'outbox')).find(({ change: queued }) => queued.recordId === id)
  if (row === undefined) throw new Error('nothing is queued')
  const fields = { ...row.change.fields, load: { v: 99 } }
  await tab.active.value.use((database) => database.put('outbox', { ...row, change: { ...row.change, fields } }))
}
