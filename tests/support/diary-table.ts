// Tables of diary sentences with what they say, one a line: sentence, entries in short (`-` for none), rest; tabs between.
//
//   0時に寝て5時に起きた。⇥sleep bed=22T00:00 wake=22T05:00
//   開脚153→155、疲れた⇥stretch before=153 after=155⇥疲れた
//
// Written on 2026-11-22 at 21:00: days without a month are of that November, entries without a day of that day. Widths are in cm,
// areas `muscle.side.feel.level`, a bout of sitting `22T09:00-22T12:00`. Several entries have ` | ` between them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDateTime } from '../../domain/calendar/time-zone.ts'
import { everyLanguage } from '../../domain/diary/every-language.ts'
import { readDiary } from '../../domain/diary/read-diary.ts'

const kinds = ['stretch', 'sleep', 'sitting', 'workday'] as const

export interface Row {
  readonly text: string
  readonly entries: readonly Entry[]
  readonly rest: string
}

interface Entry {
  readonly kind: string
  readonly fields: Readonly<Record<string, unknown>>
}

const FOLDER = join(import.meta.dirname, '../fixtures/diary')
const TODAY = '2026-11-22'
const languages = everyLanguage()
const NOW = `${TODAY}T21:00` as LocalDateTime
const names: Readonly<Record<string, string>> = {
  bed: 'bedAt',
  wake: 'wakeAt',
  onset: 'onsetMinutes',
  waso: 'wasoMinutes',
  min: 'minutes',
  meeting: 'meetingMinutes',
  work: 'workMinutes',
  done: 'doneCount',
  before: 'beforeMm',
  after: 'afterMm',
}

/** The rows of `tests/fixtures/diary/NAME.tsv`; lines that begin with `//` are remarks. */
export function rowsOf(name: string): readonly Row[] {
  const lines = readFileSync(join(FOLDER, `${name}.tsv`), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('//')).map(rowOf)
}

/** What is understood of a row's sentence. */
export function readRow({ text }: Pick<Row, 'text'>, language: 'ja' | 'en'): Omit<Row, 'text'> {
  const { entries, rest } = readDiary(text, { now: NOW, language, languages })
  return { entries: entries.map(({ kind, fields }) => ({ kind, fields: { ...fields } })), rest }
}

function rowOf(line: string): Row {
  const [text = '', entries = '-', rest] = line.split('\t').map((part) => part.replaceAll('\\n', '\n'))
  if (entries === '-') return { text, entries: [], rest: rest ?? text }
  return { text, entries: entries.split(' | ').map(entryOf), rest: rest ?? '' }
}

function entryOf(short: string): Entry {
  const [kind = '', ...words] = short.split(' ')
  const fields: Record<string, unknown> = {}
  for (const word of words) {
    const [name = '', value = ''] = word.split('=')
    const area = /^([a-z-]+)\.(left|right|both)\.(\w+)\.(\d)$/.exec(word)
    const bout = /^(\d.*T.*)-(\d.*T.*)$/.exec(word)
    if (area !== null) {
      const [, muscle, side, feel, level] = area
      fields['areas'] = [...((fields['areas'] as unknown[]) ?? []), { muscle, side, feel, level: Number(level) }]
    } else if (bout !== null) {
      Object.assign(fields, { startAt: timeOf(bout[1]), endAt: timeOf(bout[2]) })
    } else fields[names[name] ?? name] = fieldValue(name, value)
  }
  return { kind, fields: { date: dateOf(kind, fields), ...fields } }
}

function fieldValue(name: string, value: string): unknown {
  if (value === '') return true
  if (name === 'bed' || name === 'wake' || name === 'at') return timeOf(value)
  if (name === 'date') return dayOf(value)
  if (name === 'before' || name === 'after') return Math.round(Number(value) * 10)
  return /^\d+$/.test(value) ? Number(value) : value
}

function timeOf(short = ''): string {
  const [day = '', clock = ''] = short.split('T')
  return `${dayOf(day)}T${clock}`
}

function dayOf(short: string): string {
  return short.includes('-') ? (short.length > 5 ? short : `2026-${short}`) : `2026-11-${short}`
}

/** A sleep ended on its date; when only its beginning is known, an evening's sleep ends on the next. */
function dateOf(kind: string, { wakeAt, bedAt, startAt }: Readonly<Record<string, unknown>>): string {
  const [wake, bed, start] = [wakeAt, bedAt, startAt].map((each) => (typeof each === 'string' ? each : undefined))
  if (start !== undefined) return start.slice(0, 10)
  if (kind !== 'sleep' || (wake ?? bed) === undefined) return TODAY
  if (wake !== undefined) return wake.slice(0, 10)
  const begun = bed ?? ''
  const next = new Date(Date.parse(begun.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10)
  return begun.slice(11) >= '12:00' ? next : begun.slice(0, 10)
}

export interface Score {
  /** Entries that are right in every field. */
  readonly right: number
  readonly read: number
  readonly expected: number
}

/** How well the rows are read, by kind. */
export function scoresOf(rows: readonly Row[], language: 'ja' | 'en'): Readonly<Record<string, Score>> {
  const results = rows.map((row) => ({ expected: row.entries, read: readRow(row, language).entries }))
  const keysOf = (entries: readonly Entry[], kind: string) =>
    entries.filter((entry) => entry.kind === kind).map(({ fields }) => canonical(fields))
  return Object.fromEntries(
    kinds.map((kind) => {
      const [expected, read] = [
        results.map((each) => keysOf(each.expected, kind)),
        results.map((each) => keysOf(each.read, kind)),
      ]
      const right = expected.flatMap((keys, index) => keys.filter((key) => read[index]?.includes(key))).length
      return [kind, { right, read: read.flat().length, expected: expected.flat().length }]
    }),
  )
}

function canonical(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1)))
}
