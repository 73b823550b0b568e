// The REST resources: what goes in comes out, the log has it, and devices receive it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, newRecordId, stampIn, sync } from '../support/changes.ts'
import { samples } from '../support/resource-samples.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe.each(samples)('$path', ({ path, body, kept, patch, patched, cleared }) => {
  const base = `/api/v1/${path}`

  it('gives back what was posted, and says where it is', async () => {
    person = await world.addPerson()
    const response = await person.request(base, { body })
    expect(response.status).toBe(201)
    const made = await response.json()
    expect(made).toEqual({ ...body, ...kept, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(await person.json(response.headers.get('Location') ?? '')).toEqual(made)
  })

  it('is changed, deleted, gone, and restored with everything it had', async () => {
    person = await world.addPerson()
    const { id } = await person.json<{ id: string }>(base, { body })
    const after = await person.json(`${base}/${id}`, { method: 'PATCH', body: patch })
    expect(after).toMatchObject(patched)
    expect(after).not.toHaveProperty(cleared)
    const removed = await person.request(`${base}/${id}`, { method: 'DELETE' })
    expect([removed.status, await removed.text()]).toEqual([204, ''])
    expect((await person.request(`${base}/${id}`)).status).toBe(404)
    expect((await person.request(`${base}/${id}`, { method: 'PATCH', body: patch })).status).toBe(404)
    expect((await person.request(`${base}/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await person.json(base)).toEqual({ items: [], next: null })
    expect(await person.json(`${base}/${id}/restore`, { method: 'POST' })).toEqual(after)
    expect(await person.json(`${base}/${id}`)).toEqual(after)
  })

  it('reaches devices as changes of their own, and edits of devices reach it', async () => {
    person = await world.addPerson({ label: 'curl on my laptop' })
    const { id } = await person.json<{ id: string }>(base, { body })
    const pulled = await sync(person)
    expect(pulled.changes).toMatchObject([
      { recordId: id, device: 'curl on my laptop', fields: { deleted: { v: false } } },
    ])
    const [first] = pulled.changes
    const field = Object.keys(body).find((name) => ['note', 'text', 'title'].includes(name)) ?? ''
    await sync(person, [
      change({ [field]: 'from the phone' }, { kind: first?.kind ?? '', recordId: id, stamp: stampIn(1000) }),
    ])
    expect(await person.json(`${base}/${id}`)).toMatchObject({ [field]: 'from the phone' })
  })

  it('keeps its history, newest first, with who and the value it replaced', async () => {
    person = await world.addPerson({ label: 'laptop' })
    const { id } = await person.json<{ id: string }>(base, { body })
    await person.json(`${base}/${id}`, { method: 'PATCH', body: patch })
    await person.request(`${base}/${id}`, { method: 'DELETE' })
    const { items, next } = await person.json<{
      items: { who: string; at: string; stamp: string; fields: Record<string, unknown> }[]
      next: null
    }>(`${base}/${id}/history`)
    expect(next).toBeNull()
    expect(items.map(({ who }) => who)).toEqual(['laptop', 'laptop', 'laptop'])
    const [deletion, edit, creation] = items
    expect(deletion?.fields).toEqual({ deleted: { v: true, base: edit?.stamp } })
    expect(edit?.fields).toMatchObject({ [cleared]: { v: null, base: creation?.stamp } })
    expect(items.map(({ stamp }) => stamp)).toEqual(
      items
        .map(({ stamp }) => stamp)
        .sort()
        .reverse(),
    )
  })

  it('answers other people and strangers byte for byte alike', async () => {
    person = await world.addPerson()
    const other = await world.addPerson()
    const { id } = await person.json<{ id: string }>(base, { body })
    for (const [method, tail] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['GET', '/history'],
      ['POST', '/restore'],
    ] as const) {
      const ask = { method, ...(method === 'PATCH' ? { body: {} } : {}), headers: { 'X-Request-Id': 'same' } }
      const notYours = await other.request(`${base}/${id}${tail}`, ask)
      const notThere = await other.request(`${base}/${newRecordId()}${tail}`, ask)
      expect([notYours.status, await notYours.text(), [...notYours.headers]]).toEqual([
        404,
        await notThere.text(),
        [...notThere.headers],
      ])
    }
    expect(await person.json(`${base}/${id}`)).toMatchObject({ id })
  })
})
