// `parse`: sentences in, what the quick line understands of them out, one JSON text a line; the app's own code, without any account.

import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { parseLocalDateTime, parseTimeZone } from '../../domain/calendar/time-zone.ts'
import type { DiaryContext } from '../../domain/diary/entry.ts'
import { everyLanguage } from '../../domain/diary/every-language.ts'
import { readDiary } from '../../domain/diary/read-diary.ts'
import { type FilterCommand, readArgs, UsageError } from './command.ts'

export const parse: FilterCommand = {
  name: 'parse',
  usage: '--now YYYY-MM-DDTHH:MM --zone ZONE --lang ja|en < FILE',
  about: 'reads one diary sentence a line and prints what is understood of it, one line each; touches no database',
  options: [
    '--now 2026-11-22T21:00   the wall clock of whoever writes',
    '--zone Asia/Tokyo        where; times stay local, YYYY-MM-DDTHH:MM',
    '--lang ja|en             what a line without letters is taken for',
    '--day-start HH:MM        when their day starts (default 00:00)',
    '--week-start 1           ISO weekday of their week, 1 = Monday (default)',
    'prints {"text": …, "entries": [{"kind": …, "fields": {…}}, …], "rest": "what is not understood, verbatim"}',
  ],
  needs: 'nothing',
  prepare: (args) => {
    const context = contextOf(args)
    return async ({ lines, print }) => {
      for await (const text of lines) {
        const { entries, rest } = readDiary(text, context)
        print(JSON.stringify({ text, entries: entries.map(({ kind, fields }) => ({ kind, fields })), rest }))
      }
    }
  },
}

function contextOf(args: readonly string[]): DiaryContext {
  const { values } = readArgs(args, {
    words: [],
    options: {
      now: { type: 'string' },
      zone: { type: 'string' },
      lang: { type: 'string' },
      'day-start': { type: 'string', default: '00:00' },
      'week-start': { type: 'string', default: '1' },
    },
  })
  const now = parseLocalDateTime(values.now ?? '')
  if (now === undefined) throw new UsageError('--now must be a local time like 2026-11-22T21:00')
  if (parseTimeZone(values.zone ?? '') === undefined)
    throw new UsageError('--zone must be an IANA time zone like Asia/Tokyo')
  const { lang } = values
  if (lang !== 'ja' && lang !== 'en') throw new UsageError('--lang must be ja or en')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(values['day-start']))
    throw new UsageError('--day-start must be a time like 03:00')
  if (!/^[1-7]$/.test(values['week-start'])) throw new UsageError('--week-start must be 1 to 7')
  const dayStartMinutes = minutesOfClock(values['day-start'])
  return { now, language: lang, languages: everyLanguage(), dayStartMinutes, weekStart: Number(values['week-start']) }
}
