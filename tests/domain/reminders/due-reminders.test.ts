import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dueReminders, type ReminderDevice } from '../../../domain/reminders/due-reminders.ts'
import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { type Occasion, type ReminderFacts, reminderOccasions } from '../../../domain/reminders/reminder-occasions.ts'
import type { ReminderSettings } from '../../../domain/reminders/reminder-settings.ts'
import { at, day, moment, zoneOf } from '../../support/trend-records.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Every zone's offset, every change of one and every time of the simulated worlds is a multiple of it. */
const STEP = 15 * MINUTE

const tokyo: ReminderSettings = {
  zone: zoneOf('Asia/Tokyo'),
  dayStartMinutes: 0,
  eveningAt: '21:00',
  trainerDays: new Set([3]),
  trainerAt: '12:00',
  standUpMinutes: 60,
  lookBackAt: '10:00',
}
const nothing: ReminderFacts = {
  running: [],
  loggedDates: new Set(),
  trainedDates: new Set(),
  lookBacks: [],
}
const device: ReminderDevice = { kinds: reminderKinds, quiet: undefined, told: {}, snoozed: {} }

interface Case {
  readonly settings?: Partial<ReminderSettings>
  readonly facts?: Partial<ReminderFacts>
  readonly device?: Partial<ReminderDevice>
}

function dueAt(local: string, { settings, facts, device: wishes }: Case = {}) {
  const chosen = { ...tokyo, ...settings }
  const now = Date.parse(at(local, chosen.zone))
  const occasions = reminderOccasions(chosen, { ...nothing, ...facts }, now)
  return dueReminders(occasions, { ...device, ...wishes }, { now, zone: chosen.zone })
}

const keysAt = (local: string, world?: Case) => dueAt(local, world).due.map(({ kind, key }) => `${kind} ${key}`)

// 2026-11-25 is a Wednesday.
describe('the evening', () => {
  it.each([
    ['2026-11-24T20:59', []],
    ['2026-11-24T21:00', ['evening 2026-11-24']],
    ['2026-11-24T23:59', ['evening 2026-11-24']],
    ['2026-11-25T00:00', []],
  ])('%s: %j', (local, keys) => {
    expect(keysAt(local)).toEqual(keys)
  })

  it('needs nothing when the day is logged', () => {
    expect(keysAt('2026-11-24T21:00', { facts: { loggedDates: new Set([day('2026-11-24')]) } })).toEqual([])
  })

  it('after midnight still is of the day that is lived', () => {
    const settings = { dayStartMinutes: 180, eveningAt: '01:30' }
    expect(keysAt('2026-11-25T01:30', { settings })).toEqual(['evening 2026-11-24'])
  })

  it('is told of once', () => {
    expect(keysAt('2026-11-24T21:05', { device: { told: { evening: '2026-11-24' } } })).toEqual([])
  })

  it('is not wanted by a device that did not ask for it', () => {
    expect(keysAt('2026-11-24T21:05', { device: { kinds: ['stand-up'] } })).toEqual([])
  })

  it('is off without a time', () => {
    expect(keysAt('2026-11-24T21:00', { settings: { eveningAt: undefined } })).toEqual([])
  })
})

describe('the day with the trainer', () => {
  it('is told of on its weekday, unless the session is there already', () => {
    expect(keysAt('2026-11-25T12:00')).toEqual(['trainer 2026-11-25'])
    expect(keysAt('2026-11-26T12:00')).toEqual([])
    expect(keysAt('2026-11-25T12:00', { facts: { trainedDates: new Set([day('2026-11-25')]) } })).toEqual([])
  })
})

