import { expect, test } from 'vitest'
import { lifeOfLink } from '../../../../web/pages/security/links-view-model.ts'

const END = 1_800_000_000_000

test.each([
  [600_000, '10:00'],
  [599_000, '9:59'],
  [65_000, '1:05'],
  [60_000, '1:00'],
  [400, '0:01'],
])('%i ms before its end a link says %s', (ms, left) => {
  expect(lifeOfLink(END, END - ms)).toEqual({ kind: 'open', left })
})

test.each([0, 1, 3_600_000])('a link is over %i ms after its end', (ms) => {
  expect(lifeOfLink(END, END + ms)).toEqual({ kind: 'over' })
})
