// The weekly trend by REST: the same weeks and marks as on the chart.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import { change, sync } from '../support/changes.ts'
import { createWorld, type World } from '../support/world.ts'

interface Week {
  readonly start: string
  readonly beforeMm: { n: number; mean?: number }
  readonly work: { readonly days: number; readonly minutes: { n: number; total?: number } }
  readonly sleep: { readonly awakenings: { several: number } }
  readonly busy: {
    readonly kind: string
    readonly threshold?: number
    readonly reasons?: readonly { component: string }[]
  }
}

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

function date(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

describe('weekly trends', () => {
  it('marks the week that is high against the 26 before it, although only that week was asked for', async () => {
    const monday = date('2025-03-03')
    const changes = Array.from({ length: 27 * 7 }, (_, index) => {
      const week = Math.floor(index / 7)
      const workMinutes = week === 26 ? 700 : 400 + ((week * 37) % 60)
      const day = addDays(monday, index - 26 * 7)
      return [
        change({ date: day, workMinutes, meetingMinutes: 60 + ((week * 11) % 30) }, { kind: 'workday' }),
        change({ date: day, minutes: workMinutes - 30 }, { kind: 'sitting' }),
      ]
    }).flat()
    await sync(world, changes)
    const answer = await world.json<{ weeks: Week[] }>('/api/v1/trends/weekly?from=2025-03-05&to=2025-03-09')
    expect(answer.weeks).toHaveLength(1)
    expect(answer.weeks[0]).toMatchObject({
      start: '2025-03-03',
      work: { days: 7, minutes: { n: 7, total: 4900 } },
      busy: { kind: 'busy' },
    })
    const { threshold } = answer.weeks[0]?.busy ?? {}
    await world.json('/api/v1/profile', { method: 'PATCH', body: { busyPercent: 50 } })
    const moved = await world.json<{ weeks: Week[] }>('/api/v1/trends/weekly?from=2025-03-05&to=2025-03-09')
    expect(moved.weeks[0]?.busy.threshold).toBeLessThan(threshold ?? Number.NaN)
    expect(answer.weeks[0]?.busy.reasons?.map(({ component }) => component).sort()).toEqual(['sitting', 'work'])
  })

  it('counts weeks from the profile’s first day, leaves doubtful and deleted records out, and several stays several', async () => {
    const person = await world.addPerson()
    await person.json('/api/v1/profile', { method: 'PATCH', body: { weekStart: 7, zone: 'UTC' } })
    const post = (path: string, body: object) => person.json<{ id: string }>(`/api/v1/${path}`, { body })
    await post('stretches', { at: '2025-03-08T10:00:00Z', beforeMm: 1000 })
    await post('stretches', { at: '2025-03-09T10:00:00Z', beforeMm: 1200 })
    await post('stretches', { at: '2025-03-10T10:00:00Z', beforeMm: 2000, doubtful: true })
    const { id } = await post('stretches', { at: '2025-03-11T10:00:00Z', beforeMm: 3000 })
    await person.request(`/api/v1/stretches/${id}`, { method: 'DELETE' })
    await post('sleeps', { bedAt: '2025-03-09T23:00:00Z', wakeAt: '2025-03-10T06:00:00Z', awakenings: 'several' })
    const { weeks } = await person.json<{ weeks: Week[] }>('/api/v1/trends/weekly?from=2025-03-02&to=2025-03-15')
    expect(weeks.map(({ start, beforeMm }) => [start, beforeMm.n, beforeMm.mean])).toEqual([
      ['2025-03-02', 1, 1000],
      ['2025-03-09', 1, 1200],
    ])
    expect(weeks[1]?.sleep.awakenings).toMatchObject({ several: 1 })
    expect(weeks[1]?.work.minutes).not.toHaveProperty('total')
  })

  it('gives the last three months without a range', async () => {
    const person = await world.addPerson()
    const { weeks, to, today } = await person.json<{ weeks: Week[]; to: string; today: string }>(
      '/api/v1/trends/weekly',
    )
    expect(weeks.length).toBeGreaterThanOrEqual(13)
    expect(to).toBe(today)
  })

  it.each([
    ['from=2025-03-02&to=2025-03-01', 'to'],
    ['from=1990-01-01&to=2025-01-01', 'from'],
    ['from=2025-02-29', 'from'],
    ['until=2025-01-01', 'until'],
  ])('refuses %s and names %s', async (query, path) => {
    const response = await world.request(`/api/v1/trends/weekly?${query}`)
    expect([response.status, (await response.json()).errors[0].path]).toEqual([400, path])
  })
})
