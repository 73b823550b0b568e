// The digest proves that two copies are equal.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareText } from '../../domain/json.ts'
import type { Change } from '../../domain/sync/change.ts'
import { change, newRecordId, push, stampIn, sync } from '../support/changes.ts'
import { copyOf, foldOf, readSnapshot } from '../support/snapshot.ts'
import { createWorld, type Person, type World } from '../support/world.ts'

interface Digest {
  readonly epoch: string
  readonly head: number
  readonly kinds: Readonly<Record<string, { readonly count: number; readonly sha256: string }>>
}

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const digestOf = (person: Person) => person.json<Digest>('/api/v1/digest')

/** What a device with these changes computes. */
async function ownKinds(changes: readonly Change[]): Promise<Digest['kinds']> {
  const lines = new Map<string, string[]>()
  for (const [key, cells] of foldOf(changes)) {
    const [kind = '', recordId] = key.split(' ')
    const own = Object.entries(cells).map(([field, { stamp }]) => `${recordId}\t${field}\t${stamp}`)
    lines.set(kind, [...(lines.get(kind) ?? []), ...own])
  }
  const kinds = [...lines].map(async ([kind, own]) => {
    const sha256 = await sha256Of(own.sort(compareText).join('\n'))
    return [kind, { count: own.length, sha256 }] as const
  })
  return Object.fromEntries(await Promise.all(kinds))
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

describe('the digest', () => {
  it('of an empty account has no kinds', async () => {
    expect((await digestOf(await world.addPerson())).kinds).toEqual({})
  })

  it('is what a device computes from its own cells', async () => {
    const person = await world.addPerson()
    const changes = ['b', 'a-b', 'a_b', 'a', 'B'].flatMap((recordId) => [
      change({ note: 'x', 'areas.neck.left': { feel: 'sore', level: 1 } }, { recordId }),
      change({ note: 'x', date: '2026-11-20' }, { recordId, kind: 'workday' }),
    ])
    const { head, epoch } = await sync(person, changes)
    expect(await digestOf(person)).toEqual({ epoch, head, kinds: await ownKinds(changes) })
  })

  it('changes when any cell does, and knows nothing of other accounts', async () => {
    const [ada, bea] = [await world.addPerson(), await world.addPerson()]
    const recordId = newRecordId()
    const shared = change({ note: 'x' }, { recordId })
    await sync(ada, [shared])
    await sync(bea, [shared])
    const before = await digestOf(ada)
    expect((await digestOf(bea)).kinds).toEqual(before.kinds)
    await sync(bea, [change({ note: 'y' }, { recordId, stamp: stampIn(5) })])
    expect((await digestOf(bea)).kinds).not.toEqual(before.kinds)
    expect((await digestOf(ada)).kinds).toEqual(before.kinds)
  })
})

// More cells than are held in memory at once, in records of which one crosses the border.
describe('the digest of a long account', () => {
  const wide = (kind: string) =>
    change(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, 1])), { kind })
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => wide(index % 2 === 0 ? 'b-kind' : 'a-kind'))

  it('is that of all its cells, in one round trip for each 25,000', async () => {
    const person = await world.addPerson()
    const changes = [change({ note: 'so that nothing comes out even' }, { kind: 'a-kind' }), ...many(260)]
    await push(person, changes, 60)
    const before = await world.roundTrips()
    const digest = await digestOf(person)
    expect((await world.roundTrips()) - before).toBe(3)
    expect(digest.kinds).toEqual(await ownKinds(changes))
    expect(copyOf(await readSnapshot(person))).toEqual(foldOf(changes))
  })
})
