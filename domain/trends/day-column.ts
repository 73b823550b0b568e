// A number for each day, which is how years of records are read at speed: every date is read once, and no text is looked up.

import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'

/** The days from `first` (a day number) on, one after the other; NaN where nothing is known. */
export interface DayColumn {
  readonly first: number
  readonly values: Float64Array
}

interface DatedRecord {
  readonly deleted: boolean
  readonly date?: LocalDate
}

/** On which days some records are: the day number of each, NaN for deleted ones and for ones without a date. */
export interface RecordDays {
  readonly days: Float64Array
  readonly first: number
  readonly last: number
}

export function daysOf(records: readonly DatedRecord[]): RecordDays {
  const days = new Float64Array(records.length)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let index = 0; index < records.length; index++) {
    const record = records[index]
    const day = record?.deleted === false && record.date !== undefined ? localDateToDayNumber(record.date) : Number.NaN
    days[index] = day
    if (day < first) first = day
    if (day > last) last = day
  }
  return { days, first, last }
}

/** A column that reaches over all of the days, of which nothing is known yet. */
export function columnOver({ first, last }: RecordDays): DayColumn {
  return { first, values: new Float64Array(Math.max(0, last - first + 1)).fill(Number.NaN) }
}

/** What the records say of each day: the one that `stands` beside those of its day before it. A record without a number says nothing. */
export function columnOf<Item extends DatedRecord>(
  records: readonly Item[],
  numberIn: (item: Item) => number | undefined,
  stands: (item: Item, before: Item) => boolean,
): DayColumn {
  const on = daysOf(records)
  const column = columnOver(on)
  const standing: (Item | undefined)[] = new Array(column.values.length)
  records.forEach((item, index) => {
    const place = (on.days[index] ?? 0) - column.first
    const value = Number.isNaN(place) ? undefined : numberIn(item)
    const before = standing[place]
    if (value === undefined || (before !== undefined && !stands(item, before))) return
    standing[place] = item
    column.values[place] = value
  })
  return column
}

/** What a column knows of a date. */
export function valueOn({ first, values }: DayColumn, date: LocalDate): number | undefined {
  const value = values[localDateToDayNumber(date) - first]
  return value === undefined || Number.isNaN(value) ? undefined : value
}
