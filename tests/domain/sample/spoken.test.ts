import { expect, test } from 'vitest'
import { spoken } from '../../../domain/sample/spoken.ts'

const words = ['朝会が長い。', 'Cooked.', 'カタカナ'] as const

test.each([
  ['ja', ['朝会が長い。', 'カタカナ']],
  ['en', ['Cooked.']],
  [undefined, words],
] as const)('what is spoken in %s is %j', (language, expected) => {
  expect(spoken(words, language, String)).toEqual(expected)
})

test('where nothing is in the language, all of it is taken', () => {
  expect(spoken(['Cooked.'], 'ja', String)).toEqual(['Cooked.'])
})
