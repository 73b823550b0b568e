import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { markSwitching } from '../../../web/store/remembered.ts'
import { change, sync } from '../../support/changes.ts'
import { rowsOf, stateOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

describe('a sync', () => {
  it('takes what was saved here to another browser, and edits back', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('stretch', undefined, { date, beforeMm: 1500 })
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect(await laptop.sync()).toEqual({ kind: 'settled', hasNews: true })
    await laptop.saveRecord('stretch', id, { afterMm: 1530 })
    await laptop.sync()
    await phone.sync()
    expect(await phone.readRecord('stretch', id)).toMatchObject({ beforeMm: 1500, afterMm: 1530 })
  })

  it('empties the outbox, and a second one finds nothing to do', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    await phone.sync()
    expect(await rowsOf(phone.tab, 'outbox')).toEqual([])
    expect(phone.tab.syncState.value).toEqual({ kind: 'saved' })
    expect(await phone.sync()).toEqual({ kind: 'settled', hasNews: false })
  })

  it('carries more than one request takes', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('workday', undefined, { date, doneCount: 0 })
    for (let count = 1; count <= 520; count++) await phone.saveRecord('workday', id, { doneCount: count })
    await phone.sync()
    expect(phone.network.requests.filter((path) => path === '/api/v1/sync')).toHaveLength(2)
    await laptop.sync()
    expect(await laptop.readRecord('workday', id)).toMatchObject({ doneCount: 520 })
  })

  it('reads a long log page by page', async () => {
    for (let page = 0; page < 3; page++) {
      await sync(
        world,
        Array.from({ length: 500 }, () => change({ date, load: 3 }, { kind: 'workday' })),
      )
    }
    const phone = await openPhone(world)
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toHaveLength(1500)
    expect((await stateOf(phone.tab)).cursor).toBe(1500)
  })

  it('keeps both when two browsers each add to a set', async () => {
    const [phone, laptop] = [await openPhone(world), await openPhone(world)]
    const { id } = await phone.saveRecord('capture', undefined, { date, text: 'hello' })
    await phone.sync()
    await laptop.sync()
    await phone.saveRecord('capture', id, { 'moods.fun': true })
    await laptop.saveRecord('capture', id, { 'moods.learn': true })
    for (const device of [phone, laptop, phone]) await device.sync()
    expect(await phone.readRecord('capture', id)).toMatchObject({ moods: { fun: true, learn: true } })
    expect(await laptop.readRecord('capture', id)).toMatchObject({ moods: { fun: true, learn: true } })
  })
})

