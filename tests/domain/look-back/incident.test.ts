import { describe, expect, test } from 'vitest'
import { incidentDurations, openQuestions, timelineOf } from '../../../domain/look-back/incident.ts'
import { aPostmortem } from '../../support/look-back-records.ts'
import { at } from '../../support/trend-records.ts'

const startedAt = at('2026-11-14T10:05')
const detectedAt = at('2026-11-14T10:12')
const resolvedAt = at('2026-11-14T12:40')

describe('durations', () => {
  test.each([
    ['all three', { startedAt, detectedAt, resolvedAt }, [7, 148, 155]],
    ['no start', { detectedAt, resolvedAt }, [undefined, 148, undefined]],
    ['no detection', { startedAt, resolvedAt }, [undefined, undefined, 155]],
    ['nothing', {}, [undefined, undefined, undefined]],
  ])('with %s', (_, times, expected) => {
    const { toDetect, toResolve, total } = incidentDurations(times)
    expect([toDetect, toResolve, total]).toEqual(expected)
  })

  test('are of time that passed, not of what the clocks showed', () => {
    const night = {
      startedAt: at('2026-10-25T01:30', 'Europe/Berlin'),
      resolvedAt: at('2026-10-25T04:30', 'Europe/Berlin'),
    }
    expect(incidentDurations(night).total).toBe(240)
  })
})

describe('the timeline', () => {
  const entry = (local: string, text: string) => ({ at: at(`2026-11-14T${local}`), text })

  test('is in order, what is of one minute as it was written, and says what lies outside', () => {
    const timeline = {
      c: entry('12:41', 'after'),
      b: entry('10:12', 'second'),
      a: entry('10:12', 'first'),
      d: entry('09:30', 'before'),
      e: entry('12:40', 'at the end'),
    }
    const found = timelineOf(aPostmortem({ timeline, startedAt, resolvedAt })).map(({ text, place }) => [text, place])
    expect(found).toEqual([
      ['before', 'before'],
      ['first', 'inside'],
      ['second', 'inside'],
      ['at the end', 'inside'],
      ['after', 'after'],
    ])
  })

  test('has nothing outside while no end is known', () => {
    const timeline = { a: entry('09:30', 'x'), b: entry('23:00', 'y') }
    expect(timelineOf(aPostmortem({ timeline })).map(({ place }) => place)).toEqual(['inside', 'inside'])
  })
})

test('a question is open until it has an answer; blanks are none', () => {
  const learned = {
    a: { question: 'ulimit?' },
    b: { question: 'pid_max?', answer: '32768' },
    c: { question: 'cgroup?', answer: ' \n' },
  }
  expect(openQuestions(aPostmortem({ learned })).map(({ id }) => id)).toEqual(['a', 'c'])
})
