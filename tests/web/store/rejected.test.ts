import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { discardRejected, mendRejected, readRejected, sendAgain } from '../../../web/store/rejected.ts'
import { sync } from '../../support/changes.ts'
import { rowsOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
})

afterEach(() => world.close())

/** A workday whose creation the server has refused. */
async function refusedWorkday() {
  const { id } = await phone.saveRecord('workday', undefined, { date, workMinutes: 480, load: 4 })
  await phone.spoilQueued(id)
  await phone.sync()
  const [refused] = await readRejected(phone.tab)
  if (refused === undefined) throw new Error('nothing was refused')
  return { id, refused }
}

describe('the list of refused changes', () => {
  it('has what was typed, why it was refused, and what the record holds without it', async () => {
    const { id, refused } = await refusedWorkday()
    expect(refused.change).toMatchObject({ recordId: id, fields: { workMinutes: { v: 480 }, load: { v: 99 } } })
    expect(refused.rejection).toMatchObject({ code: 'bad-field', message: expect.stringContaining('load') })
    expect(refused.cells).toEqual({})
  })

  it('is empty when all is well', async () => {
    await phone.saveRecord('workday', undefined, { date, load: 4 })
    await phone.sync()
    expect(await readRejected(phone.tab)).toEqual([])
  })

  it('begins with what was refused last', async () => {
    await refusedWorkday()
    phone.browser.now += 60_000
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.spoilQueued(id)
    await phone.sync()
    expect((await readRejected(phone.tab)).map(({ change }) => change.recordId)[0]).toBe(id)
  })
})

describe('discarding', () => {
  it('takes the change off the list, and undo puts it back as it was', async () => {
    const { refused } = await refusedWorkday()
    const { undo } = await discardRejected(phone.tab, refused.change.id)
    expect(await readRejected(phone.tab)).toEqual([])
    expect(phone.tab.syncState.value.kind).not.toBe('attention')
    await undo()
    expect(await readRejected(phone.tab)).toEqual([refused])
    expect(phone.tab.syncState.value).toMatchObject({ kind: 'attention', reason: 'rejected', count: 1 })
  })

  it('twice at once is undone without harm', async () => {
    const { refused } = await refusedWorkday()
    const first = await discardRejected(phone.tab, refused.change.id)
    const second = await discardRejected(phone.tab, refused.change.id)
    await second.undo()
    expect(await readRejected(phone.tab)).toEqual([])
    await first.undo()
    expect(await readRejected(phone.tab)).toHaveLength(1)
  })
})

describe('sending again', () => {
  it('makes a new change with the same values, which the server takes once it can', async () => {
    const { refused } = await refusedWorkday()
    await phone.tab.active.value.use((database) =>
      database.put('rejected', {
        ...refused,
        change: { ...refused.change, fields: { ...refused.change.fields, load: { v: 5 } } },
      }),
    )
    await sendAgain(phone.tab, [refused.change.id])
    expect(await readRejected(phone.tab)).toEqual([])
    expect((await phone.readDay(date)).workdays).toMatchObject([{ workMinutes: 480, load: 5 }])
    await phone.sync()
    const { changes } = await sync(world)
    expect(changes).toMatchObject([{ recordId: refused.change.recordId, fields: { load: { v: 5 } } }])
    expect(changes[0]?.id).not.toBe(refused.change.id)
  })

  it('what is refused once more is back on the list', async () => {
    const { refused } = await refusedWorkday()
    await sendAgain(phone.tab, [refused.change.id])
    await phone.sync()
    const again = await readRejected(phone.tab)
    expect(again).toMatchObject([{ change: { fields: { workMinutes: { v: 480 }, load: { v: 99 } } } }])
  })

  it('of several changes to one record the one made last wins', async () => {
    const { id, refused } = await refusedWorkday()
    const later = { ...refused.change, id: 'later', fields: { note: { v: 'later' } } }
    const stamp = refused.change.stamp.replace(/^\d{4}/, '2027') as typeof later.stamp
    const earlier = { ...refused.change, fields: { note: { v: 'earlier' } } }
    await phone.tab.active.value.use(async (database) => {
      await database.put('rejected', { ...refused, change: earlier })
      await database.put('rejected', { ...refused, change: { ...later, stamp } })
    })
    await sendAgain(phone.tab, ['later', refused.change.id])
    expect(await phone.readRecord('workday', id)).toMatchObject({ note: 'later' })
  })
})

describe('mending', () => {
  it('takes the refused change off the list when the corrected one is stored, and undo takes both back', async () => {
    const { id, refused } = await refusedWorkday()
    const { undo } = await mendRejected(phone.tab, refused.change.id, () =>
      phone.saveRecord('workday', id, { date, workMinutes: 480, load: 4 }),
    )
    expect(await readRejected(phone.tab)).toEqual([])
    expect((await phone.readDay(date)).workdays).toMatchObject([{ id, load: 4 }])
    await undo()
    expect((await phone.readDay(date)).workdays).toEqual([])
    expect((await readRejected(phone.tab)).map(({ change }) => change)).toEqual([refused.change])
  })

  it('what could not be stored stays on the list', async () => {
    const { id, refused } = await refusedWorkday()
    const save = () => phone.saveRecord('workday', id, { load: 6 })
    await expect(mendRejected(phone.tab, refused.change.id, save)).rejects.toThrow('load')
    expect(await readRejected(phone.tab)).toHaveLength(1)
    expect(await rowsOf(phone.tab, 'outbox')).toEqual([])
  })
})
