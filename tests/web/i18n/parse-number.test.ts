import { expect, test } from 'vitest'
import { parseTypedNumber } from '../../../web/i18n/parse-number.ts'

test.each([
  ['153', 153],
  ['153.5', 153.5],
  ['153,5', 153.5],
  ['１５３．５', 153.5],
  [' 153 cm', 153],
  ['１５３ｃｍ', 153],
  ['153センチ', 153],
  ['60.2in', 60.2],
  ['.5', 0.5],
])('reads %j as %d', (typed, value) => {
  expect(parseTypedNumber(typed)).toBe(value)
})

test.each(['', ' ', 'abc', '1e3', '-5', '+5', '1.2.3', '153 kg', 'Infinity', '0x10', '1234567'])(
  'reads no number in %j',
  (typed) => {
    expect(parseTypedNumber(typed)).toBeUndefined()
  },
)
