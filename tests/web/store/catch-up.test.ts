import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { startCatchUp } from '../../../web/store/catch-up.ts'
import { change, sync } from '../../support/changes.ts'
import { rowsOf, stateOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

/** The server as it was before any of this: an older backup, under a new epoch. */
async function restoreEmpty(epoch = 'second-epoch'): Promise<void> {
  await run(`UPDATE meta SET value = '${epoch}' WHERE key = 'epoch'`)
  for (const table of ['changes', 'cells', 'workday', 'stretch']) await run(`DELETE FROM ${table}`)
  await run('UPDATE account SET seq = 0')
}

async function run(sql: string): Promise<void> {
  await world.database.execute({ sql, args: [] })
}

async function cellsOf(phone: Awaited<ReturnType<typeof openPhone>>): Promise<readonly unknown[]> {
  return (await rowsOf(phone.tab, 'cells')).map(({ kind, id, cells }) => [kind, id, stampsAndValues(cells)])
}

function stampsAndValues(cells: Cells) {
  return Object.fromEntries(Object.entries(cells).map(([name, { v, stamp }]) => [name, { v, stamp }]))
}

async function addWorkdays(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 500) {
    const changes = Array.from({ length: Math.min(left, 500) }, () =>
      change({ date, load: 3, doneCount: 1, workMinutes: 480, note: 'x'.repeat(40) }, { kind: 'workday' }),
    )
    await sync(world, changes)
  }
}

describe('a new device', () => {
  it('reads everything from the snapshot, whatever the number of pages, and follows the log from there', async () => {
    await addWorkdays(2500)
    const phone = await openPhone(world)
    expect(await phone.sync()).toEqual({ kind: 'settled', hasNews: true })
    expect((await phone.readDay(date)).workdays).toHaveLength(2500)
    const state = await stateOf(phone.tab)
    expect(state.cursor).toBe(2500)
    expect(state.catchUp).toBeUndefined()
    expect(phone.network.requests.filter((path) => path.startsWith('/api/v1/snapshot'))).toHaveLength(3)
    expect((await rowsOf(phone.tab, 'outbox')).length).toBe(0)
  })

  it('says how far it is, and takes entries meanwhile', async () => {
    await addWorkdays(1500)
    const phone = await openPhone(world)
    const seen: unknown[] = []
    phone.tab.syncState.subscribe((state) => seen.push(state))
    let hasSaved = false
    phone.network.beforeAnswer = async () => {
      if (hasSaved) return
      hasSaved = true
      await phone.saveRecord('workday', undefined, { date, load: 1 })
    }
    await phone.sync()
    expect(seen).toContainEqual({ kind: 'catching-up', done: 5000, total: 7500 })
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
    expect((await phone.readDay(date)).workdays).toHaveLength(1501)
    expect((await sync(world, [], { cursor: 1500 })).changes).toHaveLength(1)
  })

  it('goes on where it was interrupted', async () => {
    await addWorkdays(2500)
    const phone = await openPhone(world)
    let pages = 0
    phone.network.intercept = (path) =>
      path.startsWith('/api/v1/snapshot') && ++pages > 1 ? new Response('', { status: 503 }) : undefined
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect((await stateOf(phone.tab)).catchUp).toMatchObject({ done: 5000, total: 12_500, cursor: 2500 })
    await addWorkdays(10)
    phone.network.intercept = () => undefined
    const before = phone.network.requests.length
    await phone.sync()
    expect(phone.network.requests.slice(before).filter((path) => path === '/api/v1/snapshot')).toEqual([])
    expect((await phone.readDay(date)).workdays).toHaveLength(2510)
  })

  it('begins anew when the server does not know its place any more, and does not take half a page for a whole one', async () => {
    await addWorkdays(1500)
    const phone = await openPhone(world)
    phone.network.intercept = () =>
      new Response('{"epoch":"first-epoch","cursor":1500,"schema":1,"serverTime":0}\n{"kind":"workday"')
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    phone.network.intercept = (path) => (path.includes('after=') ? new Response('', { status: 400 }) : undefined)
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    phone.network.intercept = () => undefined
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await phone.readDay(date)).workdays).toHaveLength(1500)
  })

  it('whose clock runs ten years ahead does not hide what is newer than its own edits', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    await laptop.sync()
    await laptop.tab.active.value.use(async (database) => {
      await database.put('meta', { ...(await stateOf(laptop.tab)), offset: 240_000 }, 'state')
    })
    await laptop.saveRecord('profile', undefined, { displayName: 'four minutes fast' })
    await laptop.sync()
    phone.browser.now += 10 * 365 * 86_400_000
    await phone.saveRecord('profile', undefined, { displayName: 'ten years fast' })
    await phone.sync()
    await laptop.sync()
    expect(await cellsOf(phone)).toEqual(await cellsOf(laptop))
  })

  it('with nothing in it overwrites and deletes nothing', async () => {
    await addWorkdays(3)
    const before = await sync(world)
    const phone = await openPhone(world)
    await phone.sync()
    expect((await sync(world)).head).toBe(before.head)
  })
})

