import { describe, expect, it } from 'vitest'
import { entriesByDay, notesOfWeek } from '../../../../web/pages/trends/week-entries.ts'
import { at, bout, captureOn, day, night, noRecords, stretchOn, workdayOn } from '../../../support/trend-records.ts'

const MONDAY = day('2026-01-05')
const records = {
  ...noRecords,
  stretches: [
    stretchOn('2026-01-05', { id: 'evening', at: at('2026-01-05T20:00'), note: 'left leg' }),
    stretchOn('2026-01-05', { id: 'morning', at: at('2026-01-05T08:00') }),
    stretchOn('2026-01-12', { id: 'next-week' }),
  ],
  sleeps: [night('2026-01-04T23:00', '2026-01-05T07:00', { id: 'night' })],
  sittings: [bout('2026-01-11', '09:00', '10:00', { id: 'bout' })],
  workdays: [workdayOn('2026-01-05', { id: 'work' })],
  captures: [
    captureOn('2026-01-11', '=SUM(A1)', { id: 'capture' }),
    captureOn('2026-01-06', 'gone', { deleted: true }),
  ],
}

describe('the entries of a week', () => {
  it('stand by day, the night first, each kind in the order it happened', () => {
    const days = entriesByDay(records, MONDAY).map(({ date, entries }) => [date, entries.map(({ id }) => id)])
    expect(days).toEqual([
      ['2026-01-05', ['night', 'work', 'morning', 'evening']],
      ['2026-01-11', ['bout', 'capture']],
    ])
  })

  it('are none for a week without any', () => {
    expect(entriesByDay(noRecords, MONDAY)).toEqual([])
  })

  it('give their notes, word for word', () => {
    expect(notesOfWeek(records, MONDAY)).toEqual(['left leg', '=SUM(A1)'])
  })
})
