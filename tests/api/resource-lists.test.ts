// Lists of records: in order of date, page by page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type Person, type World } from '../support/world.ts'

let world: World
let person: Person
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('lists', () => {
  const dates = ['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-07', '2026-02-01']

  beforeAll(async () => {
    person = await world.addPerson()
    for (const date of [...dates].reverse()) await person.json('/api/v1/workdays', { body: { date, doneCount: 1 } })
  })

  it('come in order of date, from and to included', async () => {
    const { items } = await person.json<{ items: { date: string }[] }>('/api/v1/workdays?from=2026-01-06&to=2026-01-07')
    expect(items.map(({ date }) => date)).toEqual(['2026-01-06', '2026-01-06', '2026-01-07'])
  })

  it('hold every record once over their pages, also where a date has several', async () => {
    const seen: { id: string; date: string }[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { items: typeof seen; next: string | null } = await person.json(
        `/api/v1/workdays?limit=2${next && `&after=${next}`}`,
      )
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items)
      next = page.next
    }
    expect(seen.map(({ date }) => date)).toEqual(dates)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(dates.length)
  })

  it('begin at from also after a page of another query', async () => {
    const { next } = await person.json<{ next: string }>('/api/v1/workdays?limit=1')
    const { items } = await person.json<{ items: { date: string }[] }>(`/api/v1/workdays?from=2026-01-07&after=${next}`)
    expect(items.map(({ date }) => date)).toEqual(['2026-01-07', '2026-02-01'])
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=ten', 'limit'],
    ['from=2026-02-30', 'from'],
    ['to=tomorrow', 'to'],
    ['from=2026-02-02&to=2026-02-01', 'to'],
    ['after=%21%21', 'after'],
    ['after=W10', 'after'],
    ['form=2026-01-01', 'form'],
    ['limit=1&limit=2', 'limit'],
  ])('refuse %s and name %s', async (query, path) => {
    const response = await person.request(`/api/v1/workdays?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors.map((error: { path: string }) => error.path)).toEqual([path])
  })
})
