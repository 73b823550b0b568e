import { expect, test } from 'vitest'
import type { Capture } from '../../../domain/records/capture.ts'
import { readingFacts } from '../../../web/entry/describe-capture.ts'
import { chosenLanguage } from '../../../web/i18n/language.ts'
import { day } from '../../support/trend-records.ts'

const today = day('2026-11-23')
const saved = (date: string, readState?: Capture['readState']): Capture => ({
  kind: 'capture',
  id: 'c',
  deleted: false,
  date: day(date),
  text: 'x',
  moods: {},
  ...(readState === undefined ? {} : { readState }),
})

test.each([
  ['2026-10-23', 'unread', ['unread', 'saved 31 days ago'], ['未読', '31日前に保存']],
  ['2026-11-22', 'reading', ['reading', 'saved yesterday'], ['読書中', '昨日保存']],
  ['2026-11-23', 'unread', ['unread', 'saved today'], ['未読', '今日保存']],
  // A day to come is one of a clock that goes wrong.
  ['2026-11-25', 'unread', ['unread', 'saved today'], ['未読', '今日保存']],
  ['2026-10-23', 'read', ['read'], ['読んだ']],
  ['2026-10-23', undefined, [], []],
] as const)('of %s, %s: %j', (date, readState, en, ja) => {
  chosenLanguage.value = 'en'
  expect(readingFacts(saved(date, readState), today)).toEqual(en)
  chosenLanguage.value = 'ja'
  expect(readingFacts(saved(date, readState), today)).toEqual(ja)
})
