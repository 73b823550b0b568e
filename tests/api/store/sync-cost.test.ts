// What a sync costs does not depend on how much there is: as many round trips and statements for 500 changes as for one, and as
// many for a long history as for none.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { change, sync } from '../../support/changes.ts'
import { createNodeWorld, type NodeWorld } from '../../support/node-world.ts'
import { readSnapshotPage } from '../../support/snapshot.ts'

let world: NodeWorld
beforeAll(async () => {
  world = await createNodeWorld()
})
afterAll(() => world.close())

async function costOf(work: () => Promise<unknown>): Promise<{ roundTrips: number; statements: number }> {
  const [trips, statements] = [await world.roundTrips(), world.statements().length]
  await work()
  return { roundTrips: (await world.roundTrips()) - trips, statements: world.statements().length - statements }
}

const changes = (count: number) => Array.from({ length: count }, () => change({ beforeMm: 1300, deleted: false }))

it('is two round trips and eight statements for a push, of one change or of 500', async () => {
  const person = await world.addPerson()
  let cursor = 0
  for (const count of [1, 500, 500, 1]) {
    const cost = await costOf(async () => {
      cursor = (await sync(person, changes(count), { cursor })).cursor
    })
    expect(cost).toEqual({ roundTrips: 2, statements: 8 })
  }
})

it('is two round trips and four statements when nothing is new, however long the history', async () => {
  const person = await world.addPerson()
  const idle = { roundTrips: 2, statements: 4 }
  expect(await costOf(() => sync(person))).toEqual(idle)
  const { cursor } = await sync(person, changes(500))
  expect(await costOf(() => sync(person, [], { cursor }))).toEqual(idle)
  expect(await costOf(() => sync(person, [], { cursor: 0 }))).toEqual(idle)
})

it('is one round trip for a page of the snapshot', async () => {
  const person = await world.addPerson()
  await sync(person, changes(500))
  expect((await costOf(() => readSnapshotPage(person))).roundTrips).toBe(1)
})
