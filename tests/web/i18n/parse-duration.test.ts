import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durationText, parseDuration } from '../../../web/i18n/parse-duration.ts'

test.each([
  ['8', 480],
  ['7.5', 450],
  ['7,5', 450],
  ['7:30', 450],
  ['７：３０', 450],
  ['7時間30分', 450],
  ['7時間半', 450],
  ['6時間', 360],
  ['90分', 90],
  ['90 min', 90],
  ['7h 30m', 450],
  ['1 hour', 60],
  ['0', 0],
])('reads %j as %d minutes', (typed, minutes) => {
  expect(parseDuration(typed)).toBe(minutes)
})

test.each(['', '  ', 'soon', '7:60', '-1', '8 kg', '123', '1:2:3'])('reads no length of time in %j', (typed) => {
  expect(parseDuration(typed)).toBeUndefined()
})

test('reads back every length that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      expect(parseDuration(durationText(minutes))).toBe(minutes)
    }),
  )
})
