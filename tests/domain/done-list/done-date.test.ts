// Times in the forms that programs and people write.

import { describe, expect, it } from 'vitest'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import { dayOrderOf, readDoneTime } from '../../../domain/done-list/done-date.ts'

const tokyo = 'Asia/Tokyo' as TimeZone
const read = (text: string, order: 'day-first' | 'month-first' = 'month-first') =>
  readDoneTime(text, { zone: tokyo, order })

describe('a moment', () => {
  it.each([
    ['2026-11-05T03:04:05Z', '2026-11-05T03:04:05.000Z'],
    ['2026-11-05T03:04:05.678Z', '2026-11-05T03:04:05.678Z'],
    ['2026-11-05T12:04:05+09:00', '2026-11-05T03:04:05.000Z'],
    ['2026-11-05 12:04:05 +0900', '2026-11-05T03:04:05.000Z'],
    ['2026-11-05 03:04:05 UTC', '2026-11-05T03:04:05.000Z'],
    ['2026-11-05 12:04', '2026-11-05T03:04:00.000Z'],
    ['2026-11-05T12:04:33', '2026-11-05T03:04:00.000Z'],
    ['2026/11/5 9:04', '2026-11-05T00:04:00.000Z'],
    ['2026年11月5日 12:04', '2026-11-05T03:04:00.000Z'],
    ['05/Nov/26 3:04 PM', '2026-11-05T06:04:00.000Z'],
    ['Nov 5, 2026 12:04 am', '2026-11-04T15:04:00.000Z'],
    ['11/5/2026 12:04', '2026-11-05T03:04:00.000Z'],
    ['1793847845', '2026-11-05T03:04:05.000Z'],
    ['1793847845678', '2026-11-05T03:04:05.678Z'],
  ])('%s', (text, at) => {
    expect(read(text)).toEqual({ kind: 'moment', at })
  })
})

describe('a day', () => {
  it.each([
    ...['2026-11-05', '2026/11/5', '2026.11.05', '2026年11月5日', ' 2026-11-05 ', '5 Nov 2026', '5-Nov-26'],
    ...['Thu, 5 November 2026', 'November 5th, 2026', 'Nov 5 2026', '11/5/2026', '11/05/26'],
  ])('%s', (text) => {
    expect(read(text)).toEqual({ kind: 'day', date: '2026-11-05' })
  })

  it('is taken as the person says where nothing tells day from month', () => {
    expect(read('11.5.2026', 'day-first')).toEqual({ kind: 'day', date: '2026-05-11' })
    expect(read('11.5.2026', 'month-first')).toEqual({ kind: 'day', date: '2026-11-05' })
  })
})

it.each([
  '',
  'yesterday',
  '2026-02-30',
  '31/31/2026',
  '2026-13-01',
  'Smarch 5, 2026',
  '12',
  '2026',
  '3.14',
  'v1.2.3',
  '5 apples 2026',
])('%j is no time', (text) => {
  expect(read(text)).toBeUndefined()
})

it.each([
  [['3/4/2026', '25/4/2026'], 'day-first'],
  [['3/4/2026', '4/25/2026'], 'month-first'],
  [['3/4/2026'], 'unclear'],
  [['2026-11-05', ''], undefined],
])('the dates %j are %s', (texts, order) => {
  expect(dayOrderOf(texts)).toBe(order)
})
