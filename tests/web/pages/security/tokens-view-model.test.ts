import { beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { TimeZone } from '../../../../domain/calendar/time-zone.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildTokenRows, emptyTokenForm, tokenWish } from '../../../../web/pages/security/tokens-view-model.ts'
import type { Credential } from '../../../../web/store/identity/credentials.ts'

const present = { now: '2026-11-23T09:00:00.000Z' as Instant, zone: 'Asia/Tokyo' as TimeZone }
const nightly: Credential = {
  id: 'a',
  type: 'token',
  scope: 'read',
  label: 'nightly',
  createdAt: '2026-11-01T00:00:00.000Z',
  seenAt: '2026-11-22T09:00:00.000Z',
  expiresAt: '2026-12-01T00:00:00.000Z',
  current: false,
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test('a token says what it may do, when it was used and how long it is good', () => {
  expect(buildTokenRows([nightly], present)).toEqual([
    {
      id: 'a',
      label: 'nightly',
      scope: 'read',
      used: 'yesterday',
      since: '1 Nov 2026',
      until: '1 Dec 2026',
      isExpired: false,
    },
  ])
})

test('one that was never used, and one without an end, say so', () => {
  const [row] = buildTokenRows([{ ...nightly, seenAt: nightly.createdAt, expiresAt: null }], present)
  expect(row).toMatchObject({ used: undefined, until: undefined, isExpired: false })
})

test('a token is over at its very end', () => {
  const isExpired = (expiresAt: string) => buildTokenRows([{ ...nightly, expiresAt }], present)[0]?.isExpired
  expect(isExpired('2026-11-23T09:00:00.000Z')).toBe(true)
  expect(isExpired('2026-11-23T09:00:00.001Z')).toBe(false)
})

test('the newest comes first; devices are no tokens', () => {
  const newer = { ...nightly, id: 'b', label: 'newer', createdAt: '2026-11-02T00:00:00.000Z' }
  const rows = buildTokenRows([nightly, { ...nightly, id: 'c', type: 'session' }, newer], present)
  expect(rows.map(({ label }) => label)).toEqual(['newer', 'nightly'])
})

test.each([
  ['30', { expiresInDays: 30 }],
  ['90', { expiresInDays: 90 }],
  ['365', { expiresInDays: 365 }],
  ['never', {}],
] as const)('an end after %s is asked for as %j', (days, asked) => {
  const wish = tokenWish({ label: ' nightly ', scope: 'write', days })
  expect(wish).toEqual({ label: 'nightly', scope: 'write', ...asked })
})

test('a token needs a name; without a choice it only reads, and ends', () => {
  expect(tokenWish({ ...emptyTokenForm, label: '  ' })).toBeUndefined()
  expect(tokenWish({ ...emptyTokenForm, label: 'x' })).toEqual({ label: 'x', scope: 'read', expiresInDays: 90 })
})
