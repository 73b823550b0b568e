import { expect, test } from 'vitest'
import { readEnd, timeLeft } from '../../../../../web/pages/look-back/board/look-back-timer.ts'

test.each([
  [600_000, '10:00'],
  [599_500, '10:00'],
  [59_000, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
])('%d ms are left as %s', (left, words) => {
  expect(timeLeft(1_000_000 + left, 1_000_000)).toBe(words)
})

test.each([
  ['a timer that runs', '1600000', 1_600_000],
  ['one that has just ended', '900000', 900_000],
  ['one of an earlier look-back', String(1_000_000 - 13 * 3_600_000), undefined],
  ['what is no time', 'soon', undefined],
  ['nothing', undefined, undefined],
])('%s is read from what was kept', (_what, kept, end) => {
  expect(readEnd(kept, 1_000_000)).toBe(end)
})
