// Requests by chance, ten thousand to each runtime: whatever is sent, the API answers, and nobody's rows move but the sender's.
// The seed is in the test's name; `FUZZ_SEED=… npx vitest run --project api tests/api/security/fuzz.test.ts` sends the same again.

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { contentsOf } from '../../support/security/database-contents.ts'
import { type FuzzReport, type FuzzWorld, fuzzWorld, runFuzz } from '../../support/security/fuzz-run.ts'
import { randomFrom } from '../../support/security/random.ts'
import { createWorld, type World } from '../../support/world.ts'

const WRITING = 6000
const NOT_WRITING = 4000

declare module 'vitest' {
  interface ProvidedContext {
    readonly fuzzSeed: number
  }
}

const seed = inject('fuzzSeed')

let world: World
let people: FuzzWorld

beforeAll(async () => {
  world = await createWorld()
  people = await fuzzWorld(world)
})
afterAll(() => world.close())

describe(`requests by chance (FUZZ_SEED=${seed})`, () => {
  it('of someone who may write are all answered, and reach nobody else', { timeout: 180_000 }, async () => {
    const before = await contentsOf(world.database)
    const { writing: credentials, ids, writer } = people
    const report = await runFuzz(world, { random: randomFrom(seed), count: WRITING, credentials, ids })
    expectAllAnswered(report, WRITING)
    // Much of it must have been taken, else it would show nothing.
    expect((report.statuses[200] ?? 0) + (report.statuses[201] ?? 0)).toBeGreaterThan(WRITING / 20)
    const after = await contentsOf(world.database)
    expect(after[writer.account]?.length).toBeGreaterThan(before[writer.account]?.length ?? 0)
    expect(Object.keys(after).sort()).toEqual([...new Set([...Object.keys(before), 'nobody'])].sort())
    for (const account of Object.keys(before).filter((name) => name !== writer.account && name !== 'nobody')) {
      expect(after[account]).toEqual(before[account])
    }
  })

  it('of people who may not write change nothing', { timeout: 180_000 }, async () => {
    const credentials = once(people.notWriting)
    await credentials()
    const { nobody: _, ...before } = await contentsOf(world.database)
    const report = await runFuzz(world, {
      ...{ random: randomFrom(seed + 1), count: NOT_WRITING, ids: people.ids },
      credentials,
      // Whoever holds a session may always end it, from our own pages.
      except: ['/api/v1/auth/sign-out'],
    })
    expectAllAnswered(report, NOT_WRITING)
    const { nobody: __, ...after } = await contentsOf(world.database)
    expect(after).toEqual(before)
  })
})

function expectAllAnswered({ sent, failures, statuses }: FuzzReport, count: number): void {
  expect(failures.slice(0, 5)).toEqual([])
  expect(sent).toBe(count)
  expect(Object.keys(statuses).length).toBeGreaterThan(6)
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}
