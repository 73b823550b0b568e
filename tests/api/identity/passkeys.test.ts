// Passkeys: made by whoever has just proved to be there, and the ways of a wrong answer.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Authenticator, createAuthenticator, type Lies } from '../../support/authenticator.ts'
import {
  type BrowserSession,
  createBrowser,
  forgetStepUps,
  makeLinkToken,
  signedInBrowser,
} from '../../support/browser-session.ts'
import { createWorld, ORIGIN, type World } from '../../support/world.ts'

let world: World
let browser: BrowserSession
let authenticator: Authenticator

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
  authenticator = createAuthenticator()
})
afterEach(() => world.close())

const passkeys = '/api/v1/auth/passkeys'
const run = (sql: string, args: (string | number)[] = []) => world.database.execute({ sql, args })
const session = '/api/v1/auth/session'

async function listed(
  from = browser,
): Promise<{ id: string; label: string; usedAt: string | null; synced: boolean }[]> {
  return (await (await from.request(passkeys)).json()).items
}

test('the options ask for a passkey that can be found without a name, by a person who unlocks it', async () => {
  const options = await (await browser.post('/passkeys/registration-options')).json()
  expect(options).toMatchObject({
    rp: { id: 'nobi.example', name: 'Nobi' },
    user: { name: world.account, displayName: world.account },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 300_000,
    excludeCredentials: [],
  })
})

test('a device that came in by a link adds a passkey, and signs in with it elsewhere without a name', async () => {
  const added = await browser.addPasskey(authenticator, 'Pixel')
  expect([added.status, await added.json()]).toEqual([
    201,
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      credentialId: authenticator.passkeys[0]?.id,
      label: 'Pixel',
      createdAt: expect.any(String),
      usedAt: null,
      synced: false,
    },
  ])
  const laptop = createBrowser(world)
  const answer = await laptop.signInBy(authenticator)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { account: { id: world.account, name: world.account }, credential: { id: expect.any(String), label: 'Laptop' } },
  ])
  expect((await laptop.request(session)).status).toBe(200)
  expect(await listed(laptop)).toMatchObject([{ label: 'Pixel', usedAt: expect.any(String) }])
})

test('an account has several passkeys, and is not offered to make one twice on the same device', async () => {
  await browser.addPasskey(authenticator, 'Pixel')
  await browser.addPasskey(createAuthenticator({ counts: false }), 'Cloud')
  expect((await listed()).map(({ label, synced }) => [label, synced])).toEqual([
    ['Pixel', false],
    ['Cloud', true],
  ])
  const options = await (await browser.post('/passkeys/registration-options')).json()
  expect(options.excludeCredentials).toHaveLength(2)
})

test('a passkey that does not count its signatures signs in again and again', async () => {
  const cloud = createAuthenticator({ counts: false })
  await browser.addPasskey(cloud)
  for (const _ of [1, 2, 3]) expect((await createBrowser(world).signInBy(cloud)).status).toBe(200)
})

const lies: [string, Lies][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['our origin on another port', { origin: `${ORIGIN}:8443` }],
  ['a subdomain', { origin: 'https://a.nobi.example' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['nobody who unlocked it', { isVerified: false }],
  ['the other ceremony', { type: 'webauthn.unknown' }],
  ['a challenge of its own', { challenge: 'A'.repeat(43) }],
]

test.each(lies)('a new passkey with %s is refused', async (_case, lie) => {
  expect((await browser.addPasskey(authenticator, 'Pixel', lie)).status).toBe(403)
  expect(await listed()).toEqual([])
})

test.each<[string, Lies]>([
  ...lies,
  ['a signature of something else', { isForged: true }],
  ['an id that nobody has', { id: 'A'.repeat(43) }],
  ['the handle of another account', { userHandle: 'MDEyMzQ1Njc4OWFiY2RlZg' }],
])('an assertion with %s is refused in the same words, and lets nobody in', async (_case, lie) => {
  await browser.addPasskey(authenticator)
  const stranger = createBrowser(world)
  const answer = await stranger.signInBy(authenticator, lie)
  expect([answer.status, await answer.text()]).toEqual([403, refusal])
  expect(stranger.secret()).toBeUndefined()
})

const refusal = JSON.stringify({
  type: '/api/docs#passkey-refused',
  title: 'This passkey was not accepted',
  status: 403,
})

test('a counter that goes back is refused and noted, and one that goes on is good', async () => {
  await browser.addPasskey(authenticator)
  const laptop = createBrowser(world)
  await laptop.signInBy(authenticator, { counter: 7 })
  for (const counter of [7, 6, 0])
    expect((await createBrowser(world).signInBy(authenticator, { counter })).status).toBe(403)
  const notes = await run("SELECT account, subject FROM audit WHERE event = 'passkey-counter'")
  expect(notes.rows.map((row) => [row['account'], row['subject']])).toEqual(Array(3).fill([world.account, 'Passkey']))
  expect((await createBrowser(world).signInBy(authenticator, { counter: 8 })).status).toBe(200)
})

test('a passkey that some account has cannot be added to another', async () => {
  await browser.addPasskey(authenticator)
  const other = await world.addPerson()
  const theirs = await signedInBrowser(world, other.account)
  const [passkey] = authenticator.passkeys
  const answer = await theirs.addPasskey(createAuthenticator(), 'Mine', { id: passkey?.id ?? '' })
  expect([answer.status, await answer.text()]).toEqual([403, refusal])
  expect(await listed(theirs)).toEqual([])
  expect((await createBrowser(world).signInBy(authenticator)).status).toBe(200)
})

test('a session and a challenge of it make no passkey once the session has ended', async () => {
  const response = await authenticator.create(await (await browser.post('/passkeys/registration-options')).json())
  const copy = createBrowser(world, browser.secret())
  await browser.post('/sign-out')
  expect((await copy.post('/passkeys', { response, label: 'Pixel' })).status).toBe(401)
})

test('is renamed, and nothing else about it', async () => {
  await browser.addPasskey(authenticator, 'Pixel')
  const [{ id } = { id: '' }] = await listed()
  const answer = await browser.request(`${passkeys}/${id}`, { method: 'PATCH', body: { label: '青い電話' } })
  expect([answer.status, await answer.json()]).toEqual([200, { ...(await listed())[0], label: '青い電話' }])
  const wrong = await browser.request(`${passkeys}/${id}`, { method: 'PATCH', body: { label: 'a\nb' } })
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ path: 'label' }] }])
})

