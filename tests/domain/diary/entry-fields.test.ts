import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { LocalDateTime, TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { DiaryEntry } from '../../../domain/diary/entry.ts'
import { capturesOfRest, recordOfEntry } from '../../../domain/diary/entry-fields.ts'

const date = (text: string) => text as LocalDate
const local = (text: string) => text as LocalDateTime
const context = {
  now: '2026-11-22T12:00:30.000Z' as Instant,
  local: local('2026-11-22T21:00'),
  today: date('2026-11-22'),
  zone: 'Asia/Tokyo' as TimeZone,
  dayStartMinutes: 180,
}
const fieldsOf = (entry: DiaryEntry, zone = 'Asia/Tokyo') =>
  recordOfEntry(entry, { ...context, zone: zone as TimeZone }).fields

describe('an entry becomes the cells of a record', () => {
  it('a stretch of today was now, and each area is a cell of its own', () => {
    const areas = [{ muscle: 'quadriceps', side: 'right', feel: 'tight', level: 3 }] as const
    expect(
      fieldsOf({ kind: 'stretch', fields: { date: date('2026-11-22'), beforeMm: 1530, areas }, span: [0, 1] }),
    ).toEqual({
      date: '2026-11-22',
      beforeMm: 1530,
      at: context.now,
      zone: 'Asia/Tokyo',
      'areas.quadriceps.right': { feel: 'tight', level: 3 },
    })
  })

  it('a stretch of another day was at the same time of that day, or at the time that was said', () => {
    const fields = { date: date('2026-11-20'), afterMm: 1550 }
    expect(fieldsOf({ kind: 'stretch', fields, span: [0, 1] })).toMatchObject({ at: '2026-11-20T12:00:00.000Z' })
    const timed = { ...fields, at: local('2026-11-20T07:15') }
    expect(fieldsOf({ kind: 'stretch', fields: timed, span: [0, 1] })).toMatchObject({ at: '2026-11-19T22:15:00.000Z' })
  })

  it('a night has moments and a zone, and keeps "several"', () => {
    const fields = {
      date: date('2026-11-22'),
      bedAt: local('2026-11-22T00:00'),
      wakeAt: local('2026-11-22T05:00'),
      awakenings: 'several',
    } as const
    expect(fieldsOf({ kind: 'sleep', fields, span: [0, 1] })).toEqual({
      date: '2026-11-22',
      bedAt: '2026-11-21T15:00:00.000Z',
      wakeAt: '2026-11-21T20:00:00.000Z',
      zone: 'Asia/Tokyo',
      awakenings: 'several',
    })
  })

  it('a time that the clocks skip moves later, one that comes twice is the earlier', () => {
    const night = (bedAt: string) => ({
      kind: 'sleep' as const,
      fields: { date: date('2026-03-29'), bedAt: local(bedAt) },
      span: [0, 1] as const,
    })
    expect(fieldsOf(night('2026-03-29T02:30'), 'Europe/Berlin')).toMatchObject({ bedAt: '2026-03-29T01:30:00.000Z' })
    expect(fieldsOf(night('2026-10-25T02:30'), 'Europe/Berlin')).toMatchObject({ bedAt: '2026-10-25T00:30:00.000Z' })
  })

  it('sitting is a bout or a total, and a workday stays as it is', () => {
    const bout = { date: date('2026-11-22'), startAt: local('2026-11-22T09:00'), endAt: local('2026-11-22T12:00') }
    expect(fieldsOf({ kind: 'sitting', fields: bout, span: [0, 1] })).toMatchObject({
      startAt: '2026-11-22T00:00:00.000Z',
      endAt: '2026-11-22T03:00:00.000Z',
      source: 'entered',
    })
    const total = { date: date('2026-11-22'), minutes: 360 }
    expect(fieldsOf({ kind: 'sitting', fields: total, span: [0, 1] })).toEqual({ ...total, source: 'total' })
    const work = { date: date('2026-11-22'), meetingMinutes: 180 }
    expect(fieldsOf({ kind: 'workday', fields: work, span: [0, 1] })).toEqual(work)
  })
})

describe('the rest becomes captures', () => {
  it('one, verbatim; none for white space', () => {
    expect(capturesOfRest('歩いて帰った。', context)).toEqual([
      { at: context.now, zone: 'Asia/Tokyo', date: '2026-11-22', text: '歩いて帰った。' },
    ])
    expect(capturesOfRest(' \n ', context)).toEqual([])
  })

  it('several where one could not hold it, and no character is cut in half', () => {
    const texts = capturesOfRest(`${'a'.repeat(9_999)}😀${'b'.repeat(10_000)}`, context).map(({ text }) => text)
    expect(texts.map((text) => [...text].length)).toEqual([10_000, 10_000])
    expect(texts[0]?.endsWith('a😀')).toBe(true)
    expect(texts[1]).toBe('b'.repeat(10_000))
  })

  it('characters that no record can hold are replaced', () => {
    expect(capturesOfRest('a\0b\ud800c', context)).toMatchObject([{ text: 'a\ufffdb\ufffdc' }])
  })
})
