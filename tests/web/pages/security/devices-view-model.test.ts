import { beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { TimeZone } from '../../../../domain/calendar/time-zone.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildDevicesViewModel } from '../../../../web/pages/security/devices-view-model.ts'
import type { Credential } from '../../../../web/store/identity/credentials.ts'

const present = { now: '2026-11-23T09:00:00.000Z' as Instant, zone: 'Asia/Tokyo' as TimeZone }
const phone: Credential = {
  id: 'a',
  type: 'session',
  scope: 'write',
  label: 'Phone',
  createdAt: '2026-01-31T16:00:00.000Z',
  seenAt: '2026-11-23T07:00:00.000Z',
  expiresAt: null,
  current: true,
}
const laptop: Credential = { ...phone, id: 'b', label: 'Laptop', seenAt: '2026-11-23T08:30:00.000Z', current: false }
const tablet: Credential = { ...laptop, id: 'c', label: 'Tablet', seenAt: '2026-11-21T08:30:00.000Z' }
const token: Credential = { ...laptop, id: 'd', type: 'token', label: 'nightly' }

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test('this device comes first, then those that were here last; tokens are no devices', () => {
  const { devices, others } = buildDevicesViewModel([tablet, token, laptop, phone], present)
  expect(devices.map(({ label }) => label)).toEqual(['Phone', 'Laptop', 'Tablet'])
  expect(devices.map(({ isThis }) => isThis)).toEqual([true, false, false])
  expect(others).toBe(2)
})

test('a device says when it was last here and since when it may come in, in the zone of the person', () => {
  const [row] = buildDevicesViewModel([laptop], present).devices
  expect(row).toEqual({ id: 'b', label: 'Laptop', isThis: false, seen: '30 minutes ago', since: '1 Feb 2026' })
})

test('a device alone has no others', () => {
  expect(buildDevicesViewModel([phone, token], present).others).toBe(0)
})

test('a time that cannot be read is a dash', () => {
  const [row] = buildDevicesViewModel([{ ...laptop, seenAt: 'x', createdAt: '' }], present).devices
  expect(row).toMatchObject({ seen: '–', since: '–' })
})
