import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { accountSession } from '../../../web/store/account-session.ts'
import { syncNow } from '../../../web/store/sync-now.ts'
import { sync } from '../../support/changes.ts'
import { rowsOf } from '../../support/device.ts'
import { signIn } from '../../support/own-server.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
})

afterEach(() => world.close())

const signOut = (unsent?: 'keep' | 'delete') => accountSession(phone.tab).signOut(unsent && { unsent })

/** The server forgets this device, and the device has heard of it with a change still to send. */
async function removeDevice() {
  await phone.saveRecord('workday', undefined, { date, load: 3 })
  await world.database.execute({ sql: "DELETE FROM credential WHERE type = 'session'", args: [] })
  await phone.sync()
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name)

it('a removed device asks about what it has not sent before it leaves the account', async () => {
  await removeDevice()
  expect(await signOut()).toEqual({ kind: 'unsent', count: 1 })
  expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
})

it('a removed device leaves without a network, and what it has not sent waits for the account', async () => {
  await removeDevice()
  phone.browser.isOnline = false
  expect(await signOut('keep')).toEqual({ kind: 'signed-out' })
  expect(phone.tab.syncState.value).toEqual({ kind: 'local-only' })
  expect((await phone.readDay(date)).workdays).toEqual([])
  phone.browser.isOnline = true
  await signIn(world, phone.tab, world.account)
  await phone.sync()
  expect((await sync(world)).changes).toMatchObject([{ fields: { load: { v: 3 } } }])
})

it('a removed device forgets the account when that was asked for', async () => {
  await removeDevice()
  const { name } = phone.tab.active.value
  expect(await databases()).toContain(name)
  expect(await signOut('delete')).toEqual({ kind: 'signed-out' })
  expect(await databases()).not.toContain(name)
  await signIn(world, phone.tab, world.account)
  await phone.sync()
  expect((await phone.readDay(date)).workdays).toEqual([])
})

it('nothing is deleted while the session cannot be ended', async () => {
  await phone.saveRecord('workday', undefined, { date, load: 3 })
  phone.browser.isOnline = false
  expect(await signOut('delete')).toEqual({ kind: 'unreachable' })
  expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
})

it('a sync that was asked for says what came of it', async () => {
  expect(await syncNow(phone.tab)).toBe('done')
  phone.network.intercept = () => new Response('', { status: 502 })
  expect(await syncNow(phone.tab)).toBe('unreachable')
  phone.browser.isOnline = false
  expect(await syncNow(phone.tab)).toBe('offline')
  phone.browser.isOnline = true
  phone.network.intercept = () => undefined
  await removeDevice()
  expect(await syncNow(phone.tab)).toBe('signed-out')
})
