// A list of what was done, from a file or the clipboard: CSV or JSON, whatever it came from.

import type { LocalDate } from '../calendar/local-date.ts'
import type { TimeZone } from '../calendar/time-zone.ts'
import { isStorableText } from '../records/field-types.ts'
import { readCsv, type TextRow } from './csv.ts'
import { type DoneColumns, guessByContents, guessColumns, isHeader } from './done-columns.ts'
import { type DayOrder, type DoneTime, dayOrderOf, readDoneTime } from './done-date.ts'
import { readJsonRows } from './json-rows.ts'

export interface DoneFile {
  /** Names of the columns; numbers where the list has none. */
  readonly headers: readonly string[]
  readonly rows: readonly TextRow[]
  /** What the names and the contents suggest. */
  readonly columns: DoneColumns
}

export interface DoneRow {
  readonly line: number
  readonly title: string
  readonly url: string | undefined
  readonly time: DoneTime
  readonly place: string | undefined
  readonly isDone: boolean
}

export interface BrokenRow {
  readonly line: number
  readonly why: 'no-title' | 'no-time' | 'bad-time' | 'open-quote'
  /** The row as it was, on one line. */
  readonly text: string
}

export interface DoneRows {
  readonly items: readonly DoneRow[]
  readonly broken: readonly BrokenRow[]
  /** How dates like 3/4/2026 were taken; undefined where there are none, or one of them shows how. */
  readonly guessedOrder: DayOrder | undefined
}

const MOST_CHARACTERS = 1000
const SHOWN_CHARACTERS = 200

/** States that end a thing without its being done, as trackers call them. */
const notDone = /not.?planned|won.?t|duplicate|cancel|reject|abandon|対応しない|重複|却下|中止|取り下げ/i

/** Undefined when there is nothing in the text that could be a list. */
export function readDoneFile(text: string, zone: TimeZone): DoneFile | undefined {
  const json = /^[\s\ufeff]*[[{]/.test(text) ? readJsonRows(text.replace(/^\ufeff/, '')) : undefined
  if (json !== undefined) return { ...json, columns: guessColumns(json.headers) }
  const all = readCsv(text)
  const [first, ...rest] = all
  if (first === undefined) return undefined
  if (isHeader(first.cells)) {
    const headers = first.cells.map((cell) => cell.trim())
    const contents = guessByContents(
      rest.map(({ cells }) => cells),
      isTimeIn(zone),
    )
    return { headers, rows: rest, columns: filledIn(guessColumns(headers), contents) }
  }
  const width = Math.max(...all.map(({ cells }) => cells.length))
  const headers = Array.from({ length: width }, (_, column) => String(column + 1))
  return {
    headers,
    rows: all,
    columns: guessByContents(
      all.map(({ cells }) => cells),
      isTimeIn(zone),
    ),
  }
}

export interface ReadingOptions {
  readonly zone: TimeZone
  /** What the person says of dates like 3/4/2026; undefined leaves it to the list. */
  readonly order: DayOrder | undefined
  /** For a list that has no times at all. */
  readonly date?: LocalDate | undefined
}

/** Every row as something that was done, or with what is wrong with it. */
export function doneInFile(rows: readonly TextRow[], columns: DoneColumns, options: ReadingOptions): DoneRows {
  const seen = dayOrderOf(rows.map((row) => cellOf(row, columns.time)))
  const order = options.order ?? (seen === 'day-first' ? seen : 'month-first')
  const read = rows.map((row) => readRow(row, columns, { ...options, order }))
  return {
    items: read.flatMap((row) => ('time' in row ? [row] : [])),
    broken: read.flatMap((row) => ('why' in row ? [row] : [])),
    guessedOrder: seen === 'unclear' ? order : undefined,
  }
}

function readRow(
  row: TextRow,
  columns: DoneColumns,
  { zone, order, date }: ReadingOptions & { readonly order: DayOrder },
): DoneRow | BrokenRow {
  const title = onOneLine(cellOf(row, columns.title), MOST_CHARACTERS)
  const written = cellOf(row, columns.time)
  const time = columns.time === undefined && date ? dayOf(date) : readDoneTime(written, { zone, order })
  if (row.isBroken || title === '' || time === undefined) {
    const why = row.isBroken ? 'open-quote' : title === '' ? 'no-title' : written === '' ? 'no-time' : 'bad-time'
    const shown = row.cells.filter((cell) => cell.trim() !== '')
    return { line: row.line, why, text: onOneLine(shown.join(' · '), SHOWN_CHARACTERS) }
  }
  const address = cellOf(row, columns.url)
  return {
    ...{ line: row.line, title, time },
    url: /^https?:\/\/\S+$/i.test(address) ? address : undefined,
    place: onOneLine(cellOf(row, columns.place), 100) || undefined,
    isDone: !notDone.test(cellOf(row, columns.state)),
  }
}

function dayOf(date: LocalDate): DoneTime {
  return { kind: 'day', date }
}

function cellOf({ cells }: TextRow, column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim()
}

function isTimeIn(zone: TimeZone): (text: string) => boolean {
  return (text) => readDoneTime(text, { zone, order: 'month-first' }) !== undefined
}

function filledIn(named: DoneColumns, found: DoneColumns): DoneColumns {
  const free = (column: number | undefined) =>
    column !== undefined && !Object.values(named).includes(column) ? column : undefined
  return {
    ...named,
    title: named.title ?? free(found.title),
    time: named.time ?? free(found.time),
    url: named.url ?? free(found.url),
  }
}

function onOneLine(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const short = [...line].slice(0, most).join('')
  return isStorableText(short) ? short : short.replace(/\p{Surrogate}/gu, '\u{fffd}')
}
