import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../../domain/calendar/instant.ts'
import { instantToLocalDateTime } from '../../../domain/calendar/time-zone.ts'
import { linesOf, parseTimelineLine } from '../../../domain/look-back/timeline-line.ts'
import { momentOfLine } from '../../../domain/look-back/timeline-moment.ts'
import { at, day, moment, zoneOf } from '../../support/trend-records.ts'

const tokyo = zoneOf('Asia/Tokyo')
const clock = (minutes: number, seconds = 0) => ({ kind: 'clock', minutes, seconds, day: undefined })
const onDay = (minutes: number, year: number | undefined, month: number, dayOfMonth: number) => ({
  ...clock(minutes),
  day: { year, month, day: dayOfMonth },
})

describe('a line', () => {
  test.each([
    ['10:12 fork fails on every node', clock(612), 'fork fails on every node'],
    ['1:05 woke up', clock(65), 'woke up'],
    ['10:12fork', clock(612), 'fork'],
    ['１０：１２　fork が失敗する', clock(612), 'fork が失敗する'],
    ['10時12分 fork が失敗する', clock(612), 'fork が失敗する'],
    ['１０時半にアラート', clock(630), 'にアラート'],
    ['10時 会議', clock(600), '会議'],
    ['午後3時5分、再起動', clock(905), '再起動'],
    ['午前0時 交代', clock(0), '交代'],
    ['午後12時 昼', clock(720), '昼'],
    ['3pm restart', clock(900), 'restart'],
    ['12:05 am page', clock(5), 'page'],
    ['12 p.m. lunch', clock(720), 'lunch'],
    ['10:12:33 exact', clock(612, 33), 'exact'],
    ['10:12:33,123 from a log', clock(612, 33), 'from a log'],
    ['25:30 まだ続く', clock(1530), 'まだ続く'],
    ['- 10:12 a bullet', clock(612), 'a bullet'],
    ['・10:12 箇条書き', clock(612), '箇条書き'],
    ['[10:12] in brackets', clock(612), 'in brackets'],
    ['10:12 - a dash', clock(612), 'a dash'],
    ['10:12 | a table', clock(612), 'a table'],
    ['10:12：コロン', clock(612), 'コロン'],
    ['10:12–10:20 a range', clock(612), '–10:20 a range'],
    ['10:12', clock(612), ''],
    ['11/14 10:12 with a day', onDay(612, undefined, 11, 14), 'with a day'],
    ['2026-11-14 10:12 with a year', onDay(612, 2026, 11, 14), 'with a year'],
    ['2026/11/14 10:12 with a year', onDay(612, 2026, 11, 14), 'with a year'],
    ['2026-11-14T10:12 local', onDay(612, 2026, 11, 14), 'local'],
    ['11月14日10時12分 日付つき', onDay(612, undefined, 11, 14), '日付つき'],
    ['2026年11月14日(土) 10:12 曜日つき', onDay(612, 2026, 11, 14), '曜日つき'],
    ['14 Nov 10:12 with a name', onDay(612, undefined, 11, 14), 'with a name'],
    ['Nov 14, 10:12 with a name', onDay(612, undefined, 11, 14), 'with a name'],
    ['14 November 2026, 10:12 with all', onDay(612, 2026, 11, 14), 'with all'],
    ['2026-11-14T01:12:03Z from a log', { kind: 'moment', at: '2026-11-14T01:12:03.000Z' }, 'from a log'],
    ['2026-11-14T10:12:03.5+09:00 from a log', { kind: 'moment', at: '2026-11-14T01:12:03.500Z' }, 'from a log'],
    ['+5 ssh does not answer', { kind: 'after', minutes: 5 }, 'ssh does not answer'],
    ['＋５　sshも不可', { kind: 'after', minutes: 5 }, 'sshも不可'],
    ['+5分後に復旧', { kind: 'after', minutes: 5 }, 'に復旧'],
    ['+90 min later', { kind: 'after', minutes: 90 }, 'later'],
    ['+1:30 over', { kind: 'after', minutes: 90 }, 'over'],
    ['+2h over', { kind: 'after', minutes: 120 }, 'over'],
    ['+1時間30分 再発', { kind: 'after', minutes: 90 }, '再発'],
    ['just words', { kind: 'none' }, 'just words'],
    ['- a bullet without a time', { kind: 'none' }, 'a bullet without a time'],
    ['32,000 zombies', { kind: 'none' }, '32,000 zombies'],
    ['32768 is pid_max', { kind: 'none' }, '32768 is pid_max'],
    ['10時間かかった', { kind: 'none' }, '10時間かかった'],
    ['30:00 is no time', { kind: 'none' }, '30:00 is no time'],
    ['10:75 is no time', { kind: 'none' }, '10:75 is no time'],
    ['10:123 is no time', { kind: 'none' }, '10:123 is no time'],
    ['+5% load', { kind: 'none' }, '+5% load'],
    ['-5 is not before', { kind: 'none' }, '-5 is not before'],
    ['', { kind: 'none' }, ''],
    ['10:12 👩‍🚒 انقطاع <b>*x*</b>', clock(612), '👩‍🚒 انقطاع <b>*x*</b>'],
  ])('“%s”', (line, when, text) => {
    expect(parseTimelineLine(line)).toEqual({ when, text })
  })

  test('keeps whatever words stand behind a time, to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const text = `x${words}x`
        expect(parseTimelineLine(`10:12 ${text}`).text).toBe(text)
      }),
    )
  })

  test('of ten thousand characters is read at once', () => {
    const started = performance.now()
    for (const filler of ['1', ' ', '+', '- ', '1:', '11/', 'あ']) parseTimelineLine(filler.repeat(10_000))
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('pasted lines are told apart by every line end, without bullets and blank ones', () => {
    expect(linesOf('10:12 a\r\n\n - 10:15 b\n\t\n・10:20 c\r')).toEqual(['10:12 a', '10:15 b', '10:20 c'])
  })
})

