import { describe, expect, it } from 'vitest'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { weekAfterKey } from '../../../../web/pages/trends/week-cursor.ts'
import { day, noRecords } from '../../../support/trend-records.ts'

const { weeks } = buildTrendsView({
  records: noRecords,
  range: '6m',
  calendar: { today: day('2026-11-22'), weekStart: 1 },
  units: 'cm',
})
const FIRST = '2026-05-18'
const LAST = '2026-11-16'

describe('the week cursor', () => {
  it.each([
    ['ArrowLeft', LAST, '2026-11-09'],
    ['ArrowRight', '2026-11-09', LAST],
    ['ArrowRight', LAST, LAST],
    ['ArrowLeft', FIRST, FIRST],
    ['PageDown', LAST, '2026-08-17'],
    ['PageUp', FIRST, '2026-08-17'],
    ['Home', LAST, FIRST],
    ['End', FIRST, LAST],
  ])('goes by %s from %s to %s', (key, from, to) => {
    expect(weekAfterKey(key, weeks, day(from))).toBe(to)
  })

  it('starts at the newest week', () => {
    expect(weekAfterKey('ArrowLeft', weeks, undefined)).toBe(LAST)
    expect(weekAfterKey('Home', weeks, undefined)).toBe(LAST)
  })

  it('does not move by other keys', () => {
    expect(weekAfterKey('a', weeks, day(LAST))).toBeUndefined()
  })
})
