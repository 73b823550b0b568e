// Reads what a person writes of a day: entries, and what was not understood. Pure; nothing is guessed and nothing is dropped.

import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { LocalDateTime } from '../calendar/time-zone.ts'
import { minuteOfDay } from '../calendar/time-zone.ts'
import type { DiaryContext, DiaryEntry, DiaryReading } from './entry.ts'

/** A sentence, or a pasted diary. */
export function readDiary(text: string, context: DiaryContext): DiaryReading {
  const entries: DiaryEntry[] = []
  const rest: string[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const entry = readLine(line, { from, today: todayOf(context) })
    if (entry === undefined) rest.push(line)
    else entries.push(entry)
    from += line.length + 1
  }
  return { entries, rest: rest.filter((line) => line.trim() !== '').join('\n') }
}

function todayOf({ now, dayStartMinutes = 0 }: DiaryContext): LocalDate {
  const date = now.slice(0, 10) as LocalDate
  return minuteOfDay(now as LocalDateTime) < dayStartMinutes ? addDays(date, -1) : date
}

function readLine(line: string, { from, today }: { from: number; today: LocalDate }): DiaryEntry | undefined {
  const change = /^\s*(?:split|開脚)?\s*(\d{2,3}(?:\.\d)?) ?(?:cm)? ?(?:→|to) ?(\d{2,3}(?:\.\d)?) ?(?:cm)?\s*$/.exec(
    line,
  )
  if (change === null) return undefined
  const [beforeMm, afterMm] = [Number(change[1]) * 10, Number(change[2]) * 10]
  if (Math.min(beforeMm, afterMm) < 1000 || Math.max(beforeMm, afterMm) > 2500) return undefined
  return { kind: 'stretch', fields: { date: today, beforeMm, afterMm }, span: [from, from + line.length] }
}
