import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../../domain/records/stretch.ts'
import { sameSession } from '../../../../web/entry/questions/same-session.ts'
import { stretchOn } from '../../../support/trend-records.ts'

const DATE = '2026-11-23' as LocalDate
const at = (time: string) => `${DATE}T${time}:00.000Z` as Instant
const session = (time: string, part: Partial<Stretch> = {}): Stretch => ({
  ...stretchOn(DATE, { beforeMm: 1530, afterMm: 1550 }),
  id: time,
  at: at(time),
  ...part,
})
const waiting = (time: string): Stretch => {
  const { afterMm: _, ...begun } = session(time)
  return begun
}
const found = (others: readonly Stretch[], part: { readonly beforeMm?: number; readonly afterMm?: number } = {}) =>
  sameSession({ at: at('11:00'), beforeMm: part.beforeMm, afterMm: part.afterMm }, others)?.id

describe('a new session at 11:00 is likely', () => {
  it.each([
    ['one of ten minutes ago', [session('10:50')], '10:50'],
    ['one of ten minutes later, when it is entered afterwards', [session('11:10')], '11:10'],
    ['the nearest of two', [session('10:50'), session('10:58')], '10:58'],
    ['none of half an hour ago', [session('10:30')], undefined],
    ['none that was deleted', [session('10:50', { deleted: true })], undefined],
  ])('%s', (_, others, expected) => {
    expect(found(others, { beforeMm: 1540 })).toBe(expected)
  })

  it('the one that waits for its after, when it says only that', () => {
    expect(found([waiting('10:00')], { afterMm: 1560 })).toBe('10:00')
    expect(found([waiting('10:00')], { beforeMm: 1530, afterMm: 1560 })).toBe('10:00')
  })

  it('another one than that, with another width before', () => {
    expect(found([waiting('10:00')], { beforeMm: 1500, afterMm: 1560 })).toBeUndefined()
    expect(found([waiting('07:00')], { afterMm: 1560 })).toBeUndefined()
  })
})
