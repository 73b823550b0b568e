import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { change, sync } from '../../support/changes.ts'
import { rowsOf, stateOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

describe('a kind that this version does not know', () => {
  it('is kept as it came, does not hold up the others, and is not shown', async () => {
    const strange = change({ title: 'November', 'purposes.fun': true }, { kind: 'of-the-future' })
    await sync(world, [strange, change({ date, load: 3 }, { kind: 'workday' })])
    const phone = await openPhone(world)
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
    const kept = (await rowsOf(phone.tab, 'cells')).find(({ kind }) => kind === 'of-the-future')
    expect(kept).toMatchObject({ id: strange.recordId, cells: { title: { v: 'November', stamp: strange.stamp } } })
    expect((await rowsOf(phone.tab, 'records')).map(({ kind }) => kind)).toEqual(['workday'])
  })

  it('of field is kept too', async () => {
    const future = change({ date, load: 3, mood: 'sunny' }, { kind: 'workday' })
    await sync(world, [future])
    const phone = await openPhone(world)
    await phone.sync()
    expect((await rowsOf(phone.tab, 'cells'))[0]?.cells['mood']?.v).toBe('sunny')
  })
})

describe('an answer', () => {
  it('whose storing fails leaves cursor, outbox and records as they were', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
    const phone = await openPhone(world)
    await phone.sync()
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
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
