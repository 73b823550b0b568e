// The snapshot holds everything, page by page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, newRecordId, push, stampIn, sync } from '../support/changes.ts'
import { copyOf, foldOf, readSnapshot, readSnapshotPage } from '../support/snapshot.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('the snapshot', () => {
  it('of an empty account begins and ends', async () => {
    const person = await world.addPerson()
    const page = await readSnapshotPage(person)
    expect(page).toMatchObject({
      first: { cursor: 0, schema: 1, cells: 0 },
      records: [],
      last: { end: true, count: 0 },
    })
    expect(page.first.epoch).toBe((await sync(person)).epoch)
  })

  it('holds the winning cells with their stamps, deleted and unknown ones included', async () => {
    const person = await world.addPerson()
    const recordId = newRecordId()
    const changes = [
      change({ beforeMm: 1000, note: '🌱' }, { recordId, stamp: stampIn(0) }),
      change({ beforeMm: 1100 }, { recordId, stamp: stampIn(1) }),
      change({ deleted: true }, { recordId, stamp: stampIn(2) }),
      change({ anything: { at: ['all'] } }, { kind: 'of-the-future' }),
    ]
    const { cursor } = await sync(person, changes)
    const pages = await readSnapshot(person)
    expect(copyOf(pages)).toEqual(foldOf(changes))
    expect(pages[0]?.first.cursor).toBe(cursor)
  })

  it('comes in pages of bounded size that together hold every cell once, also when one record fills several', async () => {
    const person = await world.addPerson()
    const many = Array.from({ length: 1200 }, (_, index) =>
      change({ date: '2026-11-20', doneCount: index, load: 3, note: 'n', x: 1 }, { kind: 'workday' }),
    )
    const recordId = newRecordId()
    const big = Array.from({ length: 40 }, (_, index) =>
      change({ [`blob${index}`]: 'x'.repeat(60_000) }, { kind: 'of-the-future', recordId }),
    )
    await push(person, many, 400)
    await push(person, big, 8)
    const pages = await readSnapshot(person)
    expect(pages.length).toBeGreaterThan(3)
    for (const { bytes } of pages) expect(bytes).toBeLessThan(1.5 * 1024 * 1024)
    expect(copyOf(pages)).toEqual(foldOf([...many, ...big]))
    expect(pages.reduce((sum, { last }) => sum + last.count, 0)).toBe(1200 * 5 + 40)
  })

  it('says on its first page alone how many cells all pages have, those of other accounts not among them', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    await push(
      ada,
      Array.from({ length: 5200 }, () => change({ n: 1 }, { kind: 'of-the-future' })),
      500,
    )
    await sync(bea, [change({ note: 'x', deleted: false })])
    const [first, ...further] = await readSnapshot(ada)
    expect([first?.first.cells, further.length, further[0]?.first]).toEqual([
      5200,
      1,
      { epoch: first?.first.epoch, cursor: 5200, schema: 1, serverTime: expect.any(Number) },
    ])
    expect((await readSnapshotPage(bea)).first.cells).toBe(2)
  })

  it('refuses a place that it has not given', async () => {
    const response = await world.request('/api/v1/snapshot?after=nowhere')
    expect([response.status, (await response.json()).errors[0].path]).toEqual([400, 'after'])
  })
})
