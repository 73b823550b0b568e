import { describe, expect, test } from 'vitest'
import {
  editedEntry,
  timelineRows,
  typedEntries,
} from '../../../../web/pages/look-back/postmortem/timeline-view-model.ts'
import { aPostmortem } from '../../../support/look-back-records.ts'
import { at, day, zoneOf } from '../../../support/trend-records.ts'

const zone = zoneOf('Asia/Tokyo')
const place = { zone, today: day('2026-11-30'), now: at('2026-11-30T12:00') }

describe('lines that are typed or pasted', () => {
  const typed = (lines: readonly string[], last = undefined as ReturnType<typeof at> | undefined) =>
    typedEntries(lines, aPostmortem(), { last, place })

  test('follow each other, over midnight and minute by minute', () => {
    expect(typed(['23:50 alert', '+15 nobody answers', 'still nobody', '00:30 restart'])).toEqual([
      { at: at('2026-11-14T23:50'), text: 'alert' },
      { at: at('2026-11-15T00:05'), text: 'nobody answers' },
      { at: at('2026-11-15T00:05'), text: 'still nobody' },
      { at: at('2026-11-15T00:30'), text: 'restart' },
    ])
  })

  test.each([
    ['words alone before any time', ['alert'], { kind: 'needs-time' }],
    ['a time alone', ['10:12 alert', ' 10:15 '], { kind: 'needs-words', line: '10:15' }],
  ])('are refused as a whole for %s', (_, lines, problem) => {
    expect(typed(lines)).toEqual(problem)
  })
})

describe('the rows', () => {
  const entry = (local: string, text = 'x') => ({ at: at(local), text })

  test('name the day where it changes, and only where there are several', () => {
    const one = aPostmortem({ timeline: { a: entry('2026-11-14T10:12'), b: entry('2026-11-14T10:20') } })
    const two = aPostmortem({ timeline: { a: entry('2026-11-14T23:50'), b: entry('2026-11-15T00:05') } })
    expect(timelineRows(one, zone).map(({ clock, isNewDay }) => [clock, isNewDay])).toEqual([
      ['10:12', false],
      ['10:20', false],
    ])
    expect(timelineRows(two, zone).map(({ date, isNewDay }) => [date, isNewDay])).toEqual([
      ['2026-11-14', true],
      ['2026-11-15', true],
    ])
  })

  test('of five hundred entries are there at once', () => {
    const lines = Array.from({ length: 500 }, (_, index) => [
      `e${index}`,
      entry(`2026-11-14T${String(index % 24).padStart(2, '0')}:30`),
    ])
    const started = performance.now()
    expect(timelineRows(aPostmortem({ timeline: Object.fromEntries(lines) }), zone)).toHaveLength(500)
    expect(performance.now() - started).toBeLessThan(200)
  })
})

describe('an entry that is written anew', () => {
  const later = new Date(Date.parse(at('2026-11-14T10:12')) + 33_000).toISOString() as ReturnType<typeof at>
  const timeline = { a: { at: at('2026-11-14T10:12'), text: 'x' }, b: { at: later, text: 'y' } }
  const [row, withSeconds] = timelineRows(aPostmortem({ timeline }), zone)

  test.each([
    ['10:12 other words', at('2026-11-14T10:12'), 'other words'],
    ['words alone', at('2026-11-14T10:12'), 'words alone'],
    ['00:05 earlier that day', at('2026-11-14T00:05'), 'earlier that day'],
    ['23:55 later that day', at('2026-11-14T23:55'), 'later that day'],
    ['11/15 00:05 the day after', at('2026-11-15T00:05'), 'the day after'],
    ['+5 from itself', at('2026-11-14T10:17'), 'from itself'],
  ])('“%s”', (line, moment, text) => {
    expect(row && editedEntry(line, row, place)).toEqual({ at: moment, text })
  })

  test('keeps its seconds', () => {
    expect(withSeconds?.clock).toBe('10:12:33')
    expect(withSeconds && editedEntry('10:12:33 z', withSeconds, place)).toEqual({ at: later, text: 'z' })
  })

  test('is left as it was when only a time is left of it', () => {
    expect(row && editedEntry('10:12', row, place)).toBeUndefined()
  })
})
