import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../domain/calendar/local-date.ts'
import {
  type LoggedRecords,
  summariseSpans,
  summariseWeeks,
  type WeekSummary,
} from '../../../domain/trends/weekly-summary.ts'
import {
  bout,
  captureOn,
  day,
  night,
  noRecords,
  sittingTotal,
  stretchOn,
  workdayOn,
} from '../../support/trend-records.ts'

// Monday 5 to Sunday 11 January 2026.
const oneWeek = { from: day('2026-01-05'), to: day('2026-01-11'), weekStart: 1 }

function weekOf(records: Partial<LoggedRecords>): WeekSummary {
  const [week] = summariseWeeks({ ...noRecords, ...records }, oneWeek)
  if (week === undefined) throw new Error('no week')
  return week
}

describe('a week without records', () => {
  it('has numbers of nothing and no value that could pass for zero', () => {
    expect(weekOf({})).toEqual({
      start: '2026-01-05',
      beforeMm: { n: 0 },
      afterMm: { n: 0 },
      gainMm: { n: 0 },
      doubtful: [],
      sleep: {
        nights: 0,
        timeInBedMinutes: { n: 0 },
        totalSleepMinutes: { n: 0 },
        efficiencyPercent: { n: 0 },
        awakenings: { counted: [], several: 0 },
      },
      sitting: { days: 0, minutesPerDay: { n: 0 }, totalMinutes: { n: 0 } },
      work: { days: 0, minutes: { n: 0 }, meetingMinutes: { n: 0 }, doneCount: { n: 0 }, load: { n: 0 } },
      captures: 0,
    })
  })
})

describe('split width in a week', () => {
  it('averages before and after apart, and the gain of sessions with both', () => {
    const week = weekOf({
      stretches: [
        stretchOn('2026-01-05', { beforeMm: 1530, afterMm: 1550 }),
        stretchOn('2026-01-07', { beforeMm: 1510 }),
        stretchOn('2026-01-09', { afterMm: 1570 }),
      ],
    })
    expect(week.beforeMm).toEqual({ n: 2, mean: 1520 })
    expect(week.afterMm).toEqual({ n: 2, mean: 1560 })
    expect(week.gainMm).toEqual({ n: 1, mean: 20 })
  })

  it('lists a doubted measurement apart and leaves it out of every mean', () => {
    const doubted = stretchOn('2026-01-10', { beforeMm: 1550, afterMm: 1610, doubtful: true })
    const week = weekOf({ stretches: [stretchOn('2026-01-05', { beforeMm: 1530 }), doubted] })
    expect(week.beforeMm).toEqual({ n: 1, mean: 1530 })
    expect(week.afterMm).toEqual({ n: 0 })
    expect(week.gainMm).toEqual({ n: 0 })
    expect(week.doubtful).toEqual([{ id: doubted.id, date: '2026-01-10', beforeMm: 1550, afterMm: 1610 }])
  })

  it('does not list a doubted session without a width', () => {
    expect(weekOf({ stretches: [stretchOn('2026-01-10', { doubtful: true })] }).doubtful).toEqual([])
  })
})

