// The id of a change stands for what it writes: nothing else is ever acknowledged under it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../domain/sync/change.ts'
import { change, newRecordId, stampIn, sync } from '../support/changes.ts'
import { copyOf, foldOf, readSnapshot } from '../support/snapshot.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const refused = (id: string) => [{ id, code: 'bad-change', message: 'id: is that of another change', final: true }]

const logOf = async (person: Person) =>
  (await sync(person)).changes.map(({ seq: _seq, device: _device, ...logged }) => logged)

describe('an id that the log has', () => {
  const first = () => change({ beforeMm: 1000, note: 'é' }, { id: newRecordId(), stamp: stampIn(0) })

  it.each<[string, (sent: Change) => Change]>([
    ['value', (sent) => ({ ...sent, fields: { ...sent.fields, beforeMm: { v: 1001 } } })],
    ['number of fields', ({ fields: { note: _, ...fields }, ...sent }) => ({ ...sent, fields })],
    ['further field', (sent) => ({ ...sent, fields: { ...sent.fields, afterMm: { v: 1100 } } })],
    ['record', (sent) => ({ ...sent, recordId: newRecordId() })],
    ['kind', (sent) => ({ ...sent, kind: 'of-the-future' })],
  ])('is refused for good to a change with another %s, which changes nothing', async (_, other) => {
    const person = await world.addPerson()
    const sent = first()
    await sync(person, [sent])
    const neighbour = change({ note: 'beside it' })
    const answer = await sync(person, [other(sent), neighbour])
    expect(answer.rejected).toEqual(refused(sent.id))
    expect(answer.accepted.map(({ id }) => id)).toEqual([neighbour.id])
    expect(await logOf(person)).toEqual([sent, neighbour])
    expect(copyOf(await readSnapshot(person))).toEqual(foldOf([sent, neighbour]))
  })

  it.each<[string, (sent: Change) => Change]>([
    ['base', (sent) => ({ ...sent, fields: { ...sent.fields, beforeMm: { v: 1000, base: stampIn(-5) } } })],
    ['stamp', (sent) => ({ ...sent, stamp: stampIn(90) })],
    ['order', ({ fields: { beforeMm, note }, ...sent }) => ({ fields: { note, beforeMm }, ...sent }) as Change],
  ])('is acknowledged to the same writes with another %s, under the stamp that is stored', async (_, again) => {
    const person = await world.addPerson()
    const sent = first()
    const [acknowledged] = (await sync(person, [sent])).accepted
    const answer = await sync(person, [again(sent)])
    expect([answer.accepted, answer.rejected]).toEqual([[acknowledged], []])
    expect(await logOf(person)).toEqual([sent])
  })

  it('may be another account’s', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    const sent = first()
    await sync(ada, [sent])
    const own = { ...sent, recordId: newRecordId() }
    expect((await sync(bea, [own])).accepted.map(({ id }) => id)).toEqual([sent.id])
  })

  it('goes to one of two that come at the same time', async () => {
    const person = await world.addPerson()
    for (let round = 0; round < 10; round++) {
      const id = newRecordId()
      const rivals = [1000, 1100, 1200].map((beforeMm) => change({ beforeMm }, { id }))
      const { cursor } = await sync(person)
      const answers = await Promise.all(rivals.map((rival) => sync(person, [rival], { cursor })))
      const winners = rivals.filter((_, index) => answers[index]?.accepted.length === 1)
      expect(winners).toHaveLength(1)
      expect(answers.flatMap(({ rejected }) => rejected)).toEqual([...refused(id), ...refused(id)])
      const { changes } = await sync(person, [], { cursor })
      expect(changes.map(({ recordId }) => recordId)).toEqual(winners.map(({ recordId }) => recordId))
    }
  })
})
