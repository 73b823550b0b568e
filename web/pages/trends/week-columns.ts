// The columns of the table and of the CSV file: the same weeks, in words and in plain numbers.

import type { Average } from '../../../domain/trends/average.ts'
import type { WeekSummary } from '../../../domain/trends/weekly-summary.ts'
import { formatLength, formatNumber, millimetresToUnits, type Units, unitSymbol } from '../../i18n/format.ts'
import type { CsvCell } from '../../parts/csv.ts'
import { trendsText as text } from './trends-text.ts'
import type { TrendsWeek } from './trends-week.ts'
import { gainInWords, incidentTitle, levelInWords, minutesInWords, verdictWord } from './trends-words.ts'

export interface TableColumn {
  readonly header: string
  /** Empty for what was not recorded. */
  readonly cell: (week: TrendsWeek) => string
}

export interface CsvColumn {
  readonly header: string
  readonly cell: (week: TrendsWeek) => CsvCell
}

/** A column that takes no more than the numbers of some days, whether a week or any other span. */
export interface SummaryColumn {
  readonly header: string
  readonly cell: (summary: WeekSummary) => string
}

/** Columns beside the week itself. `sittingLag`: weeks that the sitting is moved by on the chart; with one there is a column for it. */
export function tableColumns(units: Units, sittingLag = 0): readonly TableColumn[] {
  const { widths, doubtful, hours, work, notes } = summaryColumns(units)
  const ofWeek = ({ header, cell }: SummaryColumn): TableColumn => ({ header, cell: ({ summary }) => cell(summary) })
  return [
    ...widths.map(ofWeek),
    { header: text().level, cell: ({ level }) => (level === undefined ? '' : levelInWords(level, units).level) },
    { header: text().levelBand, cell: ({ level }) => (level === undefined ? '' : levelInWords(level, units).range) },
    ofWeek(doubtful),
    ...hours.map(ofWeek),
    ...(sittingLag === 0
      ? []
      : [
          {
            header: text().sittingShown(sittingLag),
            cell: (week: TrendsWeek) => minutesOrNothing(week.earlierSittingMinutes),
          },
        ]),
    ...work.map(ofWeek),
    { header: text().verdict, cell: ({ verdict, isEmpty }) => (isEmpty ? '' : verdictWord(verdict)) },
    ofWeek(notes),
  ]
}

/** Titles of the week's incidents; for weeks of which some has one. */
export function incidentColumn(): TableColumn {
  return {
    header: text().incidents,
    cell: ({ incidents = [] }) => incidents.map(({ title }) => incidentTitle(title)).join(' · '),
  }
}

/** The columns that every span of days has, in groups, so that others can stand between them. */
export function summaryColumns(units: Units) {
  const width = ({ n, mean }: Average) =>
    mean === undefined ? '' : `${formatLength(mean, units)} (${text().times(n)})`
  const count = (value: number) => (value === 0 ? '' : String(value))
  const column = (header: string, cell: SummaryColumn['cell']): SummaryColumn => ({ header, cell })
  return {
    widths: [
      column(text().before, ({ beforeMm }) => width(beforeMm)),
      column(text().after, ({ afterMm }) => width(afterMm)),
      column(text().gain, ({ gainMm }) => (gainMm.mean === undefined ? '' : gainInWords(gainMm.mean, units))),
    ],
    doubtful: column(text().doubtfulMark, (summary) => count(summary.doubtful.length)),
    hours: [
      column(text().sleep, ({ sleep }) => minutesOrNothing(sleep.timeInBedMinutes.mean)),
      column(text()['component-sitting'], ({ sitting }) => minutesOrNothing(sitting.minutesPerDay.mean)),
    ],
    work: [
      column(text().work, ({ work }) => minutesOrNothing(work.minutes.total)),
      column(text().meetings, ({ work }) => minutesOrNothing(work.meetingMinutes.total)),
      column(text().load, ({ work }) => (work.load.median === undefined ? '' : formatNumber(work.load.median, 1))),
    ],
    notes: column(text().notes, ({ captures }) => count(captures)),
  }
}

function minutesOrNothing(minutes: number | undefined): string {
  return minutes === undefined ? '' : minutesInWords(minutes)
}

export interface CsvOptions {
  readonly units: Units
  /** The texts of a week's captures. */
  readonly notes: (week: TrendsWeek) => readonly string[]
  /** Weeks that the sitting is moved by on the chart; with one there is a column for it. */
  readonly sittingLag?: number
}

/** Columns of the file, the week first. Lengths in the person's unit, durations in minutes; what was not recorded is an empty cell. */
export function csvColumns({ units, notes, sittingLag = 0 }: CsvOptions): readonly CsvColumn[] {
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
    ...(sittingLag === 0 ? [] : [earlierSitting(sittingLag)]),
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

function earlierSitting(lag: number): CsvColumn {
  return {
    header: `${text().sittingShown(lag)} (min)`,
    cell: ({ earlierSittingMinutes }) => rounded(earlierSittingMinutes),
  }
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
