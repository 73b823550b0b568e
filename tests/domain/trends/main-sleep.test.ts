import { describe, expect, it } from 'vitest'
import { mainSleeps } from '../../../domain/trends/main-sleep.ts'
import { day, night } from '../../support/trend-records.ts'

const long = night('2026-01-04T23:00', '2026-01-05T06:00', { id: 'long' })
const short = night('2026-01-05T08:00', '2026-01-05T10:00', { id: 'short' })

describe('the main sleep of a date', () => {
  it.each([
    ['is the longest episode', [short, long], 'long'],
    ['is never one marked as a nap', [short, { ...long, nap: true }], 'short'],
    ['is not a deleted one', [short, { ...long, deleted: true }], 'short'],
    [
      'is the first by id when two are equally long',
      [
        { ...long, id: 'b' },
        { ...long, id: 'a' },
      ],
      'a',
    ],
  ])('%s', (_fact, sleeps, id) => {
    expect(mainSleeps(sleeps).get(day('2026-01-05'))?.id).toBe(id)
    expect(mainSleeps(sleeps.toReversed()).get(day('2026-01-05'))?.id).toBe(id)
  })

  it('is missing on a date with naps alone', () => {
    expect(mainSleeps([{ ...short, nap: true }]).size).toBe(0)
  })
})
