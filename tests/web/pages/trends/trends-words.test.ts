import { afterEach, describe, expect, it } from 'vitest'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import {
  sideSentence,
  spanInWords,
  weekFacts,
  weekName,
  whyNotJudged,
  widthSentence,
} from '../../../../web/pages/trends/trends-words.ts'
import { day, night, noRecords, stretchOn } from '../../../support/trend-records.ts'

const compared = { kind: 'compared', measurements: 40, weeksEach: 4, firstMm: 1512.4, lastMm: 1540.4 } as const

afterEach(() => {
  chosenLanguage.value = undefined
})

describe('the sentence above the chart', () => {
  it('says how much was measured and what differs, and claims no reason', () => {
    chosenLanguage.value = 'en'
    expect(widthSentence({ width: compared }, 'cm')).toBe(
      '40 measurements before stretching. Weekly mean: 151.2\u00a0cm in the first 4 measured weeks, 154\u00a0cm in the last 4 (+2.8\u00a0cm). That is a difference, not a reason.',
    )
    chosenLanguage.value = 'ja'
    expect(widthSentence({ width: compared }, 'cm')).toBe(
      'ストレッチ前の測定は40回。週平均は最初の4週が151.2\u00a0cm、最後の4週が154\u00a0cm（+2.8\u00a0cm）。差だけでは理由はわかりません。',
    )
  })

  it.each([
    [{ kind: 'none', afterCount: 0 } as const, 'No split width before stretching was recorded in this time.'],
    [{ kind: 'none', afterCount: 2 } as const, '2 widths after stretching, none before it.'],
    [
      { kind: 'too-few-weeks', measurements: 1, weeks: 1, need: 8 } as const,
      '1 measurement before stretching, in 1 week. Comparing takes 8 measured weeks.',
    ],
  ])('says plainly that %j is too little', (width, sentence) => {
    chosenLanguage.value = 'en'
    expect(widthSentence({ width }, 'cm')).toBe(sentence)
  })

  it('has a difference of nothing as ±0, not as −0', () => {
    chosenLanguage.value = 'en'
    expect(widthSentence({ width: { ...compared, lastMm: 1512.1 } }, 'cm')).toContain('(±0\u00a0cm)')
  })

  it('names its days, and says what would let busy weeks be told', () => {
    chosenLanguage.value = 'en'
    expect(spanInWords({ from: day('2026-05-18'), to: day('2026-11-18') })).toBe('18 May\u2009–\u200918 Nov 2026')
    expect(sideSentence({ busy: { kind: 'too-few', have: 5, need: 8 }, doubtfulCount: 1 })).toBe(
      'Busy weeks can be told once 8 complete weeks lie before them (5 so far). 1 doubtful session is left out.',
    )
  })
})

describe('a week in words', () => {
  const view = buildTrendsView({
    records: {
      ...noRecords,
      stretches: [stretchOn('2026-11-16', { afterMm: 1550 })],
      sleeps: [night('2026-11-17T00:00', '2026-11-17T05:30', { awakenings: 'several' })],
    },
    range: '3m',
    calendar: { today: day('2026-11-18'), weekStart: 1 },
    units: 'cm',
  })

  it('says what is known and nothing about the rest', () => {
    chosenLanguage.value = 'en'
    const week = view.weeks.at(-1)
    expect(week && weekFacts(week, 'cm')).toEqual(['after 155 cm', 'in bed 5 h 30 min'])
    const empty = view.weeks[0]
    expect(empty && weekFacts(empty, 'cm')).toEqual([])
  })

  it('has its days for a name', () => {
    chosenLanguage.value = 'ja'
    expect(weekName(day('2025-12-29'))).toBe('2025年12月29日〜2026年1月4日の週')
    expect(weekName(day('2026-10-26'))).toBe('2026年10月26日〜11月1日の週')
    expect(weekName(day('2026-11-23'))).toBe('2026年11月23日〜29日の週')
  })

  it.each([
    [{ kind: 'unknown', why: 'unfinished' } as const, 'This week is not over, so it is not judged yet.'],
    [{ kind: 'too-few', have: 3, need: 8 } as const, 'Not judged: it takes 8 complete weeks before it, there are 3.'],
    [{ kind: 'busy', score: 1, threshold: 0.5, reasons: [] } as const, undefined],
  ])('explains the verdict %j', (verdict, words) => {
    chosenLanguage.value = 'en'
    expect(whyNotJudged(verdict)).toBe(words)
  })
})
