import { expect, test } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { Capture } from '../../../../domain/records/capture.ts'
import { buildLookBackViewModel } from '../../../../web/pages/look-back/look-back-view-model.ts'

function aCapture(id: string, part: Partial<Capture> = {}): Capture {
  return {
    kind: 'capture',
    id,
    deleted: false,
    at: `2026-11-${id}T00:00:00.000Z` as Instant,
    text: id,
    moods: {},
    ...part,
  }
}

const groups = (captures: Capture[]) =>
  Object.fromEntries(
    buildLookBackViewModel(captures).byMood.map(({ mood, captures: group }) => [mood, group.map(({ id }) => id)]),
  )

test('a capture with two moods stands under both, newest first', () => {
  expect(
    groups([aCapture('01', { moods: { fun: true, learn: true } }), aCapture('02', { moods: { learn: true } })]),
  ).toEqual({
    fun: ['01'],
    learn: ['02', '01'],
  })
})

test('a capture without a mood is not lost', () => {
  expect(groups([aCapture('01')])).toEqual({ none: ['01'] })
})

test('what is to be read is not among what has no mood', () => {
  expect(groups([aCapture('01', { readState: 'unread' }), aCapture('02', { readState: 'read' })])).toEqual({
    none: ['02'],
  })
})
