import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { type LocalDateTime, localDateTimeToInstant, parseTimeZone } from '../../../domain/calendar/time-zone.ts'
import { capturesOfRest, recordOfEntry } from '../../../domain/diary/entry-fields.ts'
import { everyLanguage } from '../../../domain/diary/every-language.ts'
import { readDiary } from '../../../domain/diary/read-diary.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { noise } from '../../support/diary-noise.ts'
import { inventedValues } from '../../support/invented-values.ts'

const languages = everyLanguage()
const now = '2026-11-22T21:00' as LocalDateTime
/** The bench reads a hundred thousand. */
const RUNS = 2000

it('nothing throws, nothing is invented, no entry lies in the future', () => {
  fc.assert(
    fc.property(noise, fc.constantFrom('ja' as const, 'en' as const), (text, language) => {
      const { entries } = readDiary(text, { now, language, languages })
      for (const entry of entries) {
        expect(inventedValues(entry, text)).toEqual([])
        for (const value of Object.values(entry.fields)) {
          if (typeof value === 'string' && value.includes('T')) expect(value <= now, `${value} in ${text}`).toBe(true)
        }
      }
    }),
    { numRuns: RUNS },
  )
}, 30_000)

it('every entry and every capture is a record that can be saved', () => {
  const zone = parseTimeZone('Asia/Tokyo')
  if (zone === undefined) throw new Error('no zone')
  const context = {
    now: localDateTimeToInstant(now, zone),
    local: now,
    today: '2026-11-22' as LocalDate,
    zone,
    dayStartMinutes: 0,
  }
  fc.assert(
    fc.property(noise, (text) => {
      const { entries, rest } = readDiary(text, { now, language: 'ja', languages })
      for (const entry of entries) {
        const { kind, fields } = recordOfEntry(entry, context)
        for (const [name, value] of Object.entries(fields)) {
          const [collection = ''] = name.split('.')
          const definition = kinds[kind]
          const schema = name.includes('.') ? undefined : Reflect.get(definition.fields, name)
          if (schema === undefined) expect(Object.keys(definition.collections)).toContain(collection)
          else expect(schema.safeParse(value).success, `${kind} ${name} ${value}`).toBe(true)
        }
        expect(kinds[kind].check({ ...fields }), text).toEqual([])
      }
      for (const { text: kept } of capturesOfRest(rest, context)) {
        expect(kinds.capture.fields.text.safeParse(kept).success).toBe(true)
      }
    }),
    { numRuns: RUNS },
  )
}, 30_000)

it('what nothing was read from is kept as it is, and no number gets lost', () => {
  fc.assert(
    fc.property(noise, (text) => {
      const { entries, rest } = readDiary(text, { now, language: 'ja', languages })
      if (entries.length === 0) {
        const lines = text.split('\n').map((line) => line.trim())
        expect(rest).toBe(lines.filter((line) => line !== '').join('\n'))
      }
      for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
        const isRead = entries.some(({ span: [from, to] }) => index >= from && index + digits.length <= to)
        const daysAgo = addDays(now.slice(0, 10) as LocalDate, -Math.min(Number(digits), 999))
        const isDate = entries.some(
          ({ fields: { date } }) => date === daysAgo || date.split('-').some((part) => Number(part) === Number(digits)),
        )
        expect(isRead || isDate || rest.includes(digits), `${digits} in ${text}`).toBe(true)
      }
    }),
    { numRuns: RUNS },
  )
}, 30_000)
