import { afterEach, describe, expect, test } from 'vitest'
import { formatAgo } from '../../../web/i18n/format-ago.ts'
import { formatBytes } from '../../../web/i18n/format-bytes.ts'
import { chosenLanguage } from '../../../web/i18n/language.ts'

afterEach(() => {
  chosenLanguage.value = undefined
})

const NOW = Date.parse('2026-11-23T09:00:00Z')

describe('how long ago', () => {
  test.each([
    [0, 'just now', 'たった今'],
    [59_000, 'just now', 'たった今'],
    [120_000, '2 minutes ago', '2 分前'],
    [3 * 3_600_000, '3 hours ago', '3 時間前'],
    [25 * 3_600_000, 'yesterday', '昨日'],
    [6 * 86_400_000, '6 days ago', '6 日前'],
  ])('%d ms reads %s', (age, en, ja) => {
    chosenLanguage.value = 'en'
    expect(formatAgo(NOW - age, NOW)).toBe(en)
    chosenLanguage.value = 'ja'
    expect(formatAgo(NOW - age, NOW)).toBe(ja)
  })

  test('a week and more is a date', () => {
    chosenLanguage.value = 'en'
    expect(formatAgo(NOW - 8 * 86_400_000, NOW)).toMatch(/15 Nov/)
  })

  test('a moment to come is one of a wrong clock', () => {
    chosenLanguage.value = 'en'
    expect(formatAgo(NOW + 3_600_000, NOW)).toBe('just now')
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_240_000, '3.2 MB'],
  [12_300_000_000, '12 GB'],
])('%d bytes read %s', (bytes, words) => {
  chosenLanguage.value = 'en'
  expect(formatBytes(bytes)).toBe(words)
})