describe('the moment of a line', () => {
  const saturday = day('2026-11-14')
  const night = at('2026-11-14T23:50')
  const later = moment('2026-12-01T00:00:00.000Z')
  const around = { zone: tokyo, last: undefined, date: saturday, now: later }
  const of = (line: string, more: Partial<Parameters<typeof momentOfLine>[1]> = {}) => {
    const found = momentOfLine(parseTimelineLine(line).when, { ...around, ...more })
    return found && instantToLocalDateTime(found, more.zone ?? tokyo)
  }

  test.each([
    ['a clock alone is of the day', '10:12', {}, '2026-11-14T10:12'],
    ['24:10 is of the day after', '24:10', {}, '2026-11-15T00:10'],
    ['over midnight the day goes on', '00:10', { last: night }, '2026-11-15T00:10'],
    ['and a step back goes back over it', '23:55', { last: at('2026-11-15T00:10') }, '2026-11-14T23:55'],
    ['a small step back stays on the day', '09:00', { last: at('2026-11-14T10:12') }, '2026-11-14T09:00'],
    ['a long way on stays on the day', '22:30', { last: at('2026-11-14T10:12') }, '2026-11-14T22:30'],
    ['25:30 after midnight is that night', '25:30', { last: at('2026-11-15T01:00') }, '2026-11-15T01:30'],
    ['the same minute is the same day', '23:50', { last: night }, '2026-11-14T23:50'],
    ['the start stands for the entry before', '00:10', { startedAt: night }, '2026-11-15T00:10'],
    [
      'within the incident where both ends are known',
      '04:00',
      { startedAt: at('2026-11-14T10:00'), resolvedAt: at('2026-11-15T12:00') },
      '2026-11-15T04:00',
    ],
    [
      'outside where no day brings it inside',
      '09:30',
      { startedAt: at('2026-11-14T10:00'), resolvedAt: at('2026-11-14T12:00') },
      '2026-11-14T09:30',
    ],
    ['a written day counts', '11/12 09:00', { last: night }, '2026-11-12T09:00'],
    ['a day without a year is the nearest', '12/31 09:00', { last: at('2027-01-01T10:00') }, '2026-12-31T09:00'],
    ['five minutes on', '+5', { last: night }, '2026-11-14T23:55'],
    ['an hour on, over midnight', '+1h', { last: night }, '2026-11-15T00:50'],
    ['words alone are of the entry before', 'restarted', { last: night }, '2026-11-14T23:50'],
    ['or of the start', 'restarted', { startedAt: night }, '2026-11-14T23:50'],
    ['or of now while it goes on', 'restarted', { last: night, now: at('2026-11-15T01:00') }, '2026-11-15T01:00'],
    ['or of now on its first line', 'restarted', { now: at('2026-11-14T11:11') }, '2026-11-14T11:11'],
    [
      'but not once it is over',
      'restarted',
      { last: night, now: at('2026-11-15T01:00'), resolvedAt: at('2026-11-15T00:30') },
      '2026-11-14T23:50',
    ],
    ['words about an earlier day need a time', 'restarted', {}, undefined],
    ['minutes after nothing need a time', '+5', {}, undefined],
    ['a day that does not exist is none', '2/30 10:00', {}, undefined],
  ])('%s: “%s”', (_, line, more, expected) => {
    expect(of(line, more)).toBe(expected)
  })

  test('an hour that happens twice is the one that follows the entry before', () => {
    const berlin = zoneOf('Europe/Berlin')
    const date = day('2026-10-25')
    const minute = parseTimelineLine('02:15').when
    const first = momentOfLine(minute, { ...around, zone: berlin, date })
    expect(first).toBe('2026-10-25T00:15:00.000Z')
    const last = parseInstant('2026-10-25T00:50:00.000Z')
    expect(momentOfLine(minute, { ...around, zone: berlin, date, last })).toBe('2026-10-25T01:15:00.000Z')
  })

  test('an hour that is skipped moves later', () => {
    expect(of('02:30', { zone: zoneOf('Europe/Berlin'), date: day('2026-03-29') })).toBe('2026-03-29T03:30')
  })

  test('typed forwards in steps under 18 hours, every line follows the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 17 * 60 }), { maxLength: 30 }), (steps) => {
        let last = night
        for (const minutes of steps) {
          const next = moment(new Date(Date.parse(last) + minutes * 60_000).toISOString())
          const line = instantToLocalDateTime(next, tokyo).slice(11)
          expect(momentOfLine(parseTimelineLine(line).when, { ...around, last })).toBe(next)
          last = next
        }
      }),
    )
  })
})
