import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { Sitting } from '../../../../domain/records/sitting.ts'
import type { Stretch } from '../../../../domain/records/stretch.ts'
import { buildTodayViewModel, type TodayRecords } from '../../../../web/pages/today/today-view-model.ts'

const zone = 'Asia/Tokyo' as TimeZone
const today = '2026-11-14' as LocalDate
const now = '2026-11-14T12:00:00.000Z' as Instant
const empty: TodayRecords = {
  day: { stretches: [], sleeps: [], sittings: [], workdays: [], captures: [] },
  recent: [],
  running: undefined,
}

function aSession(part: Partial<Stretch>): Stretch {
  return {
    kind: 'stretch',
    id: 's',
    deleted: false,
    at: '2026-11-14T11:40:00.000Z' as Instant,
    zone,
    date: today,
    areas: {},
    tries: {},
    ...part,
  }
}

function withSessions(...sessions: Stretch[]): TodayRecords {
  return { ...empty, day: { ...empty.day, stretches: sessions }, recent: sessions.toReversed() }
}

const view = (records: TodayRecords, isToday = true) => buildTodayViewModel(records, today, { now, isToday })

describe('the session that waits for its after', () => {
  test('is one measured before, within three hours', () => {
    expect(view(withSessions(aSession({ beforeMm: 1530 }))).waiting?.id).toBe('s')
  })

  test('is one that was begun just before midnight', () => {
    const begun = aSession({ beforeMm: 1530, date: '2026-11-13' as LocalDate })
    expect(view({ ...empty, recent: [begun] }).waiting?.id).toBe('s')
  })

  test('is none once after is there', () => {
    expect(view(withSessions(aSession({ beforeMm: 1530, afterMm: 1550 }))).waiting).toBeUndefined()
  })

  test('is none from this morning', () => {
    expect(
      view(withSessions(aSession({ beforeMm: 1530, at: '2026-11-14T01:00:00.000Z' as Instant }))).waiting,
    ).toBeUndefined()
  })

  test('is none on another day', () => {
    expect(view(withSessions(aSession({ beforeMm: 1530 })), false).waiting).toBeUndefined()
  })
})

describe('the fan', () => {
  test('shows the last session of the day that has a width', () => {
    const shown = view(withSessions(aSession({ id: 'a', beforeMm: 1530 }), aSession({ id: 'b' }))).shown
    expect(shown?.id).toBe('a')
  })

  test('shows an earlier day’s session and says so, when this day has none', () => {
    const earlier = aSession({ id: 'e', date: '2026-11-07' as LocalDate, beforeMm: 1500 })
    expect(view({ ...empty, recent: [earlier] })).toMatchObject({ shown: { id: 'e' }, isShownFromThisDay: false })
  })

  test('does not let a doubtful value stretch the scale', () => {
    const records = withSessions(aSession({ beforeMm: 1530 }), aSession({ id: 'd', beforeMm: 2500, doubtful: true }))
    expect(view(records).scale).toEqual({ lowestMm: 1530, highestMm: 1530 })
  })
})

describe('sitting', () => {
  test('nothing recorded is absent, not zero', () => {
    expect(view(empty).sitting.minutes).toBeUndefined()
  })

  test('a running timer counts on, beside the day’s minutes', () => {
    const running: Sitting = {
      kind: 'sitting',
      id: 't',
      deleted: false,
      startAt: '2026-11-14T11:15:00.000Z' as Instant,
      zone,
      date: today,
    }
    const records = { ...empty, running, day: { ...empty.day, sittings: [running] } }
    expect(view(records).sitting).toMatchObject({ minutes: undefined, running: { minutes: 45 } })
  })
})
