import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordedJetlag } from '../../../domain/trends/recorded-jetlag.ts'
import { recordedRegularity } from '../../../domain/trends/recorded-regularity.ts'
import { day, night, workdayOn, zoneOf } from '../../support/trend-records.ts'

const FIRST = day('2026-01-05')
const zone = zoneOf('Asia/Tokyo')

/** Nights that end on the given days after the first, at the same times. */
function nightsOn(days: readonly number[], bed = '23:00', wake = '07:00') {
  return days.map((offset) => night(`${addDays(FIRST, offset - 1)}T${bed}`, `${addDays(FIRST, offset)}T${wake}`))
}

function range(last: number): { from: LocalDate; to: LocalDate; zone: typeof zone } {
  return { from: FIRST, to: addDays(FIRST, last), zone }
}

describe('the regularity of recorded sleep', () => {
  it('is 100 for the same night six times, and not said under five pairs of days', () => {
    expect(recordedRegularity(nightsOn([0, 1, 2, 3, 4, 5]), range(5))).toEqual({
      kind: 'known',
      index: 100,
      pairsOfDays: 5,
    })
    expect(recordedRegularity(nightsOn([0, 1, 2, 3, 4]), range(4))).toEqual({ kind: 'too-few', have: 4, need: 5 })
    expect(recordedRegularity([], range(27))).toEqual({ kind: 'too-few', have: 0, need: 5 })
  })

  it('leaves out both pairs that touch a night without a record', () => {
    const days = [0, 1, 2, 3, 4, 5, 6, 7].filter((offset) => offset !== 3)
    expect(recordedRegularity(nightsOn(days), range(7))).toMatchObject({ index: 100, pairsOfDays: 5 })
  })

  it('counts naps', () => {
    const nap = night('2026-01-07T14:00', '2026-01-07T15:30', { nap: true })
    const { index } = { index: 0, ...recordedRegularity([...nightsOn([0, 1, 2, 3, 4, 5]), nap], range(5)) }
    expect(index).toBeCloseTo(100 - (200 * 180) / (5 * 1440), 9)
  })
})

describe('the social jetlag of recorded sleep', () => {
  const workdays = [0, 1, 2, 3, 4, 5].map((offset) =>
    workdayOn(addDays(FIRST, offset), { workMinutes: offset < 3 ? 480 : 0 }),
  )
  const sleeps = [...nightsOn([0, 1, 2]), ...nightsOn([3, 4, 5], '23:30', '09:00')]

  it('is the distance of the midpoints of free days and work days', () => {
    expect(recordedJetlag(sleeps, workdays)).toEqual({
      kind: 'known',
      workMidpoint: expect.closeTo(180, 9),
      freeMidpoint: expect.closeTo(255, 9),
      jetlagMinutes: expect.closeTo(75, 9),
      workNights: 3,
      freeNights: 3,
    })
  })

  it('leaves out nights between zones and the three after them', () => {
    const [first, ...rest] = sleeps
    if (first === undefined) throw new Error('no night')
    const travelled = [{ ...first, bedZone: zoneOf('America/Los_Angeles') }, ...rest]
    expect(recordedJetlag(travelled, workdays)).toEqual({ kind: 'too-few', workNights: 0, freeNights: 2, need: 3 })
  })

  it('takes a day without a record of work for neither', () => {
    expect(recordedJetlag(sleeps, workdays.slice(0, 4))).toMatchObject({
      kind: 'too-few',
      workNights: 3,
      freeNights: 1,
    })
  })
})
