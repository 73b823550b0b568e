// Deleting an account: everything of it goes, and nothing of anyone else's.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { kinds as knownKinds } from '../../../domain/records/kinds.ts'
import { createAuthenticator } from '../../support/authenticator.ts'
import { type BrowserSession, createBrowser, forgetStepUps, signedInBrowser } from '../../support/browser-session.ts'
import { change, newRecordId, sync } from '../../support/changes.ts'
import { examplePush } from '../../support/push/example-push.ts'
import { createWorld, type Person, type World } from '../../support/world.ts'

let world: World
let browser: BrowserSession

beforeEach(async () => {
  world = await createWorld()
  browser = await signedInBrowser(world)
})
afterEach(() => world.close())

const run = (sql: string, args: (string | number)[] = []) => world.database.execute({ sql, args })
const remove = (name: string) => browser.request('/api/v1/auth/account', { method: 'DELETE', body: { name } })

/** Rows of the account in every table that has accounts, by table. */
async function rowsOf(account: string): Promise<Record<string, number>> {
  const { rows } = await run(
    "SELECT m.name AS name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c ON c.name = 'account' WHERE m.type = 'table'",
  )
  const tables = rows.map((row) => String(row['name']))
  const counts = await Promise.all(
    tables.map(async (table) => {
      const found = await run(`SELECT count(*) AS count FROM ${table} WHERE account = ?`, [account])
      return [table, Number(found.rows[0]?.['count'])] as const
    }),
  )
  const own = await run('SELECT count(*) AS count FROM account WHERE id = ?', [account])
  return { ...Object.fromEntries(counts), account: Number(own.rows[0]?.['count']) }
}

async function live(person: Person, from: BrowserSession): Promise<void> {
  const kinds = [...Object.keys(knownKinds), 'of-the-future']
  await sync(
    person,
    kinds.map((kind) => change({ note: 'x' }, { kind, recordId: kind === 'profile' ? 'profile' : newRecordId() })),
  )
  await from.addPasskey(createAuthenticator())
  await from.post('/recovery-codes')
  await from.post('/links')
  const token = { tracker: 'github', login: 'octocat', token: 'ghp_kept' }
  await from.request('/api/v1/done-list/tokens', { method: 'POST', body: token })
  await from.request('/api/v1/push', { method: 'POST', body: examplePush })
}

test('erases every row of the account and none of another', async () => {
  const other = await world.addPerson()
  const theirs = await signedInBrowser(world, other.account)
  await live(world, browser)
  await live(other, theirs)
  const [before, untouched] = [await rowsOf(world.account), await rowsOf(other.account)]
  const empty = Object.keys(before).filter((table) => before[table] === 0)
  expect(empty).toEqual([])
  const answer = await remove(world.account)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { account: { id: world.account, name: world.account }, backups: expect.stringContaining('Backups') },
  ])
  expect(new Set(Object.values(await rowsOf(world.account)))).toEqual(new Set([0]))
  expect(await rowsOf(other.account)).toEqual(untouched)
})

test('ends sessions and tokens at once, and clears the cookie', async () => {
  const laptop = await signedInBrowser(world)
  await remove(world.account)
  expect(browser.secret()).toBeUndefined()
  expect((await laptop.request('/api/v1/auth/session')).status).toBe(401)
  expect((await world.request('/api/v1/auth/session')).status).toBe(401)
})

test('takes the name of the account, typed', async () => {
  const answer = await remove('someone else')
  expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path: 'name' }] }])
  expect((await browser.request('/api/v1/auth/session')).status).toBe(200)
})

test('takes a fresh proof', async () => {
  await forgetStepUps(world)
  expect((await remove(world.account)).status).toBe(403)
})

test('forgets what was tried from there', async () => {
  await browser.post('/recover', { code: 'x', device: 'x' })
  await remove(world.account)
  const { rows } = await run("SELECT key FROM attempt WHERE key NOT LIKE '% everyone'")
  expect(rows.filter((row) => String(row['key']).startsWith('recovery-code'))).toEqual([])
})

test('a passkey of a deleted account lets nobody in', async () => {
  const authenticator = createAuthenticator()
  await browser.addPasskey(authenticator)
  await remove(world.account)
  expect((await createBrowser(world).signInBy(authenticator)).status).toBe(403)
})

test('leaves nothing behind that was made at the same moment', async () => {
  const others = await Promise.all(Array.from({ length: 8 }, () => signedInBrowser(world)))
  const paths = ['/tokens', '/recovery-codes', '/links'] as const
  const making = (other: BrowserSession) =>
    paths.map((path) => other.post(path, path === '/tokens' ? { label: 'late', scope: 'write' } : undefined))
  await Promise.all([...others.slice(0, 4).flatMap(making), remove(world.account), ...others.slice(4).flatMap(making)])
  expect(new Set(Object.values(await rowsOf(world.account)))).toEqual(new Set([0]))
})
