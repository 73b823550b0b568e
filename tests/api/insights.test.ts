// `GET /api/v1/insights`: the same judgement as in the domain, of this account's records alone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../domain/json.ts'
import type { AnyRecord } from '../../domain/records/kinds.ts'
import { insights } from '../../domain/trends/insights.ts'
import { change, newRecordId, sync } from '../support/changes.ts'
import { linkedWeeks } from '../support/linked-weeks.ts'
import type { Person } from '../support/world.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

interface Answer {
  readonly links: readonly { readonly verdict: string; readonly sentence: { ja: string }; readonly pairs: unknown[] }[]
  readonly lags?: unknown
  readonly noise: { readonly kind: string }
}

const records = linkedWeeks(30, 10)
const stated = { cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0, zone: 'Asia/Tokyo' } as const

async function keep(person: Person, all: readonly AnyRecord[]): Promise<void> {
  const changes = all.map(({ id: _, kind, ...fields }) => change(cellsOf(fields), { kind, recordId: newRecordId() }))
  for (let from = 0; from < changes.length; from += 500) await sync(person, changes.slice(from, from + 500))
}

function cellsOf(fields: object): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'object'))
}

describe('insights', () => {
  it('say nothing of anything before a link was stated', async () => {
    const person = await world.addPerson()
    await keep(person, [...records.stretches, ...records.workdays])
    expect(await person.json('/api/v1/insights')).toMatchObject({ links: [], noise: { kind: 'too-few', have: 0 } })
  })

  it('judge a stated link as the domain does', async () => {
    const person = await world.addPerson()
    await keep(person, [...records.stretches, ...records.workdays, ...records.sittings, ...records.sleeps])
    const { id } = await person.json<{ id: string }>('/api/v1/hypotheses', { body: stated })
    const answer = await person.json<Answer>('/api/v1/insights')
    const [expected] = insights(records, [
      {
        ...{ id, kind: 'hypothesis', deleted: false },
        cause: 'busy',
        effect: 'before',
        direction: 'down',
        lagWeeks: 0,
      },
    ]).links
    expect(expected?.result.finding.verdict).toBe('strong')
    expect(answer.links).toMatchObject([
      {
        ...{ hypothesis: { id, cause: 'busy', lagWeeks: 0 }, verdict: 'strong', weeks: expected?.result.finding.weeks },
        sentence: expected?.result.sentence,
        notes: expected?.notes,
      },
    ])
    expect(answer.links[0]?.pairs).toHaveLength(expected?.result.pairs.length ?? 0)
    expect(answer.lags).toBeDefined()
  })

  it('hold repeats against each other, and leave a deleted hypothesis out', async () => {
    const person = await world.addPerson()
    for (let day = 1; day <= 6; day++) {
      const at = `2026-03-0${day}T10:00:00Z`
      const tries = [{ which: 'before', mm: 1500 + 10 * day }]
      await person.json('/api/v1/stretches', { body: { at, zone: 'UTC', beforeMm: 1500, tries } })
    }
    const { id } = await person.json<{ id: string }>('/api/v1/hypotheses', { body: stated })
    await person.request(`/api/v1/hypotheses/${id}`, { method: 'DELETE' })
    expect(await person.json<Answer>('/api/v1/insights')).toMatchObject({ links: [], noise: { kind: 'known' } })
  })

  it('of one account never see another’s records', async () => {
    const person = await world.addPerson()
    await person.json('/api/v1/hypotheses', { body: stated })
    const { links } = await person.json<Answer>('/api/v1/insights')
    expect(links).toMatchObject([{ verdict: 'cannot-compute', weeks: 0, pairs: [] }])
    expect(links[0]).not.toHaveProperty('differenceCm')
  })
})
