import { expect, test } from 'vitest'
import type { Instant } from '../../../../domain/calendar/instant.ts'
import type { Capture } from '../../../../domain/records/capture.ts'
import { waitingToRead } from '../../../../web/pages/look-back/waiting-to-read.ts'

const saved = (id: string, readState?: Capture['readState']): Capture => ({
  kind: 'capture',
  id,
  deleted: false,
  at: `2026-11-${id}T00:00:00.000Z` as Instant,
  text: id,
  moods: {},
  ...(readState === undefined ? {} : { readState }),
})

test('what was saved first waits longest, and what is read or not for reading does not wait', () => {
  const captures = [saved('03', 'unread'), saved('01', 'reading'), saved('02', 'read'), saved('04')]
  expect(waitingToRead(captures).map(({ id }) => id)).toEqual(['01', '03'])
})