describe('sleep in a week', () => {
  it('keeps several awakenings apart from counted ones', () => {
    const { sleep } = weekOf({
      sleeps: [
        night('2026-01-05T00:00', '2026-01-05T05:00', { awakenings: 'several', place: 'hotel' }),
        night('2026-01-05T23:00', '2026-01-06T07:00', { awakenings: 2 }),
        night('2026-01-06T23:00', '2026-01-07T06:00'),
      ],
    })
    expect(sleep.nights).toBe(3)
    expect(sleep.awakenings).toEqual({ counted: [2], several: 1 })
    expect(sleep.timeInBedMinutes).toEqual({ n: 3, mean: 400 })
    expect(sleep.totalSleepMinutes).toEqual({ n: 0 })
  })

  it('averages total sleep time over the nights in which it is known', () => {
    const { sleep } = weekOf({
      sleeps: [
        night('2026-01-04T23:00', '2026-01-05T07:00', { onsetMinutes: 20, wasoMinutes: 10 }),
        night('2026-01-05T23:00', '2026-01-06T06:00'),
      ],
    })
    expect(sleep.totalSleepMinutes).toEqual({ n: 1, mean: 450 })
    expect(sleep.efficiencyPercent).toEqual({ n: 1, mean: 93.75 })
  })

  it('averages midpoints around midnight', () => {
    const { sleep } = weekOf({
      sleeps: [night('2026-01-05T21:00', '2026-01-06T02:00'), night('2026-01-06T22:00', '2026-01-07T03:00')],
    })
    expect(sleep.midpointMinute).toBeCloseTo(0, 6)
  })

  it('counts a night in the week in which it ended', () => {
    expect(weekOf({ sleeps: [night('2026-01-04T23:00', '2026-01-05T07:00')] }).sleep.nights).toBe(1)
    expect(weekOf({ sleeps: [night('2026-01-11T23:00', '2026-01-12T07:00')] }).sleep.nights).toBe(0)
  })
})

describe('sitting and work in a week', () => {
  it('divides sitting by the days that say something', () => {
    const { sitting } = weekOf({ sittings: [bout('2026-01-05', '09:00', '12:00'), sittingTotal('2026-01-06', 300)] })
    expect(sitting).toEqual({ days: 2, minutesPerDay: { n: 2, mean: 240 }, totalMinutes: { n: 2, total: 480 } })
  })

  it('sums work and takes the median of perceived load', () => {
    const { work } = weekOf({
      workdays: [
        workdayOn('2026-01-05', { workMinutes: 480, meetingMinutes: 120, load: 2 }),
        workdayOn('2026-01-06', { workMinutes: 600, doneCount: 3, load: 5 }),
        workdayOn('2026-01-10', { workMinutes: 0 }),
      ],
    })
    expect(work).toEqual({
      days: 3,
      minutes: { n: 3, total: 1080 },
      meetingMinutes: { n: 1, total: 120 },
      doneCount: { n: 1, total: 3 },
      load: { n: 2, median: 3.5 },
    })
  })

  it('takes two workdays of one date for the same day, the later one by id where they differ', () => {
    const { work } = weekOf({
      workdays: [
        workdayOn('2026-01-05', { id: 'b', workMinutes: 500 }),
        workdayOn('2026-01-05', { id: 'a', workMinutes: 480, load: 3 }),
      ],
    })
    expect(work.minutes).toEqual({ n: 1, total: 500 })
    expect(work.load).toEqual({ n: 1, median: 3 })
  })
})

describe('weeks', () => {
  it.each([
    [1, '2026-01-05'],
    [7, '2026-01-04'],
    [6, '2026-01-10'],
  ])('start on the weekday the person chose (%i)', (weekStart, start) => {
    const [week] = summariseWeeks(noRecords, { from: day('2026-01-10'), to: day('2026-01-10'), weekStart })
    expect(week?.start).toBe(start)
  })

  it('without records are there too, and a reversed range has none', () => {
    expect(summariseWeeks(noRecords, { from: day('2026-01-05'), to: day('2026-02-01'), weekStart: 1 })).toHaveLength(4)
    expect(summariseWeeks(noRecords, { from: day('2026-02-01'), to: day('2026-01-05'), weekStart: 1 })).toEqual([])
  })

  it('pass over deleted records and records of other weeks', () => {
    const week = weekOf({
      stretches: [
        stretchOn('2026-01-05', { beforeMm: 1500, deleted: true }),
        stretchOn('2026-01-12', { beforeMm: 1500 }),
      ],
      captures: [captureOn('2026-01-04', 'a'), captureOn('2026-01-11', 'b')],
    })
    expect(week.beforeMm).toEqual({ n: 0 })
    expect(week.captures).toBe(1)
  })
})

