// Sealing: what comes out is what went in, and only with the same key and for the same place.

import { expect, it } from 'vitest'
import { openToken, sealToken } from '../../../api/trackers/sealed-token.ts'
import { randomBytes } from '../../support/surroundings.ts'

const place = { account: 'a1', tracker: 'github' }
const key = randomBytes(32)
const seal = () => sealToken('ghp_secret', { key, place, randomBytes })

it('opens what it sealed', async () => {
  expect(await openToken(await seal(), { key, place })).toBe('ghp_secret')
})

it('shows nothing of the token, and seals it differently every time', async () => {
  const [once, twice] = [await seal(), await seal()]
  expect(once).not.toBe(twice)
  expect(once).toMatch(/^[\w-]{51}$/)
  expect(atob(once.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('ghp')
})

it.each([
  ['another account', { key, place: { ...place, account: 'a2' } }],
  ['another tracker', { key, place: { ...place, tracker: 'other' } }],
  ['another key', { key: randomBytes(32), place }],
])('stays shut for %s', async (_, options) => {
  expect(await openToken(await seal(), options)).toBeUndefined()
})

it.each(['', 'x', 'AAAA', '%%%'])('stays shut where %j is in its place', async (sealed) => {
  expect(await openToken(sealed, { key, place })).toBeUndefined()
})

it('stays shut when a letter was changed', async () => {
  const sealed = await seal()
  const changed = sealed.slice(0, 30) + (sealed[30] === 'A' ? 'B' : 'A') + sealed.slice(31)
  expect(await openToken(changed, { key, place })).toBeUndefined()
})
