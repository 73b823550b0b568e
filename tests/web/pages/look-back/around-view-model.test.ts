import { describe, expect, test } from 'vitest'
import { buildAroundIncident, incidentDays } from '../../../../web/pages/look-back/postmortem/around-view-model.ts'
import { aPostmortem } from '../../../support/look-back-records.ts'
import {
  at,
  day,
  night,
  noRecords,
  sittingTotal,
  stretchOn,
  workdayOn,
  zoneOf,
} from '../../../support/trend-records.ts'

const zone = zoneOf('Asia/Tokyo')
const overNight = aPostmortem({ zone, startedAt: at('2026-11-14T22:00'), resolvedAt: at('2026-11-15T03:00') })

const around = (postmortem: typeof overNight, records: Partial<typeof noRecords>) => {
  const days = incidentDays(postmortem)
  if (days === undefined) throw new Error('no days')
  return buildAroundIncident(postmortem, days, { records: { ...noRecords, ...records }, weekStart: 1 })
}

test('an incident over midnight has two days, one without an end one, one without a day none', () => {
  expect(incidentDays(overNight)).toEqual({ first: '2026-11-14', last: '2026-11-15' })
  expect(incidentDays(aPostmortem())).toEqual({ first: '2026-11-14', last: '2026-11-14' })
  const { date: _, ...without } = aPostmortem()
  expect(incidentDays(without)).toBeUndefined()
})

test('the nights are the one slept before its first day and the one after its last, naps aside', () => {
  const sleeps = [
    night('2026-11-14T00:00', '2026-11-14T05:00'),
    night('2026-11-14T13:00', '2026-11-14T13:30', { nap: true }),
    night('2026-11-15T04:00', '2026-11-15T09:00'),
    night('2026-11-15T23:00', '2026-11-16T07:00'),
  ]
  const { nightBefore, nightAfter } = around(overNight, { sleeps })
  expect([nightBefore?.date, nightAfter?.date]).toEqual(['2026-11-14', '2026-11-16'])
})

describe('the sessions', () => {
  const stretches = [
    stretchOn('2026-11-12', { at: at('2026-11-12T21:00'), beforeMm: 1530 }),
    stretchOn('2026-11-14', { at: at('2026-11-14T21:00'), beforeMm: 1550 }),
    stretchOn('2026-11-16', { at: at('2026-11-16T21:00'), beforeMm: 1500 }),
  ]

  test('are the last before it began and the first after', () => {
    const { sessionBefore, sessionAfter } = around(overNight, { stretches })
    expect([sessionBefore?.beforeMm, sessionAfter?.beforeMm]).toEqual([1550, 1500])
  })

  test('of its day come after it while its time is not known', () => {
    const { sessionBefore, sessionAfter } = around(aPostmortem(), { stretches })
    expect([sessionBefore?.beforeMm, sessionAfter?.beforeMm]).toEqual([1530, 1550])
  })
})

test('the week is that of its first day; what was not written down is absent, not zero', () => {
  const sittings = [sittingTotal('2026-11-09', 600), sittingTotal('2026-11-16', 60)]
  const { week, nightBefore } = around(overNight, { sittings, workdays: [workdayOn('2026-11-13', { load: 5 })] })
  expect(week?.start).toBe(day('2026-11-09'))
  expect(week?.sitting).toMatchObject({ days: 1, minutesPerDay: { mean: 600 } })
  expect(week?.work.minutes.total).toBeUndefined()
  expect(nightBefore).toBeUndefined()
})
