import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'
import { expectedAfter, openStretchForm, stretchFields, widthsOf } from '../../../web/entry/stretch-form.ts'

const zone = 'Asia/Tokyo' as TimeZone
const date = '2026-11-21' as LocalDate
const now = '2026-11-21T11:10:30.000Z' as Instant
const dayB = {
  kind: 'stretch',
  id: 'b',
  deleted: false,
  at: '2026-11-14T11:00:25.000Z' as Instant,
  zone,
  date: '2026-11-14' as LocalDate,
  beforeMm: 1530,
  afterMm: 1550,
  areas: { 'quadriceps.right': { feel: 'tight', level: 3 } },
  tries: {},
} as const satisfies Stretch

const opened = (session: Stretch | undefined) => openStretchForm({ session, now, zone, units: 'cm' })
const options = (previous?: Stretch) => ({ date, dayStartMinutes: 0, zone, units: 'cm' as const, previous })

describe('opening the form', () => {
  test('a new session has no width in it', () => {
    expect(opened(undefined)).toMatchObject({ before: '', after: '', time: '20:10', isDoubtful: false, areas: {} })
  })

  test('a session that waits for its after has the width that was measured in it, and no other', () => {
    const { afterMm: _, ...waiting } = { ...dayB, id: 'c', beforeMm: 1560 }
    expect(opened(waiting)).toMatchObject({ before: '156', after: '' })
  })

  test('a saved session opens as it is, in its own zone', () => {
    expect(opened(dayB)).toMatchObject({ before: '153', after: '155', time: '20:00', areas: dayB.areas })
  })
})

describe('what Save writes', () => {
  test('before alone leaves after absent', () => {
    const fields = stretchFields({ ...opened(undefined), before: '153' }, options())
    expect(fields).toMatchObject({ beforeMm: 1530, afterMm: null, doubtful: null, date, zone })
    expect(fields).toHaveProperty('at', '2026-11-21T11:10:00.000Z')
  })

  test('nothing can be saved while nothing is said', () => {
    expect(widthsOf(opened(undefined), 'cm')).toEqual({ kind: 'nothing' })
  })

  test('a width that is none cannot be saved, even beside one that is', () => {
    expect(widthsOf({ ...opened(undefined), before: '153', after: 'wide' }, 'cm')).toEqual({
      kind: 'invalid',
    })
  })

  test('a body area alone can be saved', () => {
    const form = { ...opened(undefined), areas: dayB.areas }
    expect(widthsOf(form, 'cm')).toEqual({ kind: 'ready', beforeMm: undefined, afterMm: undefined })
  })

  test('an area that was taken away is cleared, one that was added has its own cell', () => {
    const form = { ...opened(dayB), areas: { 'lower-back.both': { feel: 'relieved' as const, level: 2 } } }
    expect(stretchFields(form, options(dayB))).toMatchObject({
      'areas.quadriceps.right': null,
      'areas.lower-back.both': { feel: 'relieved', level: 2 },
    })
  })

  test('the moment of a session stays to the second while its time is not touched', () => {
    expect(stretchFields(opened(dayB), { ...options(dayB), date: dayB.date })).not.toHaveProperty('at')
  })

  test('a time before the start of the day is on the next calendar day', () => {
    const form = { ...opened(undefined), before: '153', time: '01:00' }
    expect(stretchFields(form, { ...options(), dayStartMinutes: 180 })).toHaveProperty('at', '2026-11-21T16:00:00.000Z')
  })

  test('repeats have a cell each, and one that was taken back is cleared', () => {
    const [kept, gone] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
    const before = { ...dayB, tries: { [gone]: { which: 'before', mm: 1900 } } } as const
    const form = { ...opened(before), tries: { [kept]: { which: 'before' as const, mm: 1520 } } }
    expect(stretchFields(form, options(before))).toMatchObject({
      [`tries.${kept}`]: { which: 'before', mm: 1520 },
      [`tries.${gone}`]: null,
    })
  })

  test('a doubt that is taken back is written as taken back', () => {
    const doubted = { ...dayB, doubtful: true }
    expect(stretchFields({ ...opened(doubted), isDoubtful: false }, options(doubted))).toMatchObject({
      doubtful: false,
    })
  })
})

describe('the minutes from the last stretch to the width after it', () => {
  const { afterMm: _, ...waiting } = { ...dayB, at: '2026-11-21T10:40:00.000Z' as Instant, date }
  const stretched = { endedAt: '2026-11-21T10:55:30.000Z' as Instant, now, date }
  const saved = (previous: Stretch | undefined, part: object) => {
    const form = { ...opened(previous), after: '155' }
    return stretchFields(form, { ...options(previous), stretched, ...part }).afterDelayMinutes
  }

  test('are told by the timer', () => {
    expect(saved(waiting, {})).toBe(15)
    expect(saved(undefined, {})).toBe(15)
  })

  test.each([
    ['a timer that ended before the session began', waiting, { endedAt: '2026-11-21T10:39:00.000Z' }],
    ['a timer of hours ago', undefined, { endedAt: '2026-11-21T07:00:00.000Z' }],
    ['a session of another day', waiting, { date: '2026-11-20' }],
    ['a width that was measured before', { ...waiting, afterMm: 1550 }, {}],
  ])('are not told by %s', (_, previous, part) => {
    expect(saved(previous, { stretched: { ...stretched, ...part } })).toBeNull()
  })

  test('are what the person says, whatever the timer does', () => {
    const form = { ...opened(waiting), after: '155', delay: 30 }
    expect(stretchFields(form, { ...options(waiting), stretched }).afterDelayMinutes).toBe(30)
  })
})

test.each([
  ['nothing', undefined, undefined, undefined],
  ['the last session', undefined, dayB, 1550],
  ['the width before', 1560, undefined, 1560],
  ['both: the last gain on top of the width before', 1560, dayB, 1580],
])('the width after is expected from %s', (_, beforeMm, last, expected) => {
  expect(expectedAfter(beforeMm, last)).toBe(expected)
})
