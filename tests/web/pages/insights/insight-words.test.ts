import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Hypothesis } from '../../../../domain/records/hypothesis.ts'
import { insights } from '../../../../domain/trends/insights.ts'
import { describeHypothesis } from '../../../../web/entry/describe-hypothesis.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { differenceInWords } from '../../../../web/pages/insights/difference-in-words.ts'
import { statedInWords } from '../../../../web/pages/insights/stated-in-words.ts'
import { linkedWeeks } from '../../../support/linked-weeks.ts'
import { day, moment, zoneOf } from '../../../support/trend-records.ts'

const stated: Hypothesis = {
  ...{ kind: 'hypothesis', id: 'busy', deleted: false },
  ...{ cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0 },
  ...{ statedAt: moment('2025-03-01T20:00:00Z'), zone: zoneOf('Asia/Tokyo') },
}

function firstOf(weeks: number) {
  const [found] = insights(linkedWeeks(weeks, 8), [stated]).links
  if (found === undefined) throw new Error('nothing was judged')
  return found
}

beforeEach(() => {
  chosenLanguage.value = 'en'
})
afterEach(() => {
  chosenLanguage.value = undefined
})

test('a link reads as what, on what, which way and when', () => {
  expect(describeHypothesis(stated)).toEqual({
    main: 'Busy weeks → narrower split before stretching',
    details: ['from the seven days before'],
  })
  chosenLanguage.value = 'ja'
  expect(describeHypothesis({ ...stated, lagWeeks: 2 })).toEqual({
    main: '忙しい週 → ストレッチ前の開脚がせまくなる',
    details: ['2週間あとに'],
  })
})

test('half a link says so', () => {
  const { cause: _, ...rest } = stated
  expect(describeHypothesis(rest).main).toBe('Unfinished hypothesis')
})

test('the weeks that came after the statement are counted, by the date it was stated on', () => {
  expect(statedInWords(firstOf(30), stated)).toEqual(['stated 2 Mar 2025', '23 of 30 weeks came after that'])
  expect(statedInWords(firstOf(30), { ...stated, date: day('2026-01-01') })[1]).toBe('0 of 30 weeks came after that')
  expect(statedInWords(firstOf(0), stated)).toEqual(['stated 2 Mar 2025'])
})

test('the difference has its sign and its range, and is left out while there are too few weeks', () => {
  expect(differenceInWords(firstOf(30).result.finding, 'busy')).toMatch(
    /^Busy weeks against usual weeks: −\d\.\d cm \(95 % range −\d\.\d to −\d\.\d cm\), 30 weeks$/,
  )
  expect(differenceInWords(firstOf(8).result.finding, 'busy')).toBeUndefined()
  expect(differenceInWords(firstOf(0).result.finding, 'busy')).toBeUndefined()
})
