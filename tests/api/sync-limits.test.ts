// What one sync may carry: all of each limit, and not one more, with the limit in the refusal.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utf8Bytes } from '../../domain/json.ts'
import type { Change } from '../../domain/sync/change.ts'
import { change, sync } from '../support/changes.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const envelope = { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [] }

function tinyChanges(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, index) => change({ n: index }, { kind: 'of-the-future' }))
}

describe('a request', () => {
  it('may have 500 changes', async () => {
    const person = await world.addPerson()
    expect((await sync(person, tinyChanges(500))).accepted).toHaveLength(500)
  })

  it('with 501 is refused whole, and told how many it may have', async () => {
    const person = await world.addPerson()
    const response = await person.request('/api/v1/sync', { body: { ...envelope, changes: tinyChanges(501) } })
    expect([response.status, await response.json()]).toEqual([
      413,
      expect.objectContaining({ type: '/api/docs#too-large', limit: 500, unit: 'changes' }),
    ])
    expect((await sync(person)).head).toBe(0)
  })

  it('may have 512 KiB', async () => {
    const text = JSON.stringify(envelope)
    const response = await world.request('/api/v1/sync', {
      raw: text.padEnd(512 * 1024),
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(200)
  })

  it.each([
    ['in one piece', (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ['in pieces, without a length', inPieces],
  ])('of one byte more %s is refused by what really arrives, and told the limit', async (_, sent) => {
    const person = await world.addPerson()
    const text = JSON.stringify({ ...envelope, changes: tinyChanges(1) })
    const response = await person.request('/api/v1/sync', {
      raw: sent(new TextEncoder().encode(text.padEnd(512 * 1024 + 1))),
      headers: { 'Content-Type': 'application/json' },
    })
    expect([response.status, await response.json()]).toEqual([
      413,
      expect.objectContaining({ type: '/api/docs#too-large', limit: 512 * 1024, unit: 'bytes' }),
    ])
    expect((await sync(person)).head).toBe(0)
  })
})

describe('a change', () => {
  it('may have 64 KiB as JSON in UTF-8, whatever its characters, and is refused alone with one more', async () => {
    const person = await world.addPerson()
    const whole = ofBytes(64 * 1024)
    const beyond = ofBytes(64 * 1024 + 1)
    const answer = await sync(person, [whole, beyond])
    expect(answer.accepted.map(({ id }) => id)).toEqual([whole.id])
    expect(answer.rejected).toEqual([
      { id: beyond.id, code: 'too-large', message: expect.stringContaining('65536 bytes'), final: true },
    ])
    expect(answer.changes.map(({ fields }) => fields)).toEqual([whole.fields])
  })

  it('may have 200 fields, and is refused alone with one more', async () => {
    const person = await world.addPerson()
    const [whole, beyond] = [withFields(200), withFields(201)]
    const answer = await sync(person, [whole, beyond])
    expect(answer.accepted.map(({ id }) => id)).toEqual([whole.id])
    expect(answer.rejected).toEqual([
      { id: beyond.id, code: 'bad-change', message: expect.stringContaining('200'), final: true },
    ])
  })
})

function withFields(count: number): Change {
  const values = Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, index]))
  return change(values, { kind: 'of-the-future' })
}

// Filled with characters of four bytes, and the rest with those of one.
function ofBytes(size: number): Change {
  const empty = change({ text: '' }, { kind: 'of-the-future' })
  const missing = size - utf8Bytes(JSON.stringify(empty))
  return { ...empty, fields: { text: { v: '🌱'.repeat(Math.floor(missing / 4)) + 'x'.repeat(missing % 4) } } }
}

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, at + 60_000))
      at += 60_000
    },
  })
}
