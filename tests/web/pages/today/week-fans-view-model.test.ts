import { describe, expect, test } from 'vitest'
import { addDays } from '../../../../domain/calendar/local-date.ts'
import { buildWeekFans, firstDayOfWeekFans } from '../../../../web/pages/today/week-fans-view-model.ts'
import { loggedWeeks } from '../../../support/logged-weeks.ts'
import { day, noRecords } from '../../../support/trend-records.ts'

const calendar = { today: day('2026-11-25'), weekStart: 1 }
const presentWeek = day('2026-11-23')

describe('the row of fans', () => {
  test('is empty while nothing was measured', () => {
    expect(buildWeekFans(noRecords, calendar)).toEqual([])
  })

  test('has eight weeks up to the present one, the unmeasured ones open', () => {
    const fans = buildWeekFans(loggedWeeks(addDays(presentWeek, -14), [{ beforeMm: 1530, afterMm: 1550 }]), calendar)
    expect(fans).toHaveLength(8)
    expect(fans.at(-1)).toEqual({ start: presentWeek, beforeMm: undefined, afterMm: undefined, isBusy: false })
    expect(fans.at(-3)).toMatchObject({ beforeMm: 1530, afterMm: 1550 })
  })

  test('marks a week that was busy against the weeks before it', () => {
    const usual = Array.from({ length: 20 }, (_, index) => ({
      work: 480 + (index % 3) * 10,
      sitting: 400 + (index % 4) * 10,
      beforeMm: 1530,
    }))
    const busy = { work: 720, sitting: 700, beforeMm: 1510 }
    const fans = buildWeekFans(loggedWeeks(addDays(presentWeek, -7 * 21), [...usual, busy]), calendar)
    expect(fans.at(-2)).toMatchObject({ start: addDays(presentWeek, -7), isBusy: true })
  })

  test('reads the weeks that the first of them is compared with', () => {
    expect(firstDayOfWeekFans(calendar)).toBe(addDays(presentWeek, -7 * (7 + 26)))
  })
})