describe('whatever the records', () => {
  const first = day('2025-12-29')
  const dates = fc.integer({ min: 0, max: 55 }).map((days) => addDays(first, days))
  const range = { from: first, to: addDays(first, 55), weekStart: 1 }
  const stretches = fc.uniqueArray(
    fc.record({
      date: dates,
      id: fc.uuid(),
      beforeMm: fc.option(fc.integer({ min: 300, max: 3000 }), { nil: undefined }),
      doubtful: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  )
  const workdays = fc.uniqueArray(
    fc.record({ date: dates, id: fc.uuid(), workMinutes: fc.integer({ min: 0, max: 1440 }) }),
    {
      selector: ({ date }) => date,
    },
  )
  const recordsOf = fc.record({ stretches, workdays }).map(
    (drawn): LoggedRecords => ({
      ...noRecords,
      stretches: drawn.stretches.map(({ date, beforeMm, ...rest }) =>
        stretchOn(date, beforeMm === undefined ? rest : { ...rest, beforeMm }),
      ),
      workdays: drawn.workdays.map(({ date, ...rest }) => workdayOn(date, rest)),
    }),
  )

  it('the weeks together have what the records have', () => {
    fc.assert(
      fc.property(recordsOf, (records) => {
        const weeks = summariseWeeks(records, range)
        const trusted = records.stretches.filter(
          ({ doubtful, beforeMm }) => doubtful !== true && beforeMm !== undefined,
        )
        expect(sum(weeks.map(({ beforeMm }) => beforeMm.n))).toBe(trusted.length)
        expect(sum(weeks.map(({ beforeMm }) => (beforeMm.mean ?? 0) * beforeMm.n))).toBeCloseTo(
          sum(trusted.map(({ beforeMm }) => beforeMm ?? 0)),
          3,
        )
        expect(sum(weeks.map(({ work }) => work.minutes.total ?? 0))).toBe(
          sum(records.workdays.map(({ workMinutes }) => workMinutes ?? 0)),
        )
      }),
    )
  })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(recordsOf, (records) => {
        const reversed = {
          ...records,
          stretches: records.stretches.toReversed(),
          workdays: records.workdays.toReversed(),
        }
        expect(summariseWeeks(reversed, range)).toEqual(summariseWeeks(records, range))
      }),
    )
  })

  it('a longer range says the same about the weeks it shares', () => {
    fc.assert(
      fc.property(recordsOf, (records) => {
        const longer = summariseWeeks(records, { ...range, from: addDays(first, -70) })
        expect(longer.slice(10)).toEqual(summariseWeeks(records, range))
      }),
    )
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

describe('spans of days', () => {
  const spans = [
    { from: day('2026-01-05'), to: day('2026-01-14') },
    { from: day('2026-01-12'), to: day('2026-01-13') },
    { from: day('2026-01-20'), to: day('2026-01-21') },
  ]

  it('hold the records of their days, each in the span that began last', () => {
    const dates = ['2026-01-04', '2026-01-05', '2026-01-12', '2026-01-14', '2026-01-15', '2026-01-21']
    const stretches = dates.map((date, index) => stretchOn(date, { beforeMm: 1500 + index }))
    const summaries = summariseSpans({ ...noRecords, stretches }, spans)
    expect(summaries.map(({ beforeMm }) => beforeMm)).toEqual([
      { n: 2, mean: 1502 },
      { n: 1, mean: 1502 },
      { n: 1, mean: 1505 },
    ])
  })

  it('of one week each say what the weeks say', () => {
    const records = {
      ...noRecords,
      stretches: [stretchOn('2026-01-06', { beforeMm: 1500 })],
      workdays: [workdayOn('2026-01-13', { workMinutes: 480 })],
    }
    const weeks = summariseWeeks(records, { from: day('2026-01-05'), to: day('2026-01-18'), weekStart: 1 })
    const asSpans = weeks.map(({ start }) => ({ from: start, to: addDays(start, 6) }))
    expect(summariseSpans(records, asSpans)).toEqual(weeks)
  })
})
