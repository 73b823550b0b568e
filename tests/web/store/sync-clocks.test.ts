import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { parseStamp } from '../../../domain/sync/stamp.ts'
import { sync } from '../../support/changes.ts'
import { rowsOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
const TEN_YEARS_MS = 10 * 365 * 86_400_000
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

describe('clocks', () => {
  it('a newer value here survives an older one that comes in', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
    const phone = await openPhone(world)
    await phone.sync()
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
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
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
    expect(stampsAndValues(mine?.cells)).toEqual(stampsAndValues(theirs?.cells))
  })
})

describe('an edit over a refused change from a clock ten years ahead', () => {
  it('still wins on this device', async () => {
    const phone = await openPhone(world)
    phone.browser.now += TEN_YEARS_MS
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.spoilQueued(id)
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 2 })
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
  })
})

function stampsAndValues(cells: Cells = {}) {
  return Object.fromEntries(Object.entries(cells).map(([name, { v, stamp }]) => [name, { v, stamp }]))
}
