import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { startCatchUp } from '../../../web/store/catch-up.ts'
import { change, newRecordId, sync } from '../../support/changes.ts'
import { rowsOf, stateOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
  await phone.sync()
})

afterEach(() => world.close())

/** Answers this instead of the server, until the function that it gives is called. */
function answering(path: string, answer: () => Response): () => void {
  phone.network.intercept = (asked) => (asked.split('?')[0] === path ? answer() : undefined)
  return () => {
    phone.network.intercept = () => undefined
  }
}

describe('a server that asks for a newer app', () => {
  /** What it says besides is of no matter: there is nothing to send or to take in. */
  const asksForNewer = async () => {
    const answer = await sync(world)
    return answering('/api/v1/sync', () => Response.json({ ...answer, changes: [], minSchema: 99 }))
  }

  it('is told to the person, who goes on saving all the while', async () => {
    await asksForNewer()
    await phone.sync()
    expect(phone.tab.syncState.value).toMatchObject({ kind: 'attention', reason: 'update' })
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 3 })
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 3 })
    const counted = { kind: 'attention', reason: 'update', count: 1 } as const
    await until(() => JSON.stringify(phone.tab.syncState.value) === JSON.stringify(counted))
  })

  it('is forgotten when it does not ask any more, and what waited is sent', async () => {
    const asksNoMore = await asksForNewer()
    await phone.saveRecord('workday', undefined, { date, load: 3 })
    await phone.sync()
    asksNoMore()
    await phone.sync()
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
    expect((await sync(world)).changes).toHaveLength(1)
  })
})

describe('a server that does not know what this app asks for', () => {
  const refusals = [
    ['not found', 404],
    ['a bad request', 400],
    ['a method that it does not have', 405],
    ['unprocessable', 422],
    ['not implemented', 501],
  ] as const

  it.each(refusals)(
    'leaves everything as it is when it calls a sync %s, and gets it when it has learnt',
    async (_, status) => {
      const { id } = await phone.saveRecord('workday', undefined, { date, load: 3 })
      const before = { outbox: await rowsOf(phone.tab, 'outbox'), state: await stateOf(phone.tab) }
      const learns = answering('/api/v1/sync', () => Response.json({ type: 'about:blank', status }, { status }))
      expect(await phone.sync()).toMatchObject({ kind: 'failed' })
      expect({ outbox: await rowsOf(phone.tab, 'outbox'), state: await stateOf(phone.tab) }).toEqual(before)
      expect(phone.tab.syncState.value).toMatchObject({ kind: 'waiting', count: 1 })
      expect(await phone.readRecord('workday', id)).toMatchObject({ load: 3 })
      learns()
      await phone.sync()
      expect((await sync(world)).changes).toMatchObject([{ recordId: id }])
    },
  )

  it.each(refusals)('keeps nobody from saving when it calls the snapshot %s', async (_, status) => {
    const learns = answering('/api/v1/snapshot', () => new Response('', { status }))
    expect(await startCatchUp(phone.tab)).toMatchObject({ kind: 'failed' })
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 3 })
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    learns()
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toMatchObject([{ recordId: id }])
  })

  it('is read from when its snapshot says no more than that of the first release', async () => {
    const known = change({ date, load: 5 }, { kind: 'workday' })
    await sync(world, [known])
    const { epoch, head } = await sync(world)
    const cells = { date: { v: date, stamp: known.stamp }, load: { v: 5, stamp: known.stamp } }
    const lines = [
      { epoch, cursor: head, schema: 1 },
      { kind: 'workday', recordId: known.recordId, cells },
      { end: true, count: 2 },
    ]
    answering('/api/v1/snapshot', () => new Response(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`))
    const laptop = await openPhone(world)
    laptop.network.intercept = phone.network.intercept
    expect(await laptop.sync()).toMatchObject({ kind: 'settled' })
    expect(await laptop.readRecord('workday', known.recordId)).toMatchObject({ load: 5 })
  })
})

describe('what a newer app has written', () => {
  const recordId = newRecordId()
  const unknownField = change({ date, beforeMm: 1500, 'warmth.room': 21.5 }, { recordId })
  const unknownKind = change({ title: 'Side splits', 'steps.a': { at: 3 } }, { kind: 'journey', recordId: 'j1' })

  it('is kept by this one with all that it does not know, and lasts through an edit here', async () => {
    await sync(world, [unknownField, unknownKind])
    await phone.sync()
    await phone.saveRecord('stretch', recordId, { afterMm: 1530 })
    await phone.sync()
    const laptop = await openPhone(world)
    await laptop.sync()
    const cells = await rowsOf(laptop.tab, 'cells')
    expect(cells.find(({ id }) => id === recordId)?.cells).toMatchObject({
      'warmth.room': { v: 21.5, stamp: unknownField.stamp },
      afterMm: { v: 1530 },
    })
    expect(cells.find(({ kind }) => kind === 'journey')?.cells).toMatchObject({ 'steps.a': { v: { at: 3 } } })
  })

  it('is given back to a server that has lost it', async () => {
    await sync(world, [unknownField, unknownKind])
    await phone.sync()
    const lose = [
      "UPDATE meta SET value = 'second-epoch' WHERE key = 'epoch'",
      'DELETE FROM changes',
      'DELETE FROM cells',
    ]
    await world.database.batch(
      [...lose, 'UPDATE account SET seq = 0'].map((sql) => ({ sql, args: [] })),
      'write',
    )
    await phone.sync()
    const offered = (await sync(world)).changes
    expect(offered.map(({ kind, fields }) => ({ kind, fields }))).toEqual(
      expect.arrayContaining([unknownField, unknownKind].map(({ kind, fields }) => ({ kind, fields }))),
    )
  })
})
