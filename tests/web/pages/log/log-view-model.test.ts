import { expect, test } from 'vitest'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { Capture } from '../../../../domain/records/capture.ts'
import type { Workday } from '../../../../domain/records/workday.ts'
import { buildLogDays } from '../../../../web/pages/log/log-view-model.ts'

const workday: Workday = { kind: 'workday', id: 'w', deleted: false, workMinutes: 600, note: 'ＲＥＬＥＡＳＥ の日' }
const capture: Capture = { kind: 'capture', id: 'c', deleted: false, text: '右ももが張る', moods: {} }
const day = (date: string, part: object = {}) => ({
  date: date as LocalDate,
  stretches: [],
  sleeps: [],
  sittings: [],
  workdays: [],
  captures: [],
  ...part,
})
const days = [day('2026-11-02', { workdays: [workday] }), day('2026-11-01', { captures: [capture] })]

const shown = (filter: Parameters<typeof buildLogDays>[1]) =>
  buildLogDays(days, filter).flatMap(({ records }) => records.map(({ id }) => id))

test('no filter shows everything', () => {
  expect(shown({ kinds: new Set(), search: '' })).toEqual(['w', 'c'])
})

test('a kind filter leaves out days that have nothing of it', () => {
  expect(buildLogDays(days, { kinds: new Set(['capture']), search: '' })).toHaveLength(1)
})

test('search finds notes and captures, whatever the width of the letters', () => {
  expect(shown({ kinds: new Set(), search: 'release' })).toEqual(['w'])
  expect(shown({ kinds: new Set(), search: '張る' })).toEqual(['c'])
})
