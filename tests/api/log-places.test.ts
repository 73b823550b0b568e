// Where a device says it has read up to, and what it is then handed: never less than what it lacks.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, push, sync } from '../support/changes.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const workday = (doneCount: number) => change({ doneCount }, { kind: 'workday' })

describe('a cursor', () => {
  it('at the head is answered with nothing', async () => {
    const person = await world.addPerson()
    const { epoch, cursor } = await sync(person, [workday(1)])
    expect(await sync(person, [], { cursor, epoch })).toMatchObject({ changes: [], cursor, head: cursor, more: false })
  })

  it('of another epoch is answered from the beginning of the log', async () => {
    const person = await world.addPerson()
    const { cursor } = await sync(person, [workday(1), workday(2)])
    const answer = await sync(person, [], { cursor, epoch: 'before-the-restore' })
    expect(answer.changes.map(({ seq }) => seq)).toEqual([1, 2])
    expect(answer.epoch).not.toBe('before-the-restore')
  })

  it('of a device that has never seen an epoch counts', async () => {
    const person = await world.addPerson()
    const { cursor } = await sync(person, [workday(1)])
    expect((await sync(person, [], { cursor })).changes).toEqual([])
  })
})

// A file that was put back without the command for it: same epoch, shorter log.
describe('a cursor beyond the head', () => {
  const restoredByHand = async (): Promise<{ readonly person: Person; readonly epoch: string }> => {
    const person = await world.addPerson()
    await push(person, [workday(1), workday(2), workday(3)], 3)
    return { person, epoch: (await sync(person)).epoch }
  }

  it('is answered from the beginning, with a head that is before it', async () => {
    const { person, epoch } = await restoredByHand()
    const answer = await sync(person, [], { cursor: 9, epoch })
    expect(answer.changes.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(answer).toMatchObject({ head: 3, cursor: 3, more: false })
  })

  it('is known by what the log was before the request, however much that request adds', async () => {
    const { person, epoch } = await restoredByHand()
    const sent = Array.from({ length: 20 }, (_, index) => workday(index))
    const answer = await sync(person, sent, { cursor: 9, epoch })
    expect(answer.head).toBe(23)
    expect(answer.changes.map(({ seq }) => seq)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))
  })

  it('is answered in pages of which the next begins where the one before ended', async () => {
    const person = await world.addPerson()
    await push(
      person,
      Array.from({ length: 1100 }, (_, index) => workday(index % 24)),
      500,
    )
    const first = await sync(person, [], { cursor: 5000 })
    const second = await sync(person, [], { cursor: first.cursor, epoch: first.epoch })
    expect([first.changes[0]?.seq, first.cursor, first.more]).toEqual([1, 1000, true])
    expect([second.changes[0]?.seq, second.cursor, second.more]).toEqual([1001, 1100, false])
  })
})
