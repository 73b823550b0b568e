import { describe, expect, it } from 'vitest'
import { milestonesOf } from '../../../../domain/look-back/milestones.ts'
import type { Milestone } from '../../../../domain/records/milestone.ts'
import { reminderFacts } from '../../../../domain/reminders/reminder-facts.ts'
import { reminderSettings } from '../../../../domain/reminders/reminder-settings.ts'
import { buildReminderCards, type CardsMoment, gotUpAt } from '../../../../web/pages/today/reminder-cards-view-model.ts'
import { at, bout, day, stretchOn, workdayOn, zoneOf } from '../../../support/trend-records.ts'

const tokyo = zoneOf('Asia/Tokyo')
const profile = { zone: tokyo, eveningAt: '21:00', trainerDays: { '2': true }, lookBackAt: '10:00' } as const
const { endAt: _, ...timer } = bout('2026-11-24', '09:10', '09:11')
/** A Tuesday. */
const today = day('2026-11-24')

function cardsAt(
  clock: string,
  records: Partial<Parameters<typeof reminderFacts>[0]> = {},
  moment: Partial<CardsMoment> = {},
) {
  const running = records.running ?? []
  const facts = reminderFacts({ stretches: [], workdays: [], milestones: [], ...records, running })
  const now = at(`2026-11-24T${clock}`)
  const around = { now, today, running, afterMinutes: 240, putOff: {}, ...moment }
  return buildReminderCards(reminderSettings(profile, tokyo), facts, around).map(({ kind }) => kind)
}

/** As the device knows them, with something recorded since the spring. */
const milestonesFrom = (written: readonly Milestone[]) =>
  milestonesOf(written, { from: day('2026-04-01'), to: today, weekStart: 1 })

describe('what Today reminds of', () => {
  it.each([
    ['08:00', []],
    ['12:00', ['trainer']],
    ['21:00', ['evening', 'trainer']],
    ['23:59', ['evening', 'trainer']],
  ])('at %s, with nothing logged: %j', (clock, kinds) => {
    expect(cardsAt(clock)).toEqual(kinds)
  })

  it.each([
    ['a stretch session', { stretches: [stretchOn('2026-11-24')] }, ['trainer']],
    ['one with the trainer', { stretches: [stretchOn('2026-11-24', { setting: 'trainer' })] }, []],
    ['work', { workdays: [workdayOn('2026-11-24')] }, ['trainer']],
    ['yesterday’s session', { stretches: [stretchOn('2026-11-23')] }, ['evening', 'trainer']],
  ])('in the evening with %s', (_, records, kinds) => {
    expect(cardsAt('21:30', records)).toEqual(kinds)
  })

  it('is to stand up, until the question about the timer stands in its place', () => {
    const kindsAt = (clock: string) => cardsAt(clock, { running: [timer] })
    expect(kindsAt('10:09')).toEqual([])
    expect(kindsAt('10:10')).toEqual(['stand-up'])
    expect(kindsAt('11:30')).toEqual(['stand-up'])
    expect(kindsAt('13:10')).toEqual(['forgotten', 'trainer'])
  })

  it('is the look-back from the end of the milestone until it is closed', () => {
    const milestone = { id: 'm', kind: 'milestone', deleted: false, purposes: {}, summaries: {}, dropped: {} } as const
    const kindsWith = (...written: readonly Partial<Milestone>[]) =>
      cardsAt('10:00', { milestones: milestonesFrom(written.map((part) => ({ ...milestone, ...part }))) })
    expect(kindsWith({ startDate: day('2026-10-27') })).toEqual(['look-back'])
    expect(kindsWith({ startDate: day('2026-10-28') })).toEqual([])
    expect(kindsWith({ startDate: day('2026-10-27'), state: 'closed' })).toEqual([])
  })

  it('is the look-back of a milestone that made itself as well', () => {
    const milestones = milestonesFrom([])
    const on = (date: string) =>
      cardsAt('10:00', { milestones }, { now: at(`${date}T10:00`), today: day(date) }).includes('look-back')
    expect(milestones.at(-2)?.endDate).toBe('2026-11-01')
    expect(['2026-11-01', '2026-11-02', '2026-11-08', '2026-11-10'].map(on)).toEqual([false, true, true, false])
  })

  it('is put off as long as the person said, and no longer', () => {
    const putOff = { trainer: { key: '2026-11-24', until: at('2026-11-24T14:00') } }
    expect(cardsAt('13:59', {}, { putOff })).toEqual([])
    expect(cardsAt('14:00', {}, { putOff })).toEqual(['trainer'])
    const ofLastWeek = { trainer: { key: '2026-11-17', until: at('2026-12-24T14:00') } }
    expect(cardsAt('13:59', {}, { putOff: ofLastWeek })).toEqual(['trainer'])
  })
})

describe('when the person got up', () => {
  const startAt = at('2026-11-23T22:30')
  const around = { startAt, zone: tokyo, now: at('2026-11-24T08:00') }

  it.each([
    ['23:15', '2026-11-23T23:15'],
    ['00:40', '2026-11-24T00:40'],
    ['08:00', '2026-11-24T08:00'],
  ])('%s is the last one before now', (clock, local) => {
    expect(gotUpAt(clock, around)).toBe(at(local))
  })

  it.each(['22:30', '09:00', '22:00', '', '25:00'])('%j is none after the start', (clock) => {
    expect(gotUpAt(clock, around)).toBeUndefined()
  })
})
