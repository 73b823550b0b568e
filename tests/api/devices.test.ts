// Several devices at once: whatever they send, repeat and miss, they and the server come to the same state.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Cells, mergeChange } from '../../domain/sync/cell.ts'
import type { Change } from '../../domain/sync/change.ts'
import { change, stampIn, sync } from '../support/changes.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const records = ['r1', 'r2', 'r3']

it('gives a reader every change once and in order while four devices write, repeat and overlap', async () => {
  const people = [await world.addPerson(), await world.addPerson()]
  const outcomes = await Promise.all(people.map(writeAndRead))
  for (const { sent, seen } of outcomes) {
    expect(seen.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map(({ seq }) => seq).toSorted((a, b) => a - b))
  }
  for (const [index, { seen }] of outcomes.entries()) {
    const person = people[index] ?? world
    for (const record of records) {
      const expected = stateOf(seen, record)
      const stored = await person.json<Record<string, unknown>>(`/api/v1/workdays/${record}`)
      expect([stored['doneCount'], stored['note']]).toEqual([expected['doneCount']?.v, expected['note']?.v])
    }
  }
})

async function writeAndRead(person: Person) {
  const sent = Array.from({ length: 4 }, (_, device) => batchOf(device))
  let isWriting = true
  const writing = Promise.all(sent.map((batch) => writeInParts(person, batch))).finally(() => {
    isWriting = false
  })
  const seen: Awaited<ReturnType<typeof sync>>['changes'][number][] = []
  let cursor = 0
  for (let more = true; more || isWriting; ) {
    const page = await sync(person, [], { cursor })
    seen.push(...page.changes)
    ;({ cursor, more } = page)
  }
  await writing
  const rest = await sync(person, [], { cursor })
  return { sent: sent.flat(), seen: [...seen, ...rest.changes] }
}

// Every tenth stamp is ten years ahead.
function batchOf(device: number): readonly Change[] {
  return Array.from({ length: 30 }, (_, index) =>
    change(
      { date: '2026-11-20', doneCount: device * 100 + index, note: `from ${device}` },
      {
        kind: 'workday',
        recordId: records[index % records.length] ?? 'r1',
        stamp: stampIn(index % 10 === 9 ? 315_360_000_000 : index, { node: `aaaaaaa${device}` }),
      },
    ),
  )
}

// In overlapping parts, some twice: as a device does that never got an answer.
async function writeInParts(person: Person, batch: readonly Change[]): Promise<void> {
  for (let at = 0; at < batch.length; at += 7) {
    const part = batch.slice(at, at + 10)
    const [first, second] = await Promise.all([sync(person, part), sync(person, [...part].reverse())])
    expect(first?.accepted.map(({ id }) => id).sort()).toEqual(part.map(({ id }) => id).sort())
    expect(new Map(first?.accepted.map(({ id, stamp }) => [id, stamp]))).toEqual(
      new Map(second?.accepted.map(({ id, stamp }) => [id, stamp])),
    )
  }
}

function stateOf(changes: readonly Change[], recordId: string): Cells {
  return changes.filter((one) => one.recordId === recordId).reduce<Cells>(mergeChange, {})
}
