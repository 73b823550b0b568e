import { expect, it } from 'vitest'
import type { LocalDateTime } from '../../../domain/calendar/time-zone.ts'
import { readDiary } from '../../../domain/diary/read-diary.ts'

const read = (text: string) => readDiary(text, { now: '2026-11-22T21:00' as LocalDateTime, language: 'ja' })

it('two widths with an arrow are before and after, and what is not understood stays', () => {
  expect(read('開脚 153→155\n歩いて帰った。')).toEqual({
    entries: [{ kind: 'stretch', fields: { date: '2026-11-22', beforeMm: 1530, afterMm: 1550 }, span: [0, 10] }],
    rest: '歩いて帰った。',
  })
})
