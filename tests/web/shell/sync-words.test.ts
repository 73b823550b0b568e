import { beforeEach, expect, test } from 'vitest'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import { chosenLanguage } from '../../../web/i18n/language.ts'
import { hasWaitedLong, syncWords } from '../../../web/shell/sync-words.ts'
import type { SyncState } from '../../../web/store/device.ts'

const NOW = Date.parse('2026-11-23T09:00:00Z')
const HOUR_MS = 3_600_000
const words = (state: SyncState) => syncWords(state, { now: NOW, zone: 'Asia/Tokyo' as TimeZone })
const waiting = (age: number) => words({ kind: 'waiting', count: 3, oldestAt: NOW - age })

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test.each<[SyncState, string]>([
  [{ kind: 'unknown' }, 'Looking…'],
  [{ kind: 'local-only' }, 'On this device only'],
  [{ kind: 'saved' }, 'Saved and synced'],
  [{ kind: 'syncing' }, 'Syncing…'],
  [{ kind: 'catching-up', done: 0, total: 0 }, 'Loading …'],
  [{ kind: 'catching-up', done: 12_345, total: 120_000 }, 'Loading 10 %'],
  [{ kind: 'catching-up', done: 130, total: 120 }, 'Loading 100 %'],
  [{ kind: 'attention', reason: 'signed-out', count: 3 }, 'Attention: signed out'],
  [{ kind: 'attention', reason: 'rejected', count: 2 }, 'Attention: 2 refused'],
  [{ kind: 'attention', reason: 'update', count: 0 }, 'Attention: app too old'],
  [{ kind: 'attention', reason: 'storage', count: 0 }, 'Attention: no room'],
])('%j reads %s', (state, expected) => {
  expect(words(state)).toBe(expected)
})

test('what was just typed waits without a moment', () => {
  expect(waiting(30_000)).toBe('3 changes waiting')
})

test('what has waited since today says the time, in the zone of the person', () => {
  expect(waiting(2 * HOUR_MS)).toBe('3 waiting since 16:00')
})

test('what has waited longer says the day', () => {
  expect(waiting(26 * HOUR_MS)).toBe('3 waiting since 22 Nov')
})

test('a wait is long after a day', () => {
  expect(hasWaitedLong(NOW - 24 * HOUR_MS, NOW)).toBe(false)
  expect(hasWaitedLong(NOW - 24 * HOUR_MS - 1, NOW)).toBe(true)
  expect(hasWaitedLong(undefined, NOW)).toBe(false)
})
