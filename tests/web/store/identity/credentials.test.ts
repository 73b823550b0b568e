import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import { accountSession } from '../../../../web/store/account-session.ts'
import { readAuditPage } from '../../../../web/store/identity/audit.ts'
import { endCredential, endOtherSessions, readCredentials } from '../../../../web/store/identity/credentials.ts'
import { makeLink } from '../../../../web/store/identity/make-link.ts'
import { makeToken } from '../../../../web/store/identity/make-token.ts'
import { createBrowser, openTab, rowsOf } from '../../../support/device.ts'
import { connectTo } from '../../../support/own-server.ts'
import { openPhone } from '../../../support/phone.ts'
import { createWorld, type World } from '../../../support/world.ts'

const date = '2026-11-23' as LocalDate
const TEN_MINUTES_MS = 600_000
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
})

afterEach(() => world.close())

async function bodyOf<Body>(asked: Promise<{ readonly kind: string; readonly body?: Body }>): Promise<Body> {
  const answer = await asked
  if (answer.kind !== 'ok' || answer.body === undefined) throw new Error(`not ok: ${JSON.stringify(answer)}`)
  return answer.body
}

const sessions = async () =>
  (await bodyOf(readCredentials(phone.tab))).filter(({ type, current }) => type === 'session' && !current)

it('a link brings another browser in, and from then on it is in the list', async () => {
  const { url, endsAt } = await bodyOf(makeLink(phone.tab))
  expect(endsAt).toBe(phone.browser.now + TEN_MINUTES_MS)
  const browser = createBrowser()
  connectTo(world, browser)
  const tab = openTab(browser)
  expect(await sessions()).toHaveLength(0)
  await accountSession(tab).redeemLink(new URL(url).hash.slice(1), 'Laptop')
  expect(await sessions()).toMatchObject([{ label: 'Laptop' }])
})

it('a device whose session is ended keeps what it has not sent, and says so', async () => {
  const other = await openPhone(world)
  await other.saveRecord('workday', undefined, { date, load: 3 })
  const [session] = await sessions()
  expect(await endCredential(phone.tab, session?.id ?? '')).toEqual({ kind: 'ok', body: null })
  await other.sync()
  expect(other.tab.syncState.value).toEqual({ kind: 'attention', reason: 'signed-out', count: 1 })
  expect(await rowsOf(other.tab, 'outbox')).toHaveLength(1)
})

it('ending one that is gone already is no failure', async () => {
  expect(await endCredential(phone.tab, '0123456789abcdef')).toEqual({ kind: 'ok', body: null })
})

it('ending all others says how many those were, and keeps this one and the tokens', async () => {
  await openPhone(world)
  await openPhone(world)
  await bodyOf(makeToken(phone.tab, { label: 'nightly', scope: 'read' }))
  expect(await endOtherSessions(phone.tab)).toEqual({ kind: 'ok', body: 2 })
  const left = await bodyOf(readCredentials(phone.tab))
  expect(left.filter(({ type }) => type === 'session')).toMatchObject([{ current: true }])
  expect(left.map(({ label }) => label)).toContain('nightly')
})

it('a token comes with its secret and its end', async () => {
  const made = await bodyOf(makeToken(phone.tab, { label: 'nightly', scope: 'read', expiresInDays: 30 }))
  expect(made.token).toContain(made.credential.id)
  expect(made.credential).toMatchObject({ label: 'nightly', scope: 'read', type: 'token' })
  expect(Date.parse(made.credential.expiresAt ?? '') - Date.parse(made.credential.createdAt)).toBe(30 * 86_400_000)
})

it('the activity comes in pages', async () => {
  const first = await bodyOf(readAuditPage(phone.tab))
  expect(first).toMatchObject({
    items: [{ event: 'sign-in', by: 'link' }, { event: 'link-made' }],
    next: null,
    refused: [],
  })
  for (let made = 0; made < 50; made++) await bodyOf(makeToken(phone.tab, { label: `token ${made}`, scope: 'read' }))
  const { items, next } = await bodyOf(readAuditPage(phone.tab))
  expect(items).toHaveLength(50)
  const last = await bodyOf(readAuditPage(phone.tab, next ?? ''))
  expect(last.next).toBeNull()
  expect(new Set([...items, ...last.items].map(({ id }) => id)).size).toBe(52)
})

it('without a network nothing is known', async () => {
  phone.browser.isOnline = false
  expect(await readCredentials(phone.tab)).toEqual({ kind: 'offline' })
  expect(await readAuditPage(phone.tab)).toEqual({ kind: 'offline' })
})

it('an answer that is no list, as from a captive portal, is none', async () => {
  phone.network.intercept = () => new Response('<html>', { status: 200 })
  expect(await readCredentials(phone.tab)).toEqual({ kind: 'offline' })
  expect(await makeLink(phone.tab)).toEqual({ kind: 'offline' })
})