describe('standing up', () => {
  const running = [
    { id: 'second', startAt: at('2026-11-26T09:20', 'Asia/Tokyo') },
    { id: 'first', startAt: at('2026-11-26T09:10', 'Asia/Tokyo') },
  ]

  it('is due the chosen length after the first timer was started, for an hour', () => {
    expect(keysAt('2026-11-26T10:09', { facts: { running } })).toEqual([])
    expect(keysAt('2026-11-26T10:10', { facts: { running } })).toEqual(['stand-up first'])
    expect(keysAt('2026-11-26T11:10', { facts: { running } })).toEqual([])
  })

  it('is never due when it is off', () => {
    expect(keysAt('2026-11-26T10:10', { settings: { standUpMinutes: 0 }, facts: { running } })).toEqual([])
  })

  it('comes again when the person has put it off, and once', () => {
    const until = Date.parse(at('2026-11-26T10:25', 'Asia/Tokyo'))
    const put = { told: { 'stand-up': 'first' }, snoozed: { 'stand-up': { key: 'first', until } } } as const
    expect(keysAt('2026-11-26T10:24', { facts: { running }, device: put })).toEqual([])
    expect(dueAt('2026-11-26T10:24', { facts: { running }, device: put }).nextAt).toBe(until)
    expect(keysAt('2026-11-26T10:25', { facts: { running }, device: put })).toEqual(['stand-up first'])
    expect(keysAt('2026-11-26T10:26', { facts: { running: [] }, device: put })).toEqual([])
  })
})

describe('the look-back', () => {
  const lookBacks = [{ id: 'm', dueDate: day('2026-11-25') }]
  const settings = { trainerDays: new Set<number>() }

  it('is due from its day on, for a week of mornings, until somebody was told', () => {
    expect(keysAt('2026-11-24T10:00', { settings, facts: { lookBacks } })).toEqual([])
    expect(keysAt('2026-11-25T10:00', { settings, facts: { lookBacks } })).toEqual(['look-back m'])
    expect(keysAt('2026-12-01T10:00', { settings, facts: { lookBacks } })).toEqual(['look-back m'])
    expect(keysAt('2026-12-02T10:00', { settings, facts: { lookBacks } })).toEqual([])
    expect(
      keysAt('2026-11-26T10:00', { settings, facts: { lookBacks }, device: { told: { 'look-back': 'm' } } }),
    ).toEqual([])
  })
})

describe('quiet hours', () => {
  it('put a reminder off to their end', () => {
    const quiet = { from: '20:00', to: '22:00' }
    expect(keysAt('2026-11-24T21:59', { device: { quiet } })).toEqual([])
    expect(keysAt('2026-11-24T22:00', { device: { quiet } })).toEqual(['evening 2026-11-24'])
    expect(dueAt('2026-11-24T21:00', { device: { quiet } }).nextAt).toBe(
      Date.parse(at('2026-11-24T22:00', 'Asia/Tokyo')),
    )
  })

  it('drop what is too late by then', () => {
    const quiet = { from: '21:00', to: '07:00' }
    expect(keysAt('2026-11-24T21:00', { device: { quiet } })).toEqual([])
    expect(keysAt('2026-11-25T07:00', { device: { quiet } })).toEqual([])
  })

  it('of equal ends are none', () => {
    expect(keysAt('2026-11-24T21:00', { device: { quiet: { from: '21:00', to: '21:00' } } })).toHaveLength(1)
  })
})

describe('where the clocks change', () => {
  it('a time that is skipped comes later by the gap', () => {
    const settings = {
      zone: zoneOf('Europe/Berlin'),
      eveningAt: '02:30',
      dayStartMinutes: 0,
      trainerDays: new Set<number>(),
    }
    expect(keysAt('2026-03-29T01:59', { settings })).toEqual([])
    expect(keysAt('2026-03-29T03:30', { settings })).toEqual(['evening 2026-03-29'])
  })

  it('a time that comes twice is told of at the first', () => {
    const settings = { zone: zoneOf('Europe/Berlin'), eveningAt: '02:30', trainerDays: new Set<number>() }
    const occasions = reminderOccasions({ ...tokyo, ...settings }, nothing, Date.parse('2026-10-25T00:00Z'))
    expect(occasions.find(({ key }) => key === '2026-10-25')?.from).toBe(Date.parse('2026-10-25T00:30Z'))
  })

  it('a zone that leaves out a day has no reminder on it', () => {
    const settings = { zone: zoneOf('Pacific/Apia'), trainerDays: new Set<number>() }
    const sent = simulate({
      settings: { ...tokyo, ...settings },
      device,
      from: Date.parse('2011-12-28T12:00Z'),
      hours: 96,
    })
    expect(sent.map(({ key }) => key)).toEqual(['2011-12-28', '2011-12-29', '2011-12-31', '2012-01-01'])
  })
})

