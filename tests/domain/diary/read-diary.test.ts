import { describe, expect, it } from 'vitest'
import type { LocalDateTime } from '../../../domain/calendar/time-zone.ts'
import { everyLanguage } from '../../../domain/diary/every-language.ts'
import { readDiary } from '../../../domain/diary/read-diary.ts'

const languages = everyLanguage()
const read = (text: string, language: 'ja' | 'en' = 'ja') =>
  readDiary(text, { now: '2026-11-22T21:00' as LocalDateTime, language, languages })
const told = (text: string) => read(text).entries.map(({ kind, fields }) => ({ kind, fields }))
const date = '2026-11-22'

it.each(['153→155', '153 to 155', '153cm to 155cm', '開脚153→155', 'split 153 to 155'])(
  '%s is a change in either language',
  (text) => {
    const stretch = { kind: 'stretch', fields: { date, beforeMm: 1530, afterMm: 1550 } }
    for (const language of ['ja', 'en'] as const) {
      expect(read(text, language).entries.map(({ kind, fields }) => ({ kind, fields }))).toEqual([stretch])
    }
  },
)

describe('the sentences of the first diary', () => {
  it.each([
    [
      '0時に寝て何度か起きつつ5時に起きた。',
      'sleep',
      { date, bedAt: `${date}T00:00`, wakeAt: `${date}T05:00`, awakenings: 'several' },
    ],
    ['2時に寝て7時半に起きた。', 'sleep', { date, bedAt: `${date}T02:00`, wakeAt: `${date}T07:30` }],
    ['今日の開脚幅は開始前153cmで、ストレッチ後155cmだった。', 'stretch', { date, beforeMm: 1530, afterMm: 1550 }],
    ['今日の開脚幅は開始前155cmで、ストレッチ後161cmだった。', 'stretch', { date, beforeMm: 1550, afterMm: 1610 }],
    [
      '右太ももの前あたりの張りが強かった。',
      'stretch',
      { date, areas: [{ muscle: 'quadriceps', side: 'right', feel: 'tight', level: 3 }] },
    ],
  ])('%s', (text, kind, fields) => {
    expect(told(text)).toEqual([{ kind, fields }])
    expect(read(text).rest).toBe('')
  })
})

it('a span reaches from the first to the last word of an entry, and what is not understood stays', () => {
  expect(read('開脚 153→155\n歩いて帰った。')).toEqual({
    entries: [{ kind: 'stretch', fields: { date, beforeMm: 1530, afterMm: 1550 }, span: [0, 10] }],
    rest: '歩いて帰った。',
  })
})

it('a verb at the end of a line is within the span of its entry', () => {
  expect(read('6時間座った\n会議3時間').entries.map(({ span }) => span)).toEqual([
    [0, 6],
    [7, 12],
  ])
})

describe('sleeps', () => {
  const dayBefore = '2026-11-21'

  it('a nap over midnight began the evening before', () => {
    expect(told('昼寝 23:30〜0:10')).toEqual([
      { kind: 'sleep', fields: { date, bedAt: `${dayBefore}T23:30`, wakeAt: `${date}T00:10`, nap: true } },
    ])
  })

  it('a short night is as short as it is said, not twelve hours longer', () => {
    expect(told('3時に寝て4時に起きた')).toEqual([
      { kind: 'sleep', fields: { date, bedAt: `${date}T03:00`, wakeAt: `${date}T04:00` } },
    ])
  })

  it('going to bed while the day still counts was this night', () => {
    const { entries } = readDiary('0時に布団に入った', {
      now: `${date}T01:30` as LocalDateTime,
      language: 'ja',
      languages,
      dayStartMinutes: 240,
    })
    expect(entries.map(({ fields }) => fields)).toEqual([{ date, bedAt: `${date}T00:00` }])
  })

  it('a grade or a count that no sleep can have stays', () => {
    expect(read('0時に寝て7時に起きた、睡眠の質は7').rest).toBe('睡眠の質は7')
    expect(read('slept 11-6, sleep quality 4/10', 'en').rest).toBe('sleep quality 4/10')
  })
})

it('a span that ends when it begins is not read', () => {
  for (const text of ['15時〜15時に会議', '12時から12時まで昼寝', '9時〜9時座っていた']) {
    expect(told(text)).toEqual([])
  }
})
