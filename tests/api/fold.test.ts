// The fold in SQL and the pure merge come to the same cells, whatever the values, stamps, order and repetition.

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../../api/store/accounts.ts'
import { cellsAfter, firstKey, readStoredCells } from '../../api/store/record-cells.ts'
import { type AccountId, byAccount } from '../../api/store/scope.ts'
import { writeChanges } from '../../api/store/write-changes.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import type { Change } from '../../domain/sync/change.ts'
import { stampIn, sync } from '../support/changes.ts'
import { type History, history } from '../support/histories.ts'
import { type Copy, copyOf, foldOf, readSnapshot } from '../support/snapshot.ts'
import { createWorld, type World } from '../support/world.ts'

const MOST_MS = 60_000

let world: World
let accounts = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('the fold in SQL', () => {
  it(
    'gives the same cells as the pure merge, for any values, stamps, order and repetition',
    async () => {
      const holds = fc.asyncProperty(history, async (made) => {
        expect(await folded(made)).toEqual(foldOf(made.changes))
      })
      await fc.assert(holds, { numRuns: 1000 })
    },
    MOST_MS,
  )

  it(
    'gives a device the cells of the pure merge, all the way from request to snapshot',
    async () => {
      const holds = fc.asyncProperty(history, fc.nat(8), async ({ changes, requests }, hasty) => {
        const person = await world.addPerson()
        const id = changes[hasty]?.id
        const stored = new Map<string, Change>()
        for (const request of requests) {
          const sent = request.map((one) => (one.id === id ? { ...one, stamp: tenYearsAhead } : one))
          const { accepted, rejected } = await sync(person, sent)
          expect([rejected, accepted.map((one) => one.id)]).toEqual([[], request.map((one) => one.id)])
          for (const { id: own, stamp } of accepted) {
            const change = changes.find((one) => one.id === own)
            expect(stored.get(own)?.stamp ?? stamp).toBe(stamp)
            if (change !== undefined) stored.set(own, { ...change, stamp })
          }
        }
        expect(copyOf(await readSnapshot(person))).toEqual(foldOf([...stored.values()]))
      })
      await fc.assert(holds, { numRuns: 100 })
    },
    MOST_MS,
  )
})

const tenYearsAhead = stampIn(10 * 365 * 86_400_000)

/** The cells of a new account after its requests; two round trips. */
async function folded({ requests }: History): Promise<Copy> {
  accounts += 1
  const account = `account-${accounts}` as AccountId
  const writes = requests.flatMap((request) => {
    return writeChanges(account, { changes: request.map((one) => ({ ...one, sent: one.stamp })), device: 'test' })
  })
  await world.database.batch([insertAccount({ id: account, name: account }, 0), ...writes], 'write')
  const copy = new Map<string, Cells>()
  for (const { kind, record, field, v, stamp } of readStoredCells(
    await world.database.execute(cellsAfter(byAccount(account), firstKey)),
  )) {
    const key = `${kind} ${record}`
    copy.set(key, { ...copy.get(key), [field]: { v, stamp } })
  }
  return copy
}
