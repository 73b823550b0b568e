import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import { deleteAccount } from '../../../../web/store/identity/delete-account.ts'
import { stepUpQuestion } from '../../../../web/store/identity/step-up-question.ts'
import { forgetStepUps } from '../../../support/browser-session.ts'
import { rowsOf } from '../../../support/device.ts'
import { openPhone } from '../../../support/phone.ts'
import { until } from '../../../support/until.ts'
import { createWorld, type World } from '../../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>
let name: string

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
  const session = phone.tab.session.value
  name = session.kind === 'signed-in' ? session.account.name : ''
  await phone.saveRecord('workday', undefined, { date, load: 3 })
})

afterEach(() => world.close())

const databases = async () => (await indexedDB.databases()).map((each) => each.name)
const accounts = async () => {
  const { rows } = await world.database.execute({ sql: 'SELECT id FROM account WHERE id = ?', args: [world.account] })
  return rows.length
}

it('takes the account off the server and its database off this device', async () => {
  const database = phone.tab.active.value.name
  expect(await databases()).toContain(database)
  expect(await deleteAccount(phone.tab, name)).toEqual({ kind: 'ok', body: null })
  expect(await accounts()).toBe(0)
  expect(await databases()).not.toContain(database)
  expect(phone.tab.session.value).toEqual({ kind: 'none' })
  expect(phone.tab.syncState.value).toEqual({ kind: 'local-only' })
  expect(phone.browser.news).toContainEqual({ kind: 'session' })
})

it('deletes nothing under another name', async () => {
  const answer = await deleteAccount(phone.tab, `${name}x`)
  expect(answer).toMatchObject({ kind: 'refused', problem: { status: 400 } })
  expect(await accounts()).toBe(1)
  expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
})

it('deletes nothing when the person does not prove who they are', async () => {
  await forgetStepUps(world)
  const answer = deleteAccount(phone.tab, name)
  await until(() => stepUpQuestion.value !== undefined)
  stepUpQuestion.value?.settle('cancelled')
  expect(await answer).toEqual({ kind: 'cancelled' })
  expect(await accounts()).toBe(1)
  expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
})

it('keeps what is here when the answer is lost, and then says that it is signed out', async () => {
  phone.network.loseNextAnswer = true
  expect(await deleteAccount(phone.tab, name)).toEqual({ kind: 'offline' })
  expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
  await phone.sync()
  expect(phone.tab.syncState.value).toMatchObject({ kind: 'attention', reason: 'signed-out', count: 1 })
})

it('leaves alone what was typed without an account', async () => {
  const local = `${phone.browser.name}-local`
  await deleteAccount(phone.tab, name)
  await phone.saveRecord('workday', undefined, { date, load: 1 })
  expect(phone.tab.active.value.name).toBe(local)
  expect(await rowsOf(phone.tab, 'records')).toHaveLength(1)
})
