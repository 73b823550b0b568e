import { describe, expect, test } from 'vitest'
import {
  bothMoments,
  isSkipped,
  momentFields,
  momentProblem,
  momentText,
  withDate,
  withTime,
} from '../../../../web/pages/look-back/postmortem/moment-edit.ts'
import { aPostmortem } from '../../../support/look-back-records.ts'
import { at, day, zoneOf } from '../../../support/trend-records.ts'

const place = { zone: zoneOf('Asia/Tokyo'), dayStart: '00:00', today: day('2026-11-30') }
const began = aPostmortem({ startedAt: at('2026-11-13T23:50'), date: day('2026-11-13') })

describe('what stands in the fields', () => {
  test.each([
    ['a moment as its clock showed it', began, 'startedAt', '2026-11-13T23:50'],
    ['the day of the one before it, without a time', began, 'resolvedAt', '2026-11-13T'],
    ['the day of the record, first', aPostmortem(), 'startedAt', '2026-11-14T'],
  ] as const)('is %s', (_, postmortem, name, expected) => {
    expect(momentText(postmortem, name, place)).toBe(expected)
  })

  test('is changed one at a time', () => {
    expect(withDate('2026-11-14T10:12', '2026-11-15')).toBe('2026-11-15T10:12')
    expect(withTime('2026-11-14T', '10:12')).toBe('2026-11-14T10:12')
  })
})

describe('what is saved', () => {
  const fields = (text: string, name: Parameters<typeof momentFields>[1], postmortem = aPostmortem(), where = place) =>
    momentFields(text, name, { postmortem, place: where })

  test('the start takes the day of the record with it', () => {
    expect(fields('2026-11-12T10:05', 'startedAt')).toEqual({ startedAt: at('2026-11-12T10:05'), date: '2026-11-12' })
  })

  test('the day is the one that was lived, where days start late', () => {
    const late = { ...place, dayStart: '03:00' }
    expect(fields('2026-11-12T01:05', 'startedAt', aPostmortem(), late)).toMatchObject({ date: '2026-11-11' })
  })

  test('a day without a time is the day alone', () => {
    expect(fields('2026-11-12T', 'startedAt')).toEqual({ startedAt: null, date: '2026-11-12' })
  })

  test('without its time a moment is cleared', () => {
    expect(fields('2026-11-12T', 'resolvedAt')).toEqual({ resolvedAt: null })
  })

  test('half a date is nothing yet', () => {
    expect(fields('T10:05', 'detectedAt')).toBeUndefined()
  })

  test('the second of two equal times stays the second while nobody touches it', () => {
    const [earlier, later] = bothMoments('2026-10-25T02:30', zoneOf('Europe/Berlin')) ?? []
    const berlin = { ...place, zone: zoneOf('Europe/Berlin') }
    const second = aPostmortem(later === undefined ? {} : { detectedAt: later })
    expect([earlier, later]).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    expect(fields('2026-10-25T02:30', 'detectedAt', second, berlin)).toEqual({ detectedAt: later })
    expect(fields('2026-10-25T02:30', 'detectedAt', aPostmortem(), berlin)).toEqual({ detectedAt: earlier })
  })

  test('a time that the clock skipped is known as such', () => {
    expect(isSkipped('2026-03-29T02:30', zoneOf('Europe/Berlin'))).toBe(true)
    expect(isSkipped('2026-03-29T03:30', zoneOf('Europe/Berlin'))).toBe(false)
  })
})

describe('what is refused', () => {
  const problem = (text: string, name: Parameters<typeof momentProblem>[1], postmortem = began) =>
    momentProblem(text, name, { postmortem, place })

  test.each([
    ['an end before the start', '2026-11-13T23:40', 'resolvedAt', { kind: 'before', other: 'startedAt' }],
    ['after midnight on the wrong day', '2026-11-13T00:40', 'resolvedAt', { kind: 'before', other: 'startedAt' }],
    ['a time without its day', 'T23:59', 'resolvedAt', { kind: 'no-date' }],
  ] as const)('%s', (_, text, name, expected) => {
    expect(problem(text, name)).toMatchObject(expected)
  })

  test('a start after the end', () => {
    const over = aPostmortem({ resolvedAt: at('2026-11-14T00:40') })
    expect(problem('2026-11-14T00:41', 'startedAt', over)).toMatchObject({ kind: 'after', other: 'resolvedAt' })
  })

  test.each([
    ['the same minute', '2026-11-13T23:50', 'detectedAt'],
    ['the day after', '2026-11-14T00:40', 'resolvedAt'],
    ['no time at all', '2026-11-13T', 'resolvedAt'],
  ] as const)('but not %s', (_, text, name) => {
    expect(problem(text, name)).toBeUndefined()
  })
})
