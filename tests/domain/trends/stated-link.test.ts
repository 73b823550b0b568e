import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { runToEnd } from '../../../domain/sliced.ts'
import { dailyWidthsInSlices } from '../../../domain/trends/daily-width.ts'
import { linkHistory, linkHistoryInSlices } from '../../../domain/trends/link-history.ts'
import {
  judgeStatedLink,
  judgeStatedLinkInSlices,
  scanComponentsInSlices,
  scanLagsInSlices,
} from '../../../domain/trends/stated-link.ts'
import { widthPairs } from '../../../domain/trends/width-pairs.ts'
import { linkedWeeks, MONDAY, mixed } from '../../support/linked-weeks.ts'
import { at, night, noRecords, stretchOn } from '../../support/trend-records.ts'

const before = { series: 'before', cause: 'busy', lag: 0 } as const

const widthsOf = (stretches: readonly Stretch[]) => ({
  before: runToEnd(dailyWidthsInSlices(stretches, 'before')),
  after: runToEnd(dailyWidthsInSlices(stretches, 'after')),
})

describe('the width of a day', () => {
  it('is the mean of its trusted measurements in cm, one series at a time', () => {
    const stretches = [
      stretchOn('2026-01-06', { id: 'b', beforeMm: 1520, afterMm: 1600 }),
      stretchOn('2026-01-05', { beforeMm: 1500 }),
      stretchOn('2026-01-06', { id: 'c', beforeMm: 1540 }),
      stretchOn('2026-01-06', { id: 'd', beforeMm: 1900, doubtful: true }),
      stretchOn('2026-01-07', { beforeMm: 1500, deleted: true }),
    ]
    expect(widthsOf(stretches).before).toMatchObject([
      { date: '2026-01-05', cm: 150 },
      { date: '2026-01-06', cm: 153 },
    ])
    expect(widthsOf(stretches).after).toMatchObject([{ date: '2026-01-06', cm: 160 }])
  })

  it('is an evening one from 15:00 on, where all of the day was', () => {
    const zone = night('2026-01-04T23:00', '2026-01-05T07:00').zone
    if (zone === undefined) throw new Error('no zone')
    const measured = (time: string) =>
      stretchOn('2026-01-05', { id: time, beforeMm: 1500, at: at(`2026-01-05T${time}`), zone })
    expect(widthsOf([measured('15:00'), measured('20:00')]).before[0]?.isEvening).toBe(true)
    expect(widthsOf([measured('14:59')]).before[0]?.isEvening).toBe(false)
    expect(widthsOf([measured('14:59'), measured('20:00')]).before[0]).toHaveProperty('isEvening', undefined)
  })
})

describe('the days before a measurement', () => {
  const weeks = 12

  it('are the seven before it, and with a lag the seven of some weeks earlier', () => {
    const records = linkedWeeks(weeks, 0)
    const plain = widthPairs(linkHistory(records), { series: 'before', cause: 'work', lag: 0 })
    const lagged = widthPairs(linkHistory(records), { series: 'before', cause: 'work', lag: 1 })
    expect(plain.map(({ exposure }) => exposure)).toEqual(plain.map((_, week) => 300 + 60 * mixed(week, 5)))
    expect(lagged.map(({ exposure }) => exposure)).toEqual(plain.slice(0, -1).map(({ exposure }) => exposure))
    expect(plain.map(({ week }) => week % 1)).toEqual(plain.map(() => 0))
  })

  it('make no pair when fewer than four are recorded', () => {
    const records = linkedWeeks(weeks, 0)
    const without = (count: number) => {
      const gone = new Set<LocalDate>(Array.from({ length: count }, (_, index) => addDays(MONDAY, 7 + index)))
      const workdays = records.workdays.filter(({ date }) => date === undefined || !gone.has(date))
      return widthPairs(linkHistory({ ...records, workdays }), { series: 'before', cause: 'work', lag: 0 })
    }
    expect(without(3)).toHaveLength(weeks)
    expect(without(4)).toHaveLength(weeks - 1)
  })

  it('count short sleep as more, and busy as the mean over what is known', () => {
    const records = linkedWeeks(weeks, 0)
    const sleep = widthPairs(linkHistory(records), { series: 'before', cause: 'sleep', lag: 0 })
    const busy = widthPairs(linkHistory(records), before)
    const least = busy.reduce((best, pair) => (pair.exposure < best.exposure ? pair : best))
    expect(Math.max(...sleep.map(({ exposure }) => exposure))).toBeLessThan(0)
    expect(sleep.find(({ date }) => date === least.date)?.exposure).toBe(
      Math.min(...sleep.map(({ exposure }) => exposure)),
    )
  })

  it('leave out a component that is often missing, for all weeks', () => {
    const records = linkedWeeks(weeks, 0)
    const early = records.sittings.slice(0, 7 * 8)
    const without = widthPairs(linkHistory({ ...records, sittings: [] }), before)
    expect(widthPairs(linkHistory({ ...records, sittings: early }), before)).toEqual(without)
    expect(widthPairs(linkHistory({ ...records, sittings: [], sleeps: [] }), before)).toEqual([])
  })
})

