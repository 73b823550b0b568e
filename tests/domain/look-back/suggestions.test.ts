import { describe, expect, test } from 'vitest'
import { suggestionsOf } from '../../../domain/look-back/suggestions.ts'
import type { Capture } from '../../../domain/records/capture.ts'
import type { Sticky } from '../../../domain/records/sticky.ts'
import { captureOn, day } from '../../support/trend-records.ts'

const milestone = { id: 'm', startDate: day('2026-11-02'), endDate: day('2026-11-29') }

function suggest(
  captures: readonly Capture[],
  more: { stickies?: readonly Sticky[]; dropped?: Record<string, true> } = {},
) {
  return suggestionsOf({ milestone, captures, stickies: more.stickies ?? [], dropped: more.dropped ?? {} })
}

const waiting = (...captures: readonly Capture[]) => suggest(captures).waiting.map(({ text }) => text)

function noteFrom(captureId: string): Sticky {
  return { id: captureId, kind: 'sticky', deleted: false, fromCaptureId: captureId, circles: {}, likes: {} }
}

describe('a board is filled with', () => {
  test('what was noticed from the first day to the last, the oldest first', () => {
    expect(
      waiting(
        captureOn('2026-11-30', 'after'),
        captureOn('2026-11-29', 'last'),
        captureOn('2026-11-02', 'first'),
        captureOn('2026-11-01', 'before'),
      ),
    ).toEqual(['first', 'last'])
  })

  test('what was put into the milestone by hand, whenever it was noticed, and nothing of another one', () => {
    expect(
      waiting(
        captureOn('2026-10-01', 'mine', { milestoneId: 'm' }),
        captureOn('2026-11-10', 'not mine', { milestoneId: 'other' }),
      ),
    ).toEqual(['mine'])
  })

  test('what was read and gave something, also when it was saved in an earlier month', () => {
    expect(
      waiting(
        captureOn('2026-09-20', 'article', { readState: 'read', takeaway: 'pid_max is 32768' }),
        captureOn('2026-11-10', 'to read', { readState: 'unread' }),
        captureOn('2026-11-11', 'read, no word', { readState: 'read', takeaway: ' ' }),
      ),
    ).toEqual(['article\npid_max is 32768'])
  })

  test('nothing that is deleted, empty, a note on any board already', () => {
    const captures = [
      captureOn('2026-11-03', 'gone', { deleted: true }),
      captureOn('2026-11-04', '  '),
      captureOn('2026-11-05', 'noted'),
      captureOn('2026-11-06', 'new'),
    ]
    const { waiting } = suggest(captures, { stickies: [noteFrom('capture-2026-11-05')] })
    expect(waiting.map(({ text }) => text)).toEqual(['new'])
  })
})

describe('what was left out', () => {
  test('stands apart, to be taken up again', () => {
    const captures = [captureOn('2026-11-03', 'out'), captureOn('2026-11-04', 'in')]
    const { waiting, leftOut } = suggest(captures, { dropped: { 'capture-2026-11-03': true } })
    expect([waiting.map(({ text }) => text), leftOut.map(({ text }) => text)]).toEqual([['in'], ['out']])
  })
})

describe('a suggestion is for', () => {
  test.each([
    [{}, 'idea'],
    [{ improve: true }, 'idea'],
    [{ improve: true, fun: true }, 'fun'],
    [{ fun: true, learn: true }, 'fun-learn'],
    [{ fun: true, done: true, learn: true }, 'fun-done-learn'],
  ] as const)('the area that the moods %j name: %s', (moods, area) => {
    expect(suggest([captureOn('2026-11-03', 'x', { moods })]).waiting[0]?.area).toBe(area)
  })

  test('learn when it was read and carries no mood', () => {
    const read = captureOn('2026-11-03', 'x', { readState: 'read', takeaway: 'y' })
    expect(suggest([read]).waiting[0]?.area).toBe('learn')
  })
})

test('words and what reading gave, longer together than a note holds, are cut between characters', () => {
  const long = captureOn('2026-11-03', '🦊'.repeat(9_000), { readState: 'read', takeaway: '🐢'.repeat(9_000) })
  const text = suggest([long]).waiting[0]?.text ?? ''
  expect([...text].length).toBe(10_000)
  expect(text.endsWith('🐢')).toBe(true)
})