describe('a server that was restored from an older backup', () => {
  it('is given again what it lacks: own changes under their ids, and what others wrote', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'first' })
    await phone.sync()
    await phone.saveRecord('workday', id, { note: 'second' })
    await laptop.saveRecord('stretch', undefined, { date, beforeMm: 1500 })
    await laptop.sync()
    await phone.sync()
    const ids = (await sync(world)).changes.map((one) => one.id)
    await restoreEmpty()
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    const { changes } = await sync(world)
    const notes = changes.flatMap(({ fields }) => fields['note']?.v ?? [])
    expect(notes).toEqual(['first', 'second'])
    expect(changes.some(({ fields }) => fields['beforeMm']?.v === 1500)).toBe(true)
    expect(changes.filter((one) => ids.includes(one.id))).toHaveLength(2)
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
  })

  it('is given the same by any number of devices once', async () => {
    const [phone, laptop, tablet] = [await openPhone(world), await openPhone(world), await openPhone(world)]
    await phone.saveRecord('workday', undefined, { date, load: 2, note: 'kept' })
    for (const device of [phone, laptop, tablet]) await device.sync()
    await restoreEmpty()
    await laptop.sync()
    await tablet.sync()
    expect((await sync(world)).changes).toHaveLength(1)
    await phone.sync()
    for (const device of [laptop, tablet]) await device.sync()
    expect(await cellsOf(laptop)).toEqual(await cellsOf(phone))
    expect(await cellsOf(tablet)).toEqual(await cellsOf(phone))
  })

  it('keeps what was newer there', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.sync()
    await laptop.sync()
    phone.browser.now += 1000
    laptop.browser.now += 5000
    await laptop.saveRecord('workday', id, { load: 4 })
    await laptop.sync()
    await run("UPDATE meta SET value = 'second-epoch' WHERE key = 'epoch'")
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 4 })
    expect((await sync(world)).changes).toHaveLength(2)
  })

  it.each([1, 2])('before answer %i of the reading is read from its start', async (answer) => {
    await addWorkdays(2500)
    const phone = await openPhone(world)
    let answers = 0
    phone.network.beforeAnswer = async () => {
      if (++answers === answer) await run("UPDATE meta SET value = 'second-epoch' WHERE key = 'epoch'")
    }
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await stateOf(phone.tab)).epoch).toBe('second-epoch')
    expect((await phone.readDay(date)).workdays).toHaveLength(2500)
  })

  it('by copying its file back, without a new epoch, is noticed by its shorter log', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.sync()
    await restoreEmpty('first-epoch')
    await phone.sync()
    expect((await sync(world)).changes).toHaveLength(1)
  })

  it('again and again is not asked without a pause', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    let count = 0
    phone.network.beforeAnswer = () => run(`UPDATE meta SET value = 'epoch-${++count}' WHERE key = 'epoch'`)
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(count).toBeLessThan(20)
    phone.network.beforeAnswer = async () => undefined
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toHaveLength(1)
  })
})

describe('a device that differs from its server', () => {
  it('is made equal again, in both directions', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2, note: 'here' })
    await phone.sync()
    await laptop.sync()
    await run(`DELETE FROM cells WHERE field = 'note'`)
    await laptop.tab.active.value.use((database) => database.delete('cells', ['workday', id]))
    expect(await startCatchUp(phone.tab)).toMatchObject({ kind: 'settled' })
    expect(await startCatchUp(laptop.tab)).toMatchObject({ kind: 'settled' })
    expect(await cellsOf(laptop)).toEqual(await cellsOf(phone))
    const stored = await world.database.execute({ sql: "SELECT value FROM cells WHERE field = 'note'", args: [] })
    expect(stored.rows.map((row) => row['value'])).toEqual(['"here"'])
  })
})

describe('a change that the server refuses', () => {
  it('leaves the record as the server has it, and stays in the list with what was typed', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 3 })
    await phone.spoilQueued(id)
    await phone.sync()
    await laptop.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
    expect(await cellsOf(phone)).toEqual(await cellsOf(laptop))
    expect(await rowsOf(phone.tab, 'rejected')).toMatchObject([{ change: { fields: { load: { v: 99 } } } }])
  })
})