const zones = fc.constantFrom(
  ...['Asia/Tokyo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/New_York'],
  ...['America/St_Johns', 'Europe/Berlin', 'Pacific/Chatham', 'Pacific/Kiritimati', 'UTC'],
)
const clock = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1) / HOUR, max: Date.UTC(2030, 0, 1) / HOUR })
  .map((hours) => hours * HOUR)
const worlds = fc.record({
  zone: zones.map(zoneOf),
  eveningAt: clock,
  start: moments,
  dayStart: fc.constantFrom(0, 180, 300),
})

describe('for every zone, time and night of a clock change', () => {
  it('each lived day is told of once, at its time on the wall or as much later as the clocks skip', () => {
    fc.assert(
      fc.property(worlds, ({ zone, eveningAt, start, dayStart }) => {
        const settings = { ...tokyo, zone, eveningAt, dayStartMinutes: dayStart, trainerDays: new Set<number>() }
        const sent = simulate({ settings, device, from: start, hours: 24 * 5 })
        expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
        expect(sent.length).toBeGreaterThanOrEqual(4)
        for (const { key, now, isFirst } of sent) {
          const clockDate = Number(eveningAt.slice(0, 2)) * 60 + Number(eveningAt.slice(3)) < dayStart ? 1 : 0
          const expected = Temporal.PlainDate.from(key)
            .add({ days: clockDate })
            .toZonedDateTime({
              timeZone: zone,
              plainTime: Temporal.PlainTime.from(eveningAt),
            })
          if (!isFirst) expect(now).toBe(expected.epochMilliseconds)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('whoever sleeps until the next moment tells the same as whoever looks all the time', () => {
    const quiet = fc.option(fc.record({ from: clock, to: clock }), { nil: undefined })
    fc.assert(
      fc.property(worlds, quiet, fc.nat({ max: 250 }), ({ zone, eveningAt, start }, hours, began) => {
        const settings = { ...tokyo, zone, eveningAt }
        const running = [{ id: 'bout', startAt: moment(new Date(start + began * STEP).toISOString()) }]
        const world = {
          settings,
          device: { ...device, quiet: hours },
          from: start,
          hours: 72,
          facts: { ...nothing, running },
        }
        const always = simulate(world)
        expect(simulate({ ...world, isSleeping: true })).toEqual(always)
      }),
      { numRuns: 40 },
    )
  })

  it('nothing is told in quiet hours', () => {
    fc.assert(
      fc.property(worlds, clock, clock, ({ zone, eveningAt, start }, from, to) => {
        fc.pre(from !== to)
        const sent = simulate({
          settings: { ...tokyo, zone, eveningAt },
          device: { ...device, quiet: { from, to } },
          from: start,
          hours: 72,
        })
        for (const { now } of sent) {
          const wall = Temporal.Instant.fromEpochMilliseconds(now)
            .toZonedDateTimeISO(zone)
            .toPlainTime()
            .toString()
            .slice(0, 5)
          expect(from < to ? wall >= from && wall < to : wall >= from || wall < to).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })
})

interface Simulated {
  readonly settings: ReminderSettings
  readonly device: ReminderDevice
  readonly from: number
  readonly hours: number
  readonly facts?: ReminderFacts
  readonly isSleeping?: boolean
}

/** What a device is told, by a clock that looks every quarter of an hour, or by one that sleeps until it was told to look again. */
function simulate({ settings, device: wishes, from, hours, facts = nothing, isSleeping = false }: Simulated) {
  const told: Record<string, string> = {}
  const sent: (Pick<Occasion, 'kind' | 'key'> & { readonly now: number; readonly isFirst: boolean })[] = []
  let now = from
  while (now < from + hours * HOUR) {
    const occasions = reminderOccasions(settings, facts, now)
    const { due, nextAt = Number.POSITIVE_INFINITY } = dueReminders(
      occasions,
      { ...wishes, told },
      { now, zone: settings.zone },
    )
    for (const { kind, key } of due) {
      told[kind] = key
      sent.push({ kind, key, now, isFirst: now === from })
    }
    // As the server does: never longer than half a day, so that what has come within sight is seen.
    now = isSleeping ? Math.min(nextAt, now + 12 * HOUR) : now + STEP
  }
  return sent
}
