import { expect, test } from 'vitest'
import { localDateToDayNumber } from '../../../../domain/calendar/local-date.ts'
import { buildTrendsView } from '../../../../web/pages/trends/trends-view-model.ts'
import { aPostmortem } from '../../../support/look-back-records.ts'
import { captureOn, day, noRecords } from '../../../support/trend-records.ts'

const outage = aPostmortem({ title: 'outage', date: day('2026-11-14') })
const deleted = aPostmortem({ id: 'gone', deleted: true })

function view(postmortems: readonly (typeof outage)[]) {
  return buildTrendsView({
    records: { ...noRecords, captures: [captureOn('2026-11-14', 'x'), captureOn('2026-11-10', 'y')] },
    postmortems,
    range: '3m',
    calendar: { today: day('2026-11-21'), weekStart: 1, busyShare: 0.75 },
    units: 'cm',
  })
}

test('an incident stands in its week, and a deleted one in none', () => {
  const weeks = view([outage, deleted]).weeks.filter(({ incidents }) => incidents !== undefined)
  expect(weeks.map(({ summary, incidents }) => [summary.start, incidents])).toEqual([
    ['2026-11-09', [{ id: 'p', date: '2026-11-14', title: 'outage' }]],
  ])
})

test('it has a pin on its day, which it shares with a note', () => {
  const days = ['2026-11-10', '2026-11-14'].map((date) => localDateToDayNumber(day(date)))
  expect(view([outage]).chart.pins).toEqual(days)
  expect(view([aPostmortem({ date: day('2026-11-12') })]).chart.pins).toHaveLength(3)
})