describe('the outbox', () => {
  it('is emptied by acknowledgement alone: an answer that was lost is asked for again and counts once', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    phone.network.loseNextAnswer = true
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    await phone.sync()
    expect(await rowsOf(phone.tab, 'outbox')).toEqual([])
    expect((await sync(world)).changes).toHaveLength(1)
  })

  it('keeps what is saved while an answer is on its way', async () => {
    const phone = await openPhone(world)
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    let hasSaved = false
    phone.network.beforeAnswer = async () => {
      if (hasSaved) return
      hasSaved = true
      await phone.saveRecord('workday', id, { load: 2 })
    }
    await phone.sync()
    expect(await phone.readRecord('workday', id)).toMatchObject({ load: 2 })
    const { changes } = await sync(world)
    expect(changes.map(({ fields }) => fields['load']?.v)).toEqual([1, 2])
  })

  it('waits, and says so, while the server cannot be reached', async () => {
    const phone = await openPhone(world)
    phone.browser.isOnline = false
    const savedAt = phone.browser.now
    await phone.saveRecord('workday', undefined, { date })
    expect(await phone.sync()).toEqual({ kind: 'failed', retryAfter: undefined })
    expect(phone.tab.syncState.value).toEqual({ kind: 'waiting', count: 1, oldestAt: savedAt })
  })

  it('tells how long a busy server asks to wait', async () => {
    const phone = await openPhone(world)
    phone.network.intercept = () => new Response('', { status: 503, headers: { 'Retry-After': '7' } })
    expect(await phone.sync()).toEqual({ kind: 'failed', retryAfter: 7000 })
  })

  it('survives a stranger who answers instead of the server', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    for (const body of ['<h1>Welcome to the hotel</h1>', '{"ok":true}', 'null']) {
      phone.network.intercept = () => new Response(body)
      expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    }
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
  })

  it('is sent in halves when the server finds it too large', async () => {
    const phone = await openPhone(world)
    await phone.sync()
    for (let count = 0; count < 5; count++) await phone.saveRecord('workday', undefined, { date })
    let refusals = 2
    phone.network.intercept = () => (refusals-- > 0 ? new Response('', { status: 413 }) : undefined)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toHaveLength(5)
  })

  it('sets aside a change that is too large all by itself, and sends the others', async () => {
    const phone = await openPhone(world)
    await phone.sync()
    await phone.saveRecord('workday', undefined, { date })
    phone.network.intercept = () => new Response('', { status: 413 })
    await phone.sync()
    expect(await rowsOf(phone.tab, 'rejected')).toMatchObject([{ rejection: { code: 'too-large' } }])
    phone.network.intercept = () => undefined
    await phone.saveRecord('workday', undefined, { date })
    await phone.sync()
    expect((await sync(world)).changes).toHaveLength(1)
  })
})

describe('a change that the server refuses', () => {
  it('is kept with its reason, in plain sight, and its neighbours arrive', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date, load: 1 })
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 2 })
    await phone.saveRecord('workday', undefined, { date, load: 3 })
    await phone.spoilQueued(id)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect(await rowsOf(phone.tab, 'rejected')).toMatchObject([
      { change: { recordId: id }, rejection: { code: 'bad-field', final: true } },
    ])
    expect(await phone.readRecord('workday', id)).toBeUndefined()
    expect(phone.tab.syncState.value).toEqual({ kind: 'attention', reason: 'rejected', count: 1 })
    expect((await sync(world)).changes.map(({ fields }) => fields['load']?.v)).toEqual([1, 3])
  })

  it('only for now stays in the outbox and is tried again later', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    const [row] = await rowsOf(phone.tab, 'outbox')
    const rejected = [{ id: row?.change.id, code: 'quota', message: 'full', final: false }]
    phone.network.intercept = () =>
      Response.json({
        epoch: 'first-epoch',
        cursor: 0,
        head: 0,
        more: false,
        accepted: [],
        rejected,
        changes: [],
        serverTime: Date.now(),
        minSchema: 1,
      })
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    phone.network.intercept = () => undefined
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
  })
})

describe('an account that changes while a sync is running', () => {
  it('ends the sync before the next request', async () => {
    const phone = await openPhone(world)
    await phone.sync()
    for (let count = 0; count < 2; count++) await phone.saveRecord('workday', undefined, { date })
    const before = phone.network.requests.length
    phone.network.intercept = () => {
      markSwitching(phone.tab.surroundings)
      return new Response('', { status: 413 })
    }
    expect(await phone.sync()).toEqual({ kind: 'not-now' })
    expect(phone.network.requests.slice(before)).toEqual(['/api/v1/sync'])
    expect(phone.tab.syncState.value).toMatchObject({ kind: 'waiting', count: 2 })
  })
})

describe('a session that has ended', () => {
  it('stops the sync and loses nothing', async () => {
    const phone = await openPhone(world)
    await phone.saveRecord('workday', undefined, { date })
    phone.network.intercept = () => new Response('', { status: 401 })
    expect(await phone.sync()).toEqual({ kind: 'signed-out' })
    expect(phone.tab.syncState.value).toEqual({ kind: 'attention', reason: 'signed-out', count: 1 })
    expect((await phone.readDay(date)).workdays).toHaveLength(1)
  })
})
