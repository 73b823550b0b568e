import { afterEach, describe, expect, test } from 'vitest'
import { kinds } from '../../../domain/records/kinds.ts'
import { fieldName, fieldValue } from '../../../web/entry/field-words.ts'
import { chosenLanguage } from '../../../web/i18n/language.ts'

afterEach(() => {
  chosenLanguage.value = undefined
})

const value = (name: string, typed: Parameters<typeof fieldValue>[1]) => fieldValue(name, typed, 'cm')

describe('the name of a field', () => {
  test.each(['en', 'ja'] as const)('is a word for every field there is, in %s', (language) => {
    chosenLanguage.value = language
    for (const { fields, collections } of Object.values(kinds)) {
      for (const name of [...Object.keys(fields), ...Object.keys(collections)]) expect(fieldName(name)).not.toBe(name)
    }
  })

  test('names the element of a set', () => {
    chosenLanguage.value = 'en'
    expect(fieldName('areas.hamstring.left')).toBe('Hamstrings, left')
    expect(fieldName('moods.fun')).toBe('Fun')
    expect(fieldName('summaries.fun-learn')).toBe('Summary of an area: Fun and learn')
  })

  test('of a newer version stays as it is', () => {
    expect(fieldName('mood.later')).toBe('mood.later')
    expect(fieldName('constructor')).toBe('constructor')
  })
})

describe('a value', () => {
  test.each([
    ['beforeMm', 1530, '153 cm'],
    ['workMinutes', 450, '7 h 30 min'],
    ['load', 99, '99'],
    ['cause', 'sleep', 'Short sleep'],
    ['state', 'looking-back', 'looking back'],
    ['causes.1', '2026-11-23', '2026-11-23'],
    ['learned.1', { question: 'pid_max?', answer: '32768' }, 'pid_max? → 32768'],
    ['date', '2026-11-23', 'Mon 23 Nov'],
    ['note', '2026-11-23', '2026-11-23'],
    ['awakenings', 'several', 'several times'],
    ['nap', true, 'yes'],
    ['note', null, 'emptied'],
    ['weekStart', 1, 'Monday'],
    ['areas.calf.left', { feel: 'tight', level: 3 }, 'strongly tight'],
    ['tries.1', { which: 'before', mm: 1510 }, 'before 151 cm'],
    ['load', { odd: 1 }, '{"odd":1}'],
    ['load', 'heavy', 'heavy'],
  ])('%s %j reads %s', (name, typed, words) => {
    chosenLanguage.value = 'en'
    expect(value(name, typed)).toBe(words)
  })
})