describe('a stated link', () => {
  it('that is there is found, in words, with its pairs', () => {
    const result = judgeStatedLink(linkHistory(linkedWeeks(60, 10)), { ...before, direction: 'down' })
    expect(result.finding.verdict).toBe('strong')
    expect(result.sentence.ja).toContain('せまい')
    expect(result.footers.map(({ en }) => en)).toContain('Association, not cause.')
    expect(result).not.toHaveProperty('opposite')
    expect(result.settles).toEqual({ kind: 'settled' })
    expect(result.pairs).toHaveLength(60)
  })

  it('that points the other way says so', () => {
    expect(judgeStatedLink(linkHistory(linkedWeeks(60, -10)), { ...before, direction: 'down' }).opposite?.en).toContain(
      'other way',
    )
  })

  it('tells when unusual values decide it', () => {
    const records = linkedWeeks(60, 10)
    const stretches = records.stretches.map((stretch, week) => (week === 50 ? { ...stretch, beforeMm: 1900 } : stretch))
    const result = judgeStatedLink(linkHistory({ ...records, stretches }), { ...before, direction: 'down' })
    expect(result.finding.verdict).not.toBe('strong')
    expect(result.verdictWithoutUnusual).toBe('strong')
  })

  it('is the same in slices, which are many', () => {
    const history = runToEnd(linkHistoryInSlices(linkedWeeks(60, 10)))
    const work = judgeStatedLinkInSlices(history, { ...before, direction: 'down' })
    let pauses = 0
    let step = work.next()
    for (; step.done !== true; step = work.next()) pauses += 1
    expect(pauses).toBeGreaterThan(41)
    expect(step.value).toEqual(judgeStatedLink(linkHistory(linkedWeeks(60, 10)), { ...before, direction: 'down' }))
  })

  it('without records cannot be computed', () => {
    expect(judgeStatedLink(linkHistory(noRecords), { ...before, direction: 'down' })).toMatchObject({
      finding: { verdict: 'cannot-compute', weeks: 0 },
      pairs: [],
      settles: { kind: 'unknown' },
    })
    expect(runToEnd(scanLagsInSlices(linkHistory(noRecords), { series: 'before', cause: 'busy', lag: 0 }))).toEqual([])
  })

  it('of one week later is found by the scan over lags', () => {
    const found = runToEnd(
      scanLagsInSlices(linkHistory(linkedWeeks(60, 10, 1)), { series: 'before', cause: 'busy', lag: 0 }),
    )
    const best = found.reduce((least, look) => (look.p < least.p ? look : least))
    expect(best.key).toBe(1)
    expect(best.p).toBeLessThan(0.05)
  })

  it('is looked at by component too', () => {
    expect(
      runToEnd(scanComponentsInSlices(linkHistory(linkedWeeks(60, 10)), { series: 'before', lag: 0 })).map(
        ({ key }) => key,
      ),
    ).toEqual(['work', 'sitting', 'sleep'])
  })
})
