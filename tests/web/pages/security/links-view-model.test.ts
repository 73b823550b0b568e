import { expect, test } from 'vitest'
import { deviceThatCameIn, lifeOfLink } from '../../../../web/pages/security/links-view-model.ts'
import type { Credential } from '../../../../web/store/identity/credentials.ts'

const END = 1_800_000_000_000

test.each([
  [600_000, '10:00'],
  [599_000, '9:59'],
  [65_000, '1:05'],
  [60_000, '1:00'],
  [400, '0:01'],
])('%i ms before its end a link says %s', (ms, left) => {
  expect(lifeOfLink(END, END - ms)).toEqual({ kind: 'open', left })
})

test.each([0, 1, 3_600_000])('a link is over %i ms after its end', (ms) => {
  expect(lifeOfLink(END, END + ms)).toEqual({ kind: 'over' })
})

const phone: Credential = {
  id: 'a',
  type: 'session',
  scope: 'write',
  label: 'Phone',
  createdAt: '',
  seenAt: '',
  expiresAt: null,
  current: true,
}
const laptop: Credential = { ...phone, id: 'b', label: 'Laptop', current: false }

test('a device that was not there before has come in', () => {
  expect(deviceThatCameIn([phone], [phone, laptop])?.label).toBe('Laptop')
  expect(deviceThatCameIn([phone, laptop], [phone, laptop])).toBeUndefined()
})

test('neither a token nor this device under a new session is one that has come in', () => {
  expect(deviceThatCameIn([phone], [{ ...phone, id: 'c' }])).toBeUndefined()
  expect(deviceThatCameIn([phone], [phone, { ...laptop, type: 'token' }])).toBeUndefined()
})
