import { expect, test } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import { draftKeyOf } from '../../../web/entry/entry-draft.ts'
import type { EntryRequest, Mending } from '../../../web/entry/open-entry.ts'

const date = '2026-11-24' as LocalDate
const request: EntryRequest = { kind: 'capture', date, id: 'one' }

function mending(change: string): Mending {
  const record = { id: 'one', kind: 'capture' } as Capture
  return { change, record, reason: 'too long', save: () => Promise.reject(new Error('never asked')) }
}

test('of two refused changes of one record each has a draft of its own, apart from that of the record', () => {
  const keys = [
    draftKeyOf(request),
    draftKeyOf({ ...request, mending: mending('first') }),
    draftKeyOf({ ...request, mending: mending('second') }),
  ]
  expect(new Set(keys).size).toBe(3)
})

test('a new entry has one draft for its kind and day, and so has the work of a day, whether it is there or not', () => {
  expect(draftKeyOf({ kind: 'sleep', date })).toBe('sleep/new/2026-11-24')
  expect(draftKeyOf({ kind: 'workday', date, id: 'known' })).toBe(draftKeyOf({ kind: 'workday', date }))
})
