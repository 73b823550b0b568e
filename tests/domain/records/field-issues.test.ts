import { describe, expect, it } from 'vitest'
import type { Json } from '../../../domain/json.ts'
import { brokenRules, fieldIssues, isFieldName } from '../../../domain/records/field-issues.ts'

type Values = Readonly<Record<string, Json>>
const pathsOf = (kind: string, values: Values) => fieldIssues(kind, values).map(({ path }) => path)

describe('can be stored', () => {
  it.each<[string, string, Values]>([
    ['the narrowest and the widest split', 'stretch', { beforeMm: 300, afterMm: 3000 }],
    ['a night of ten minutes', 'sleep', { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-22T23:10:00.000Z' }],
    ['a night of a whole day', 'sleep', { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-23T23:00:00.000Z' }],
    ['several awakenings', 'sleep', { awakenings: 'several' }],
    ['a running timer', 'sitting', { startAt: '2026-11-23T09:00:00.000Z' }],
    ['a day without work', 'workday', { workMinutes: 0, meetingMinutes: 0 }],
    ['10,000 characters of four bytes', 'capture', { text: '🧘'.repeat(10_000) }],
    ['29 February of a leap year', 'workday', { date: '2028-02-29' }],
    ['nothing, in place of anything', 'sleep', { bedAt: null, wakeAt: '2026-11-22T23:00:00.000Z', awakenings: null }],
  ])('%s', (_name, kind, values) => {
    expect(fieldIssues(kind, values)).toEqual([])
  })
})

describe('cannot be stored', () => {
  it.each<[string, string, Values, string]>([
    ['a split of 299 mm', 'stretch', { beforeMm: 299 }, 'beforeMm'],
    ['a split of 3001 mm', 'stretch', { afterMm: 3001 }, 'afterMm'],
    ['a split in fractions of a millimetre', 'stretch', { afterMm: 1500.5 }, 'afterMm'],
    ['a feel of level 4', 'stretch', { 'areas.calf.left': { feel: 'tight', level: 4 } }, 'areas.calf.left'],
    [
      'a feel with something besides',
      'stretch',
      { 'areas.calf.left': { feel: 'tight', level: 1, x: 1 } },
      'areas.calf.left',
    ],
    [
      'a night of nine minutes',
      'sleep',
      { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-22T23:09:00.000Z' },
      'wakeAt',
    ],
    [
      'a night of more than a day',
      'sleep',
      { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-23T23:01:00.000Z' },
      'wakeAt',
    ],
    [
      'a night that ends before it begins',
      'sleep',
      { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-22T22:00:00.000Z' },
      'wakeAt',
    ],
    [
      'more time awake than in bed',
      'sleep',
      { bedAt: '2026-11-22T23:00:00.000Z', wakeAt: '2026-11-23T00:00:00.000Z', onsetMinutes: 31, wasoMinutes: 30 },
      'wasoMinutes',
    ],
    ['awakenings in a word besides several', 'sleep', { awakenings: 'many' }, 'awakenings'],
    ['a bout and a total in one', 'sitting', { startAt: '2026-11-23T09:00:00.000Z', minutes: 60 }, 'minutes'],
    ['a total of nothing', 'sitting', { minutes: 0 }, 'minutes'],
    [
      'a bout that ends when it starts',
      'sitting',
      { startAt: '2026-11-23T09:00:00.000Z', endAt: '2026-11-23T09:00:00.000Z' },
      'endAt',
    ],
    ['more meetings than work', 'workday', { workMinutes: 60, meetingMinutes: 61 }, 'meetingMinutes'],
    ['a load of 6', 'workday', { load: 6 }, 'load'],
    ['29 February of a common year', 'workday', { date: '2027-02-29' }, 'date'],
    ['a day of the year 1899', 'workday', { date: '1899-12-31' }, 'date'],
    ['an instant without milliseconds', 'capture', { at: '2026-11-23T09:00:00Z' }, 'at'],
    ['an instant with an offset', 'capture', { at: '2026-11-23T09:00:00.000+09:00' }, 'at'],
    ['an offset in place of a zone', 'capture', { zone: '+09:00' }, 'zone'],
    ['an address that runs a script', 'capture', { url: 'javascript:alert(1)' }, 'url'],
    ['10,001 characters', 'capture', { text: 'x'.repeat(10_001) }, 'text'],
    ['a mood that does not exist', 'capture', { 'moods.sad': true }, 'moods.sad'],
    ['a membership that is not true', 'capture', { 'moods.fun': 'yes' }, 'moods.fun'],
    ['a day that starts at noon', 'profile', { dayStart: '12:00' }, 'dayStart'],
    ['an eighth weekday', 'profile', { weekStart: 8 }, 'weekStart'],
  ])('%s', (_name, kind, values, path) => {
    expect(pathsOf(kind, values)).toEqual([path])
  })

  it('names every broken field', () => {
    expect(pathsOf('workday', { load: 6, date: 'x', note: 'fine' }).sort()).toEqual(['date', 'load'])
  })
})

describe('the name of a field', () => {
  it.each(['note', 'areas.hamstring.left', 'likes.0193a5b0-7c1e-7000-8000-000000000001', 'a_b', '7'])(
    'may be %j',
    (name) => {
      expect(isFieldName(name)).toBe(true)
    },
  )

  it.each([
    '',
    'a b',
    'a"b',
    "a'b",
    'a[0]',
    'a$',
    'é',
    '__proto__',
    'x.constructor',
    'prototype.x',
    'x'.repeat(81),
    'a\n',
  ])('may not be %j', (name) => {
    expect(isFieldName(name)).toBe(false)
  })
})

describe('a rule across fields that a record breaks', () => {
  it.each<[string, Values, readonly string[], readonly string[]]>([
    [
      'sitting',
      { startAt: '2026-11-20T09:00:00.000Z', endAt: '2026-11-23T11:00:00.000Z' },
      ['startAt', 'endAt'],
      ['endAt'],
    ],
    [
      'sitting',
      { startAt: '2026-11-20T09:00:00.000Z', endAt: '2026-11-20T08:00:00.000Z' },
      ['startAt', 'endAt'],
      ['endAt'],
    ],
    ['sitting', { startAt: '2026-11-20T09:00:00.000Z', minutes: 60 }, ['startAt', 'endAt', 'minutes'], ['minutes']],
    [
      'sleep',
      { bedAt: '2026-11-20T09:00:00.000Z', wakeAt: '2026-11-23T09:00:00.000Z' },
      ['bedAt', 'wakeAt'],
      ['wakeAt'],
    ],
    [
      'sleep',
      { bedAt: '2026-11-20T22:00:00.000Z', wakeAt: '2026-11-20T23:00:00.000Z', wasoMinutes: 90 },
      ['bedAt', 'wakeAt', 'onsetMinutes', 'wasoMinutes'],
      ['wasoMinutes'],
    ],
    ['workday', { workMinutes: 60, meetingMinutes: 90 }, ['workMinutes', 'meetingMinutes'], ['meetingMinutes']],
  ])('of a %s counts for whoever writes one of its fields, and for nobody else', (kind, values, fields, paths) => {
    for (const field of fields) expect(brokenRules(kind, values, [field]).map(({ path }) => path)).toEqual(paths)
    expect(brokenRules(kind, values, ['note', 'zone', 'date', 'quality', 'load'])).toEqual([])
  })
})
