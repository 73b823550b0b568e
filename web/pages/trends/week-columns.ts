// The columns of the table and of the CSV file: the same weeks, in words and in plain numbers.

import type { Average } from '../../../domain/trends/average.ts'
import { formatLength, formatNumber, millimetresToUnits, type Units, unitSymbol } from '../../i18n/format.ts'
import type { CsvCell } from './csv.ts'
import { trendsText as text } from './trends-text.ts'
import type { TrendsWeek } from './trends-week.ts'
import { gainInWords, levelInWords, minutesInWords, verdictWord } from './trends-words.ts'

export interface TableColumn {
  readonly header: string
  /** Empty for what was not recorded. */
  readonly cell: (week: TrendsWeek) => string
}

export interface CsvColumn {
  readonly header: string
  readonly cell: (week: TrendsWeek) => CsvCell
}

/** Columns beside the week itself. */
/** `sittingLag`: weeks that the sitting is moved by on the chart; with one there is a column for it. */
export function tableColumns(units: Units, sittingLag = 0): readonly TableColumn[] {
  const width = ({ n, mean }: Average) =>
    mean === undefined ? '' : `${formatLength(mean, units)} (${text().times(n)})`
  const words = (minutes: number | undefined) => (minutes === undefined ? '' : minutesInWords(minutes))
  const count = (value: number) => (value === 0 ? '' : String(value))
  return [
    { header: text().before, cell: ({ summary }) => width(summary.beforeMm) },
    { header: text().after, cell: ({ summary }) => width(summary.afterMm) },
    {
      header: text().gain,
      cell: ({ summary: { gainMm } }) => (gainMm.mean === undefined ? '' : gainInWords(gainMm.mean, units)),
    },
    { header: text().level, cell: ({ level }) => (level === undefined ? '' : levelInWords(level, units).level) },
    { header: text().levelBand, cell: ({ level }) => (level === undefined ? '' : levelInWords(level, units).range) },
    { header: text().doubtfulMark, cell: ({ summary }) => count(summary.doubtful.length) },
    { header: text().sleep, cell: ({ summary }) => words(summary.sleep.timeInBedMinutes.mean) },
    { header: text()['component-sitting'], cell: ({ summary }) => words(summary.sitting.minutesPerDay.mean) },
    ...(sittingLag === 0
      ? []
      : [{ header: text().sittingShown(sittingLag), cell: (week: TrendsWeek) => words(week.earlierSittingMinutes) }]),
    { header: text().work, cell: ({ summary }) => words(summary.work.minutes.total) },
    { header: text().meetings, cell: ({ summary }) => words(summary.work.meetingMinutes.total) },
    {
      header: text().load,
      cell: ({ summary: { work } }) => (work.load.median === undefined ? '' : formatNumber(work.load.median, 1)),
    },
    { header: text().verdict, cell: ({ verdict, isEmpty }) => (isEmpty ? '' : verdictWord(verdict)) },
    { header: text().notes, cell: ({ summary }) => count(summary.captures) },
  ]
}

/** Columns of the file, the week first. Lengths in the person's unit, durations in minutes; what was not recorded is an
 *  empty cell. `notes` gives the texts of a week's captures. */
export function csvColumns(units: Units, notes: (week: TrendsWeek) => readonly string[]): readonly CsvColumn[] {
  const unit = unitSymbol(units)
  const width = (mm: number | undefined) => (mm === undefined ? undefined : rounded(millimetresToUnits(mm, units)))
  return [
    { header: text().week, cell: ({ summary }) => summary.start },
    { header: `${text().before} (${unit})`, cell: ({ summary }) => width(summary.beforeMm.mean) },
    { header: `${text().before} (n)`, cell: ({ summary }) => summary.beforeMm.n },
    { header: `${text().level} (${unit})`, cell: ({ level }) => width(level && level.mean * 10) },
    { header: `${text().level} (${unit}, 2.5 %)`, cell: ({ level }) => width(level && level.lower * 10) },
    { header: `${text().level} (${unit}, 97.5 %)`, cell: ({ level }) => width(level && level.upper * 10) },
    { header: `${text().after} (${unit})`, cell: ({ summary }) => width(summary.afterMm.mean) },
    { header: `${text().after} (n)`, cell: ({ summary }) => summary.afterMm.n },
    { header: `${text().gain} (${unit})`, cell: ({ summary }) => width(summary.gainMm.mean) },
    { header: `${text().doubtfulMark} (n)`, cell: ({ summary }) => summary.doubtful.length },
    { header: `${text().sleep} (min)`, cell: ({ summary }) => rounded(summary.sleep.timeInBedMinutes.mean) },
    { header: `${text().sleepTotal} (min)`, cell: ({ summary }) => rounded(summary.sleep.totalSleepMinutes.mean) },
    { header: `${text().sleep} (n)`, cell: ({ summary }) => summary.sleep.nights },
    { header: text().awakenings, cell: awakeningsCell },
    {
      header: `${text()['component-sitting']} (min)`,
      cell: ({ summary }) => rounded(summary.sitting.minutesPerDay.mean),
    },
    { header: `${text().sitting} (n)`, cell: ({ summary }) => summary.sitting.days },
    { header: `${text().work} (min)`, cell: ({ summary }) => summary.work.minutes.total },
    { header: `${text().meetings} (min)`, cell: ({ summary }) => summary.work.meetingMinutes.total },
    { header: `${text().work} (n)`, cell: ({ summary }) => summary.work.days },
    { header: text().load, cell: ({ summary }) => summary.work.load.median },
    { header: text().verdict, cell: ({ verdict }) => verdictWord(verdict) },
    {
      header: `${text().verdict} (z)`,
      cell: ({ verdict }) => ('score' in verdict ? Math.round(verdict.score * 100) / 100 : undefined),
    },
    { header: text().notes, cell: (week) => notes(week).join(' / ') || undefined },
  ]
}

/** Counted awakenings night by night; "several" stays a word. */
function awakeningsCell({ summary }: TrendsWeek): CsvCell {
  const { counted, several } = summary.sleep.awakenings
  const words = [...counted.map(String), ...Array.from({ length: several }, () => text().several)]
  return words.length === 0 ? undefined : words.join(' / ')
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10
}
