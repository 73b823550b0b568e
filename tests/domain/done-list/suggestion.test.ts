// The same thing is the same record, however often and from wherever it is taken over.

import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../domain/calendar/instant.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { DoneItem } from '../../../domain/done-list/done-item.ts'
import type { DoneRow } from '../../../domain/done-list/read-done-file.ts'
import { suggestionOfItem, suggestionOfRow } from '../../../domain/done-list/suggestion.ts'

const lived = { zone: 'Asia/Tokyo' as TimeZone, dayStart: 0 }
const at = '2026-11-05T18:30:00.000Z' as Instant
const url = 'https://github.com/o/r/issues/1'
const item: DoneItem = { title: 'A', url, closedAt: at, place: 'o/r', kind: 'issue', isDone: true }
const row: DoneRow = { line: 2, title: 'A', url, time: { kind: 'moment', at }, place: undefined, isDone: true }

describe('a suggestion', () => {
  it('is lived on the person’s day, and says where it is from', () => {
    expect(suggestionOfItem(item, 'github.com', lived)).toMatchObject({
      date: '2026-11-06',
      source: 'github.com o/r',
      at,
      url,
    })
    expect(suggestionOfItem(item, 'github.com', { ...lived, dayStart: 240 }).date).toBe('2026-11-05')
  })

  it('is one record from the tracker and from a file', () => {
    const [tracked, filed] = [suggestionOfItem(item, 'github.com', lived), suggestionOfRow(row, 'list.csv', lived)]
    expect(filed.id).toBe(tracked.id)
    expect(tracked.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(tracked.id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(at))
  })

  it('of a day alone is one record in every zone', () => {
    const day: DoneRow = { ...row, url: undefined, time: { kind: 'day', date: '2026-11-05' as never } }
    const [here, there] = ['Asia/Tokyo', 'America/New_York'].map((zone) =>
      suggestionOfRow(day, 'list.csv', { zone: zone as TimeZone, dayStart: 180 }),
    )
    expect(there?.id).toBe(here?.id)
    expect([here?.date, there?.date, here?.at]).toEqual(['2026-11-05', '2026-11-05', '2026-11-05T03:00:00.000Z'])
  })

  it('has an id of its own for each of a hundred thousand addresses in one millisecond', () => {
    const ids = Array.from(
      { length: 100_000 },
      (_, number) =>
        suggestionOfItem({ ...item, url: `https://github.com/o/r/issues/${number}` }, 'github.com', lived).id,
    )
    expect(new Set(ids).size).toBe(100_000)
  })
})
