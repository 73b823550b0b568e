import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { change, stampIn, sync } from '../../support/changes.ts'
import { rowsOf, stateOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

/** Two synced devices that have both written another note without knowing of each other, the laptop later. */
async function disagreeing() {
  const [phone, laptop] = [await openPhone(world), await openPhone(world)]
  const { id } = await phone.saveRecord('workday', undefined, { date, note: 'both know' })
  await phone.sync()
  await laptop.sync()
  phone.browser.now += 60_000
  await phone.saveRecord('workday', id, { note: 'on the phone' })
  laptop.browser.now += 120_000
  await laptop.saveRecord('workday', id, { note: 'on the laptop' })
  return { phone, laptop, id }
}

describe('two values of a cell that were written apart', () => {
  it('are marked on both devices, with both sides, whichever arrived first', async () => {
    for (const order of ['phone first', 'laptop first']) {
      const { phone, laptop, id } = await disagreeing()
      const [first, second] = order === 'phone first' ? [phone, laptop] : [laptop, phone]
      for (const device of [first, second, first]) await device.sync()
      for (const device of [phone, laptop]) {
        expect(await rowsOf(device.tab, 'conflicts')).toMatchObject([
          { id, field: 'note', winner: { v: 'on the laptop' }, loser: { v: 'on the phone' }, hasLooked: false },
        ])
        expect(await device.readRecord('workday', id)).toMatchObject({ note: 'on the laptop' })
      }
    }
  })

  it('are marked as well on a device that wrote neither', async () => {
    const { phone, laptop } = await disagreeing()
    const tablet = await openPhone(world)
    await tablet.sync()
    await phone.sync()
    await laptop.sync()
    await tablet.sync()
    expect(await rowsOf(tablet.tab, 'conflicts')).toMatchObject([{ loser: { v: 'on the phone' } }])
  })

  it('are not marked again once somebody has looked', async () => {
    const { phone, laptop, id } = await disagreeing()
    for (const device of [phone, laptop, phone]) await device.sync()
    const [row] = await rowsOf(phone.tab, 'conflicts')
    if (row === undefined) throw new Error('there is no conflict')
    await phone.tab.active.value.use((database) => database.put('conflicts', { ...row, hasLooked: true }))
    await phone.tab.active.value.use(async (database) => {
      await database.put('meta', { ...(await stateOf(phone.tab)), cursor: 0 }, 'state')
    })
    await laptop.saveRecord('workday', id, { note: 'settled' })
    await laptop.sync()
    await phone.sync()
    expect(await rowsOf(phone.tab, 'conflicts')).toMatchObject([{ hasLooked: true }])
  })

  it('are none when each had seen the one before', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'one' })
    await phone.sync()
    await laptop.sync()
    await laptop.saveRecord('workday', id, { note: 'two' })
    await laptop.saveRecord('workday', id, { note: 'three' })
    await laptop.sync()
    await phone.sync()
    await phone.saveRecord('workday', id, { note: 'four' })
    await phone.sync()
    await laptop.sync()
    for (const device of [phone, laptop]) expect(await rowsOf(device.tab, 'conflicts')).toEqual([])
  })

  it('are marked when a new device meets what it has typed already in the snapshot', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    await phone.saveRecord('profile', undefined, { displayName: 'Aki' })
    await phone.sync()
    laptop.browser.now += 60_000
    await laptop.saveRecord('profile', undefined, { displayName: 'Akiko' })
    await laptop.sync()
    expect(await rowsOf(laptop.tab, 'conflicts')).toMatchObject([{ winner: { v: 'Akiko' }, loser: { v: 'Aki' } }])
  })
})

describe('a change that this version cannot read', () => {
  it('is kept as it came, and what follows it comes in', async () => {
    const phone = await openPhone(world)
    await phone.sync()
    const strange = [null, { seq: 7, id: 'x', kind: 'workday', recordId: 'r', stamp: 'yesterday', fields: {} }, 12]
    const readable = change({ date, load: 3 }, { kind: 'workday' })
    phone.network.intercept = () =>
      Response.json({
        epoch: 'first-epoch',
        cursor: 9,
        head: 9,
        more: false,
        accepted: [],
        rejected: [],
        changes: [...strange, { seq: 9, device: 'd', ...readable }],
        serverTime: Date.now(),
        minSchema: 1,
      })
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
    const unread = await rowsOf(phone.tab, 'unread')
    expect(unread.map(({ change }) => change)).toEqual([12, null, strange[1]])
    expect((await stateOf(phone.tab)).cursor).toBe(9)
  })
})

describe('the own changes that a device keeps', () => {
  it('are the ones acknowledged last, under the stamps they are stored with', async () => {
    const phone = await openPhone(world)
    phone.browser.now += 3_600_000
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.sync()
    const [stored] = (await sync(world)).changes
    expect(await rowsOf(phone.tab, 'sent')).toMatchObject([{ seq: 1, change: { recordId: id, stamp: stored?.stamp } }])
  })

  it('are at most 5,000: the oldest give way', async () => {
    const phone = await openPhone(world)
    await phone.tab.active.value.use(async (database) => {
      const transaction = database.transaction('sent', 'readwrite')
      for (let seq = 1; seq <= 5000; seq++) {
        const old = change({ date }, { id: `old-${seq}`, kind: 'workday', stamp: stampIn(-seq) })
        void transaction.store.put({ seq: seq - 5001, change: old })
      }
      await transaction.done
    })
    await phone.saveRecord('workday', undefined, { date })
    await phone.saveRecord('workday', undefined, { date })
    await phone.sync()
    const kept = await phone.tab.active.value.use((database) => database.getAllFromIndex('sent', 'seq'))
    expect(kept.map(({ seq }) => seq).slice(0, 2)).toEqual([-4998, -4997])
    expect(kept).toHaveLength(5000)
  })
})
