import { beforeEach, describe, expect, it } from 'vitest'
import type { LoggedRecords } from '../../../../domain/trends/weekly-summary.ts'
import { chosenLanguage } from '../../../../web/i18n/language.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import type { TrendsWeek } from '../../../../web/pages/trends/trends-week.ts'
import { csvColumns, tableColumns } from '../../../../web/pages/trends/week-columns.ts'
import { day, night, noRecords, stretchOn, workdayOn } from '../../../support/trend-records.ts'

function lastWeekOf(records: Partial<LoggedRecords>): TrendsWeek {
  const calendar = { today: day('2026-11-18'), weekStart: 1 }
  const view = buildTrendsView({ records: { ...noRecords, ...records }, range: '3m', calendar, units: 'cm' })
  const week = view.weeks.at(-1)
  if (week === undefined) throw new Error('no week')
  return week
}

const logged = lastWeekOf({
  stretches: [
    stretchOn('2026-11-16', { beforeMm: 1530, afterMm: 1550 }),
    stretchOn('2026-11-17', { beforeMm: 1550, afterMm: 1610, doubtful: true }),
  ],
  sleeps: [
    night('2026-11-16T00:00', '2026-11-16T05:00', { awakenings: 'several' }),
    night('2026-11-17T02:00', '2026-11-17T07:30', { awakenings: 2 }),
  ],
  workdays: [workdayOn('2026-11-16', { workMinutes: 0 })],
})

beforeEach(() => {
  chosenLanguage.value = 'en'
})

describe('a row of the table', () => {
  const rowOf = (week: TrendsWeek) =>
    Object.fromEntries(tableColumns('cm').map(({ header, cell }) => [header, cell(week)]))

  it('has means with their number, the doubtful apart, and a recorded zero', () => {
    expect(rowOf(logged)).toMatchObject({
      Before: '153 cm (1×)',
      After: '155 cm (1×)',
      Gain: '+2 cm',
      Doubtful: '1',
      'In bed': '5 h 15 min',
      'Sitting a day': '',
      Work: '0 min',
      'Busy?': 'Not over yet',
    })
  })

  it('is empty for a week without entries', () => {
    expect(Object.values(rowOf(lastWeekOf({}))).every((cell) => cell === '')).toBe(true)
  })
})

describe('a row of the file', () => {
  const rowOf = (week: TrendsWeek, notes: readonly string[] = []) =>
    Object.fromEntries(csvColumns({ units: 'cm', notes: () => notes }).map(({ header, cell }) => [header, cell(week)]))

  it('has plain numbers, and "several" as a word', () => {
    expect(rowOf(logged, ['a', 'b'])).toMatchObject({
      Week: '2026-11-16',
      'Before (cm)': 153,
      'Before (n)': 1,
      'Gain (cm)': 2,
      'Doubtful (n)': 1,
      'In bed (min)': 315,
      'In bed (n)': 2,
      Awakenings: '2 / several',
      'Work (min)': 0,
      Notes: 'a / b',
    })
  })

  it('has no number for what was not recorded', () => {
    const row = rowOf(lastWeekOf({}))
    const absent = [
      'Before (cm)',
      'After (cm)',
      'In bed (min)',
      'Asleep (min)',
      'Sitting a day (min)',
      'Work (min)',
      'Load',
    ]
    expect(absent.map((name) => row[name])).toEqual(absent.map(() => undefined))
  })

  it('measures in inches for those who do', () => {
    const columns = csvColumns({ units: 'inch', notes: () => [] })
    expect(columns.find(({ header }) => header === 'Before (in)')?.cell(logged)).toBe(60.2)
  })
})
