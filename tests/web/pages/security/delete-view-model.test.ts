import { beforeEach, expect, test } from 'vitest'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { isNameTyped, notDeletedInWords } from '../../../../web/pages/security/delete-view-model.ts'

const refused = (status: number, name: string) =>
  ({ kind: 'refused', problem: { name, status, retryAfter: undefined, accepted: [] } }) as const

beforeEach(() => {
  chosenLanguage.value = 'en'
})

test.each([
  ['mika', 'mika', true],
  [' mika ', 'mika', true],
  ['か\u3099', 'が', true],
  ['Mika', 'mika', false],
  ['mik', 'mika', false],
  ['', 'mika', false],
])('“%s” is typed for “%s”: %s', (typed, name, isTyped) => {
  expect(isNameTyped(typed, name)).toBe(isTyped)
})

test('without an answer it is not said that nothing was deleted', () => {
  expect(notDeletedInWords({ kind: 'offline' })).toContain('If it has deleted the account')
  expect(notDeletedInWords(refused(400, 'invalid-input'))).toContain('Nothing was deleted')
  expect(notDeletedInWords(refused(429, 'too-many-requests'))).toContain('Too many tries')
})

test('stopping it oneself needs no words', () => {
  expect(notDeletedInWords({ kind: 'cancelled' })).toBeUndefined()
})
