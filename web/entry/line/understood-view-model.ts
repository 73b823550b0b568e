// What was understood of a line, as it is shown and as it will be saved: an entry each, and the words that are left for a note.

import type { DiaryEntry, DiaryReading } from '../../../domain/diary/entry.ts'
import { recordOfEntry, type WritingContext, type WrittenRecord } from '../../../domain/diary/entry-fields.ts'
import type { Languages } from '../../../domain/diary/language.ts'
import { readDiaryInSlices } from '../../../domain/diary/read-diary.ts'
import type { Json } from '../../../domain/json.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import type { Sliced } from '../../../domain/sliced.ts'
import { formatDate, type Units } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { descriptionOf } from '../entry-line.tsx'
import type { EntryRecord } from '../entry-record.ts'
import { fieldName, fieldValue } from '../field-words.ts'
import type { LineMoment } from './line-moment.ts'
import { lineRecordId } from './line-record-id.ts'

export interface UnderstoodEntry {
  /** The same for the same entry, however often the words are read. */
  readonly key: string
  /** As a sheet opens it. */
  readonly record: EntryRecord
  readonly written: WrittenRecord
  /** The words it was read from. */
  readonly words: string
}

export interface UnderstoodLine {
  readonly entries: readonly UnderstoodEntry[]
  /** Kept as a note, verbatim; all words when something that was understood is not meant so. */
  readonly rest: string
}

export interface LineToRead {
  readonly id: string
  readonly words: string
  /** Keys of entries that the person does not mean. */
  readonly dismissed: ReadonlySet<string>
}

export interface ReadingContext {
  readonly moment: LineMoment
  readonly language: Language
  readonly languages: Languages
  readonly weekStart: number
}

/** Pure; the same words at the same moment give the same. Pauses after each line, since a pasted diary is long. */
export function* understandLineInSlices(
  { id, words, dismissed }: LineToRead,
  context: ReadingContext,
): Sliced<UnderstoodLine> {
  const { moment, language, languages, weekStart } = context
  const { local, dayStartMinutes } = moment
  const reading = yield* readDiaryInSlices(words, {
    now: local,
    language,
    languages,
    dayStartMinutes,
    weekStart,
  })
  const all = reading.entries.map((entry, index) =>
    understood(entry, { words, moment, id: lineRecordId(id, index + 1) }),
  )
  const entries = all.filter(({ key }) => !dismissed.has(key))
  return { entries, rest: entries.length < all.length ? words : restOf(reading) }
}

/** An entry in words: what it is, and the details beside it. The day is named where it is not the one shown. */
export function entryInWords({ record }: UnderstoodEntry, shown: string, units: Units) {
  const { main, details } = descriptionOf(record)
  const areas = record.kind === 'stretch' ? Object.entries(record.areas) : []
  const { date } = record
  return {
    main: isOnlyAreas(record) ? '' : main,
    details: [
      ...(areas.length > 0 ? details.slice(0, -1) : details),
      ...areas.map(([area, feel]) => `${fieldName(`areas.${area}`)} ${fieldValue('areas', { ...feel }, units)}`),
      ...(date === undefined || date === shown ? [] : [formatDate(date)]),
    ],
  }
}

// “Not measured” would be said of a session that nobody said was measured.
function isOnlyAreas(record: EntryRecord): boolean {
  return record.kind === 'stretch' && record.beforeMm === undefined && record.afterMm === undefined
}

function restOf({ rest }: DiaryReading): string {
  return rest.trim()
}

interface Surroundings {
  readonly words: string
  readonly moment: LineMoment
  readonly id: string
}

function understood(entry: DiaryEntry, { words, moment, id }: Surroundings): UnderstoodEntry {
  const written = recordOfEntry(entry, writingContext(moment))
  const cells = Object.entries(written.fields).map(([name, v]): [string, { v: Json }] => [name, { v }])
  return {
    key: JSON.stringify([entry.kind, entry.fields]),
    record: recordFromCells(entry.kind, id, Object.fromEntries(cells)),
    written,
    words: words.slice(...entry.span),
  }
}

function writingContext({ at, local, date, zone, dayStartMinutes }: LineMoment): WritingContext {
  return { now: at, local, today: date, zone, dayStartMinutes }
}
