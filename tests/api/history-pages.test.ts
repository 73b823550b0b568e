// The history of a record comes in pages that no phone chokes on.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { change, newRecordId, push } from '../support/changes.ts'
import { createWorld, type World } from '../support/world.ts'

const MEBIBYTE = 1024 * 1024

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('ends a page of a history by bytes, and the pages together hold every change once, newest first', async () => {
  const person = await world.addPerson()
  const recordId = newRecordId()
  const sent = Array.from({ length: 40 }, (_, index) => change({ blob: 'x'.repeat(60_000), index }, { recordId }))
  await push(person, sent, 8)
  const seen: unknown[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after === '' ? '' : `&after=${after}`
    const response = await person.request(`/api/v1/stretches/${recordId}/history?limit=500${query}`)
    const text = await response.text()
    expect(text.length).toBeLessThan(MEBIBYTE + 2000)
    const page: { items: { fields: { index: { v: number } } }[]; next: string | null } = JSON.parse(text)
    seen.push(...page.items.map(({ fields }) => fields.index.v))
    after = page.next
  }
  expect(seen).toEqual(sent.map((_, index) => index).reverse())
})

it('names every change of a history by its own id', async () => {
  const person = await world.addPerson()
  const recordId = newRecordId()
  const sent = [change({ load: 1 }, { kind: 'workday', recordId }), change({ load: 2 }, { kind: 'workday', recordId })]
  await push(person, sent, 2)
  const { items } = await person.json<{ items: { id: string }[] }>(`/api/v1/workdays/${recordId}/history`)
  expect(items.map(({ id }) => id)).toEqual(sent.map(({ id }) => id).reverse())
})

it('ends a page of a history by count', async () => {
  const person = await world.addPerson()
  const { id } = await person.json<{ id: string }>('/api/v1/workdays', { body: { date: '2026-11-20', load: 1 } })
  await person.json(`/api/v1/workdays/${id}`, { method: 'PATCH', body: { load: 2 } })
  const first = await person.json<{ items: unknown[]; next: string }>(`/api/v1/workdays/${id}/history?limit=1`)
  const second = await person.json<{ items: unknown[]; next: null }>(
    `/api/v1/workdays/${id}/history?limit=1&after=${first.next}`,
  )
  expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null])
})
