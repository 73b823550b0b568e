import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everyLanguage } from '../../../../domain/diary/every-language.ts'
import { runToEnd } from '../../../../domain/sliced.ts'
import { lineMoment } from '../../../../web/entry/line/line-moment.ts'
import { lineRecordId } from '../../../../web/entry/line/line-record-id.ts'
import { entryInWords, understandLineInSlices } from '../../../../web/entry/line/understood-view-model.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { day, moment, zoneOf } from '../../../support/trend-records.ts'

const ID = '019aad50-7c00-7000-8000-00000000ffff'
const languages = everyLanguage()
const today = { date: day('2026-11-22'), isToday: true }
const now = moment('2026-11-22T12:00:00.000Z')
const profile = { zone: zoneOf('Asia/Tokyo'), dayStart: '00:00' }

beforeEach(() => {
  chosenLanguage.value = 'ja'
})
afterEach(() => {
  chosenLanguage.value = undefined
})

function understand(words: string, dismissed: readonly string[] = [], shown = today) {
  return runToEnd(
    understandLineInSlices(
      { id: ID, words, dismissed: new Set(dismissed) },
      { moment: lineMoment(shown, now, profile), language: 'ja', languages, weekStart: 1 },
    ),
  )
}

const inWords = (words: string) =>
  understand(words).entries.map((entry) => {
    const { main, details } = entryInWords(entry, today.date, 'cm')
    return [main, ...details].join(' / ')
  })

describe('a line', () => {
  it('becomes an entry for each thing that it says', () => {
    expect(inWords('2時に寝て7時半に起きた。今日の開脚幅は開始前153cmで、ストレッチ後155cmだった。')).toEqual([
      '5時間30分 / 02:00 – 07:30',
      '153 cm → 155 cm / +2 cm',
    ])
    expect(understand('2時に寝て7時半に起きた。').rest).toBe('')
  })

  it('names the parts of the body that it speaks of, and no width that nobody measured', () => {
    expect(inWords('右太ももの前あたりの張りが強かった。')).toEqual([' / 右 太ももの前（大腿四頭筋） 強く 張り'])
  })

  it('that says nothing of the kind stays a note, word for word', () => {
    expect(understand('straceを練習したい')).toEqual({ entries: [], rest: 'straceを練習したい' })
  })

  it('of which something is not meant so stays a note as a whole, beside what is meant', () => {
    const words = '153→155。2時に寝て7時半に起きた。'
    const [stretch] = understand(words).entries
    const { entries, rest } = understand(words, [stretch?.key ?? ''])
    expect(entries.map(({ record }) => record.kind)).toEqual(['sleep'])
    expect(rest).toBe(words)
  })

  it('of another day is of that day', () => {
    const earlier = { date: day('2026-11-20'), isToday: false }
    expect(understand('153→155', [], earlier).entries[0]?.record).toMatchObject({
      date: '2026-11-20',
      at: '2026-11-20T12:00:00.000Z',
    })
  })

  it('gives its records ids of its own, the same each time', () => {
    expect(understand('153→155').entries[0]?.record.id).toBe('019aad50-7c00-7000-8000-000000000000')
    expect(lineRecordId(ID, 0)).toBe(ID)
  })
})
