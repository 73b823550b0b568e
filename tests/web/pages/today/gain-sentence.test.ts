import { beforeEach, expect, test } from 'vitest'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { gainSentence } from '../../../../web/pages/today/gain-sentence.ts'

const noise = { kind: 'known', standardError: 0.7, smallestRealChange: 1.94, comparisons: 30 } as const

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test('a gain beyond the reading error is said to be one', () => {
  expect(gainSentence(40, noise, 'cm')).toBe('+4 cm is more than your reading error (up to 1.9 cm).')
  chosenLanguage.value = 'ja'
  expect(gainSentence(40, noise, 'cm')).toBe('+4 cmは、測定の誤差（1.9 cmまで）を超えています。')
})

test('a small gain and a small loss are within it', () => {
  expect(gainSentence(10, noise, 'cm')).toBe('+1 cm is within your reading error (up to 1.9 cm).')
  expect(gainSentence(-10, noise, 'cm')).toContain('is within your reading error')
})

test('nothing is said while there are too few repeats', () => {
  expect(gainSentence(40, { kind: 'too-few', have: 5, need: 6 }, 'cm')).toBeUndefined()
})
