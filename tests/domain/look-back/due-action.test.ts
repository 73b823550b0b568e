import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../domain/calendar/local-date.ts'
import { dueActions, dueGroupOf, groupByDue, isDue, nextDue } from '../../../domain/look-back/due-action.ts'
import { lastActions } from '../../../domain/look-back/last-actions.ts'
import type { Action } from '../../../domain/records/action.ts'
import { anAction } from '../../support/look-back-records.ts'
import { day } from '../../support/trend-records.ts'

const today = day('2026-11-30')
const dueOn = (date: string, rest: Partial<Action> = {}) => anAction({ dueDate: day(date), ...rest })
const drill = (rest: Parameters<typeof anAction>[0]) => anAction({ repeatDays: 28, ...rest })
const anyDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2020-01-01'), days))

describe('the next due date', () => {
  test.each([
    ['of an action is its due date', dueOn('2026-12-05'), '2026-12-05'],
    ['of an action without one is none', anAction(), undefined],
    ['of what is done is none', dueOn('2026-12-05', { state: 'done' }), undefined],
    ['of what was dropped is none', drill({ state: 'dropped', done: ['2026-11-01'] }), undefined],
    ['of a drill is its due date the first time', drill({ dueDate: day('2026-12-05') }), '2026-12-05'],
    ['of a drill that was never done and has no date is none', drill({}), undefined],
    ['of a drill is so many days after the last time', drill({ done: ['2026-10-01', '2026-11-14'] }), '2026-12-12'],
    [
      'counts from the last time, however late that was',
      drill({ dueDate: day('2026-01-05'), done: ['2026-11-14'] }),
      '2026-12-12',
    ],
    [
      'of a round that was put off is the later date',
      drill({ dueDate: day('2026-12-13'), done: ['2026-11-14'] }),
      '2026-12-13',
    ],
    ['goes over the end of February by days', drill({ repeatDays: 7, done: ['2028-02-25'] }), '2028-03-03'],
    ['does not know of clocks that change', drill({ repeatDays: 1, done: ['2026-10-24'] }), '2026-10-25'],
  ])('%s', (_, action, expected) => {
    expect(nextDue(action)).toBe(expected)
  })

  test('of a drill that was just done lies its days ahead, whatever was missed', () => {
    fc.assert(
      fc.property(anyDate, fc.array(anyDate), fc.integer({ min: 1, max: 366 }), (first, rounds, repeatDays) => {
        const [dueDate = today, ...done] = [first, ...rounds, today].filter((date) => date <= today)
        const action = anAction({ dueDate, repeatDays, done: [...done, today] })
        const due = nextDue(action)
        expect(due && daysBetween(today, due)).toBe(repeatDays)
      }),
    )
  })

  test('of a drill is never before its round', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: 1, max: 366 }), (dueDate, last, repeatDays) => {
        const due = nextDue(anAction({ dueDate, repeatDays, done: [last] }))
        expect(due !== undefined && due >= addDays(last, repeatDays)).toBe(true)
      }),
    )
  })

  test('put off to tomorrow, it is not due today and due tomorrow', () => {
    fc.assert(
      fc.property(anyDate, fc.option(fc.integer({ min: 1, max: 366 }), { nil: undefined }), (last, repeatDays) => {
        const action = anAction({ done: [last], ...(repeatDays === undefined ? {} : { repeatDays }) })
        const now = addDays(last, 400)
        const later = { ...action, dueDate: addDays(now, 1) }
        expect([isDue(later, now), isDue(later, addDays(now, 1))]).toEqual([false, true])
      }),
    )
  })
})

describe('how near it is', () => {
  test.each([
    ['2026-11-29', 'overdue'],
    ['2026-11-30', 'today'],
    ['2026-12-01', 'soon'],
    ['2026-12-07', 'soon'],
    ['2026-12-08', 'later'],
  ])('%s is %s on 30 November', (date, group) => {
    expect(dueGroupOf(dueOn(date), today)).toBe(group)
  })

  test('a drill whose rounds were missed is due today, and never overdue', () => {
    expect(dueGroupOf(drill({ done: ['2025-01-01'] }), today)).toBe('today')
  })

  test('what has no date stands without one', () => {
    expect(dueGroupOf(anAction(), today)).toBe('without')
  })

  test('groups come in their order, each by date and then as decided, without what is over', () => {
    const all = [
      anAction({ id: '1' }),
      dueOn('2026-12-02', { id: '3' }),
      dueOn('2026-12-02', { id: '2' }),
      dueOn('2026-12-01', { id: '4' }),
      dueOn('2026-11-01', { id: '5' }),
      dueOn('2026-11-01', { id: '6', state: 'done' }),
    ]
    const groups = groupByDue(all, today).map(({ group, actions }) => [group, ...actions.map(({ id }) => id)])
    expect(groups).toEqual([
      ['overdue', '5'],
      ['soon', '4', '2', '3'],
      ['without', '1'],
    ])
    expect(dueActions(all, today).map(({ id }) => id)).toEqual(['5'])
  })
})

describe('the next look-back begins with', () => {
  const of = (id: string, originId: string, rest: Partial<Action> = {}) =>
    anAction({ id, origin: 'milestone', originId, date: day(`2026-1${originId}-01`), ...rest })

  test('what is open of every earlier one, then what is over of the last one', () => {
    const all = [
      of('1', '0', { state: 'done' }),
      of('2', '0'),
      of('3', '1', { state: 'done' }),
      of('4', '1'),
      of('5', '1', { state: 'dropped' }),
      of('6', '2'),
      anAction({ id: '7', origin: 'postmortem', originId: '1' }),
      anAction({ id: '8' }),
    ]
    expect(lastActions(all, '2').map(({ id }) => id)).toEqual(['2', '4', '3', '5'])
  })

  test('nothing, the first time', () => {
    expect(lastActions([of('6', '2')], '2')).toEqual([])
  })
})
