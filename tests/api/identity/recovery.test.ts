// Recovery codes: ten ways back in, each good once.

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { hashRecoveryCode, newRecoveryCode, readRecoveryCode } from '../../../api/identity/recovery-code.ts'
import { createAuthenticator } from '../../support/authenticator.ts'
import { type BrowserSession, createBrowser, signedInBrowser } from '../../support/browser-session.ts'
import { createWorld, randomBytes, type World } from '../../support/world.ts'

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
})
afterEach(() => world.close())

const session = '/api/v1/auth/session'

async function newCodes(from = browser): Promise<[string, ...string[]]> {
  return (await (await from.post('/recovery-codes')).json()).codes
}

const recover = (code: string, from = createBrowser(world)) => from.post('/recover', { code, device: 'New phone' })
const left = async () => (await browser.request('/api/v1/auth/recovery-codes')).json()

test('there are ten, different, shown once and stored as hashes', async () => {
  expect(await left()).toEqual({ left: 0, madeAt: null })
  const codes = await newCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await left()).toEqual({ left: 10, madeAt: expect.any(String) })
  const stored = JSON.stringify((await world.database.execute({ sql: 'SELECT * FROM recovery_code', args: [] })).rows)
  for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''))
})

test('one lets its person in, ends every other session, leaves tokens, and is spent', async () => {
  const [code] = await newCodes()
  const tablet = await signedInBrowser(world)
  const phone = createBrowser(world)
  const answer = await recover(code, phone)
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { account: { id: world.account }, credential: { label: 'New phone' } },
  ])
  for (const ended of [browser, tablet]) expect((await ended.request(session)).status).toBe(401)
  for (const works of [phone, world]) expect((await works.request(session)).status).toBe(200)
  expect((await recover(code)).status).toBe(403)
  const { rows } = await world.database.execute({ sql: 'SELECT count(*) AS count FROM recovery_code', args: [] })
  expect(rows[0]?.['count']).toBe(9)
})

test("one does not end other people's sessions", async () => {
  const stranger = await signedInBrowser(world, (await world.addPerson()).account)
  const [code] = await newCodes()
  await recover(code)
  expect((await stranger.request(session)).status).toBe(200)
})

test('whoever has lost every passkey adds a new one with a code', async () => {
  await browser.addPasskey(createAuthenticator())
  const [code] = await newCodes()
  const phone = createBrowser(world)
  await recover(code, phone)
  expect((await phone.post('/links')).status).toBe(403)
  expect((await phone.addPasskey(createAuthenticator())).status).toBe(201)
  expect((await phone.post('/links')).status).toBe(201)
})

test('new codes void the old ones', async () => {
  const [old] = await newCodes()
  const [young] = await newCodes()
  expect((await recover(old)).status).toBe(403)
  expect((await recover(young)).status).toBe(200)
})

test('unknown, used and malformed codes are answered alike', async () => {
  const [used] = await newCodes()
  await recover(used)
  const answers = await Promise.all([used, '0000-0000-0000-0000', 'hello', ''].map((code) => recover(code)))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
})

describe('a code', () => {
  it('has eighty random bits', () => {
    const zeros = newRecoveryCode((length) => new Uint8Array(length))
    const ones = newRecoveryCode((length) => new Uint8Array(length).fill(255))
    expect([zeros, ones]).toEqual(['0000-0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'])
  })

  it.each([
    'ab0d-1fgh-jkmn-pqrs',
    'ABOD IFGH JKMN PQRS',
    'ａｂ０ｄ－ｌｆｇｈ－ｊｋｍｎ－ｐｑｒｓ',
    ' ab0d1fghjkmnpqrs\n',
    'AB0D–1FGHーJKMN−PQRS',
  ])('is read however it was typed: %j', (typed) => expect(readRecoveryCode(typed)).toBe('AB0D1FGHJKMNPQRS'))

  it.each(['', 'ab0d-1fgh-jkmn-pqr', 'ab0d-1fgh-jkmn-pqrst', 'ab0d-1fgh-jkmn-pqru', 'ab0d-1fgh-jkmn-pqr*'])(
    'is not %j',
    (typed) => expect(readRecoveryCode(typed)).toBeUndefined(),
  )

  it('has one hash, with and without its hyphens', async () => {
    const code = newRecoveryCode(randomBytes)
    expect(await hashRecoveryCode(readRecoveryCode(code.toLowerCase()) ?? '')).toBe(await hashRecoveryCode(code))
  })
})