test('one that was removed signs nobody in', async () => {
  await browser.addPasskey(authenticator, 'Pixel')
  await browser.addPasskey(createAuthenticator(), 'Spare')
  const [pixel] = await listed()
  expect((await browser.request(`${passkeys}/${pixel?.id}`, { method: 'DELETE' })).status).toBe(204)
  const answer = await createBrowser(world).signInBy(authenticator)
  expect([answer.status, await answer.text()]).toEqual([403, refusal])
})

test('the last way in is removed only by someone who says so', async () => {
  await browser.addPasskey(authenticator)
  const [{ id } = { id: '' }] = await listed()
  const remove = (query = '') => browser.request(`${passkeys}/${id}${query}`, { method: 'DELETE' })
  const kept = await remove()
  expect([kept.status, await kept.json()]).toMatchObject([409, { type: '/api/docs#last-way-in' }])
  expect(await listed()).toHaveLength(1)
  expect((await remove('?last=allow')).status).toBe(204)
})

test('a recovery code that is left is another way in', async () => {
  await browser.addPasskey(authenticator)
  await browser.post('/recovery-codes')
  const [{ id } = { id: '' }] = await listed()
  expect((await browser.request(`${passkeys}/${id}`, { method: 'DELETE' })).status).toBe(204)
})

test("another account's passkey and one that never was are answered alike, and stay", async () => {
  const other = await world.addPerson()
  const theirs = await signedInBrowser(world, other.account)
  await theirs.addPasskey(authenticator, 'Theirs')
  const [{ id } = { id: '' }] = await listed(theirs)
  for (const ask of [{ method: 'DELETE' }, { method: 'PATCH', body: { label: 'Mine' } }]) {
    const answers = await Promise.all([id, '0123456789abcdef'].map((one) => browser.request(`${passkeys}/${one}`, ask)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    const [left, right] = await Promise.all(answers.map((answer) => answer.text()))
    expect(left).toBe(right)
  }
  expect(await listed(theirs)).toMatchObject([{ label: 'Theirs' }])
})

test('each step takes two round trips at most', async () => {
  const trips = async (step: () => Promise<unknown>) => {
    const before = await world.roundTrips()
    await step()
    return (await world.roundTrips()) - before
  }
  const laptop = createBrowser(world)
  // Options and answer together: two steps.
  expect(await trips(() => browser.addPasskey(authenticator))).toBe(4)
  expect(await trips(() => browser.stepUpBy(authenticator))).toBe(4)
  expect(await trips(() => laptop.signInBy(authenticator))).toBe(3)
  expect(await trips(() => laptop.signInBy(authenticator, { id: 'A'.repeat(43) }))).toBe(3)
  const token = await makeLinkToken(world, { account: world.account })
  expect(await trips(() => laptop.redeem(token))).toBe(2)
})

test('signing in with a passkey ends the session that the browser had', async () => {
  await browser.addPasskey(authenticator)
  const former = createBrowser(world, browser.secret())
  expect((await browser.signInBy(authenticator)).status).toBe(200)
  expect((await former.request(session)).status).toBe(401)
})

test('what is no answer of an authenticator is explained', async () => {
  await forgetStepUps(world)
  const answer = await createBrowser(world).post('/passkeys/sign-in', { response: { id: '~' }, device: 'Laptop' })
  expect(answer.status).toBe(400)
})

test('what is wrong with a body is told only to whoever may ask', async () => {
  expect((await createBrowser(world).post('/passkeys', {})).status).toBe(401)
  expect((await browser.post('/passkeys', {})).status).toBe(400)
  await forgetStepUps(world)
  expect((await browser.post('/passkeys', {})).status).toBe(403)
})
