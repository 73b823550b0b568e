// What a device may rely on when it syncs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, newRecordId, push, stampIn, sync } from '../support/changes.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('sync', () => {
  it('acknowledges a change and hands it to the next device, exactly as it was sent', async () => {
    const person = await world.addPerson({ label: 'Phone' })
    const sent = change({
      beforeMm: 1215,
      note: '伸び 🌱 "quoted"\n',
      'areas.hamstring.left': { feel: 'tight', level: 2 },
    })
    const answer = await sync(person, [sent])
    expect(answer.accepted).toEqual([{ id: sent.id, stamp: sent.stamp, seq: 1 }])
    expect(answer.rejected).toEqual([])
    const other = await sync(person)
    expect(other.changes).toEqual([{ ...sent, seq: 1, device: 'Phone' }])
    expect(other).toMatchObject({ cursor: 1, head: 1, more: false, minSchema: 1 })
    expect(other.epoch).not.toBe('')
  })

  it('applies a change once that is sent twice, and acknowledges it both times alike', async () => {
    const person = await world.addPerson()
    const sent = change({ beforeMm: 1000 })
    const first = await sync(person, [sent])
    const again = await sync(person, [sent])
    expect(again.accepted).toEqual(first.accepted)
    expect(again.changes).toEqual(first.changes)
  })

  it('hands over nothing after its own cursor', async () => {
    const person = await world.addPerson()
    const first = await sync(person, [change({ beforeMm: 1000 })])
    const idle = await sync(person, [], { cursor: first.cursor })
    expect(idle).toMatchObject({ changes: [], cursor: first.cursor, more: false })
  })

  it('takes the neighbours of a bad change and says why the bad one is not taken', async () => {
    const person = await world.addPerson()
    const good = change({ beforeMm: 1000 })
    const bad = change({ beforeMm: 5 })
    const unstamped = { ...change({ beforeMm: 1000 }), stamp: 'yesterday' }
    const answer = await sync(person, [bad, good, unstamped, 'nonsense'])
    expect(answer.accepted.map(({ id }) => id)).toEqual([good.id])
    expect(answer.rejected).toMatchObject([
      { id: bad.id, code: 'bad-field', final: true },
      { id: unstamped.id, code: 'bad-stamp', final: true },
      { id: '', code: 'bad-change', final: true },
    ])
    expect(answer.rejected[0]?.message).toMatch(/^beforeMm: \S+/)
    expect(answer.changes).toHaveLength(1)
  })

  it('refuses the second of two different changes with one id, and takes one that is given twice once', async () => {
    const person = await world.addPerson()
    const [first, other, twice] = [change({ beforeMm: 1000 }), change({ beforeMm: 1100 }), change({ beforeMm: 1200 })]
    const answer = await sync(person, [first, { ...other, id: first.id }, twice, twice])
    expect(answer.accepted.map(({ id }) => id)).toEqual([first.id, twice.id])
    expect(answer.rejected).toMatchObject([{ id: first.id, code: 'bad-change', final: true }])
    expect(answer.changes.map(({ fields }) => fields)).toEqual([first.fields, twice.fields])
  })

  it('keeps the first stamp of a change that is stamped anew and sent again', async () => {
    const person = await world.addPerson()
    const tenYears = 10 * 365 * 86_400_000
    const sent = change({ beforeMm: 1000 }, { stamp: stampIn(tenYears) })
    const first = await sync(person, [sent])
    const again = await sync(person, [sent])
    expect(first.accepted[0]?.stamp).not.toBe(sent.stamp)
    expect(first.accepted[0]?.stamp.slice(0, 16) ?? '').toBe(new Date().toISOString().slice(0, 16))
    expect(again.accepted).toEqual(first.accepted)
  })

  it('lets an honest later edit win over one from a clock ten years ahead', async () => {
    const person = await world.addPerson()
    const recordId = newRecordId()
    const ahead = await sync(person, [change({ beforeMm: 1000 }, { recordId, stamp: stampIn(10 * 365 * 86_400_000) })])
    await sync(person, [change({ beforeMm: 1100 }, { recordId, stamp: stampIn(ahead.serverTime - Date.now() + 1000) })])
    expect(await person.json(`/api/v1/stretches/${recordId}`)).toMatchObject({ beforeMm: 1100 })
  })

  it('keeps kinds and fields that it does not know and hands them on', async () => {
    const person = await world.addPerson()
    const future = change({ colour: { hue: [1, 2, null] }, 'deep.er.name': 'x' }, { kind: 'mood-ring' })
    const known = change({ beforeMm: 900, aura: 'blue' })
    await sync(person, [future, known])
    const { changes } = await sync(person)
    expect(changes.map(({ fields }) => fields)).toEqual([future.fields, known.fields])
  })

  it('keeps two kinds under one record id apart', async () => {
    const person = await world.addPerson()
    const recordId = newRecordId()
    await sync(person, [
      change({ note: 'stretch' }, { recordId }),
      change({ note: 'workday', date: '2026-11-23' }, { recordId, kind: 'workday' }),
    ])
    expect(await person.json(`/api/v1/stretches/${recordId}`)).toEqual({
      id: recordId,
      note: 'stretch',
      areas: [],
      tries: [],
    })
    expect(await person.json(`/api/v1/workdays/${recordId}`)).toEqual({
      id: recordId,
      note: 'workday',
      date: '2026-11-23',
    })
  })

  it('keeps accounts with the same record and change ids apart', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    const shared = { id: newRecordId(), recordId: newRecordId() }
    await sync(ada, [change({ note: 'of Ada' }, shared)])
    await sync(bea, [change({ note: 'of Bea' }, shared)])
    expect((await sync(ada)).changes.map(({ fields }) => fields['note']?.v)).toEqual(['of Ada'])
    expect((await sync(bea)).changes.map(({ fields }) => fields['note']?.v)).toEqual(['of Bea'])
    expect(await ada.json(`/api/v1/stretches/${shared.recordId}`)).toMatchObject({ note: 'of Ada' })
  })

  it('ends a page by count, and the pages together hold every change once, in order', async () => {
    const person = await world.addPerson()
    const sent = Array.from({ length: 1250 }, (_, index) => change({ doneCount: index }, { kind: 'workday' }))
    await push(person, sent, 500)
    const first = await sync(person)
    const second = await sync(person, [], { cursor: first.cursor })
    expect([first.changes.length, first.more, second.more]).toEqual([1000, true, false])
    expect([...first.changes, ...second.changes].map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
  })

  it('ends a page by bytes, and still makes headway', async () => {
    const person = await world.addPerson()
    const sent = Array.from({ length: 40 }, () => change({ blob: 'x'.repeat(60_000) }, { kind: 'mood-ring' }))
    await push(person, sent, 8)
    const seen: string[] = []
    for (let cursor = 0, more = true; more; ) {
      const response = await person.request('/api/v1/sync', {
        body: { protocol: 1, schema: 1, device: 'd', cursor, changes: [] },
      })
      const text = await response.text()
      expect(text.length).toBeLessThan(1024 * 1024 + 2000)
      const page = JSON.parse(text)
      seen.push(...page.changes.map(({ id }: { id: string }) => id))
      ;({ cursor, more } = page)
    }
    expect(seen).toEqual(sent.map(({ id }) => id))
  })

  it.each([
    ['a later deletion', 1000, 404],
    ['a later edit', -1000, 200],
  ])('lets %s win, in whatever order the two arrive', async (_, deletedAfterMs, status) => {
    const person = await world.addPerson()
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const recordId = newRecordId()
      const both = [
        change({ deleted: true }, { recordId, stamp: stampIn(deletedAfterMs) }),
        change({ beforeMm: 1000, deleted: false }, { recordId, stamp: stampIn(0) }),
      ]
      for (const index of order) await sync(person, [both[index]])
      expect((await person.request(`/api/v1/stretches/${recordId}`)).status).toBe(status)
    }
  })

  it('is refused, and writes nothing, for another account than the one the device means', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    const body = { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [change({ note: 'of Ada' })] }
    const meant = (account: string) => ({ body, headers: { 'X-Nobi-Account': account } })
    const refusal = await bea.request('/api/v1/sync', meant(ada.account))
    expect(refusal.status).toBe(409)
    expect(await refusal.json()).toMatchObject({ type: '/api/docs#other-account', status: 409 })
    expect((await sync(bea)).changes).toEqual([])
    expect((await ada.request('/api/v1/sync', meant(ada.account))).status).toBe(200)
    expect((await sync(ada)).changes).toHaveLength(1)
  })

  it.each([
    ['an unknown envelope key', { extra: 1 }, 'extra'],
    ['another protocol', { protocol: 2 }, 'protocol'],
    ['a negative cursor', { cursor: -1 }, 'cursor'],
    ['a cursor that is no whole number', { cursor: 1.5 }, 'cursor'],
    ['changes that are no list', { changes: {} }, 'changes'],
  ])('refuses %s and names it', async (_, part, path) => {
    const response = await world.request('/api/v1/sync', {
      body: { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [], ...part },
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: '/api/docs#invalid-input', errors: [{ path }] })
  })

  it('refuses encoded bodies and other types', async () => {
    const body = { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [] }
    const encoded = await world.request('/api/v1/sync', { body, headers: { 'Content-Encoding': 'gzip' } })
    const typed = await world.request('/api/v1/sync', {
      raw: JSON.stringify(body),
      headers: { 'Content-Type': 'text/plain' },
    })
    expect([encoded.status, typed.status]).toEqual([415, 415])
  })

  it('takes no changes from a credential that may only read', async () => {
    const reader = await world.addPerson({ scope: 'read' })
    expect(
      (await reader.request('/api/v1/sync', { body: { protocol: 1, schema: 1, device: 'd', cursor: 0, changes: [] } }))
        .status,
    ).toBe(403)
  })
})
