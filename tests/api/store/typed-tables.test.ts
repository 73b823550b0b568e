// The typed tables say what the cells do, whatever the values, stamps and order.

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../../../api/store/accounts.ts'
import { type AccountId, byAccount } from '../../../api/store/scope.ts'
import { typedRecordOfChange } from '../../../api/store/typed-records.ts'
import { fieldsFromRow, typedTables } from '../../../api/store/typed-tables.ts'
import { writeChanges } from '../../../api/store/write-changes.ts'
import type { Json } from '../../../domain/json.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import { type Cells, mergeChange } from '../../../domain/sync/cell.ts'
import { closeStamp, storableText, storableValue } from '../../support/histories.ts'
import { createNodeSurroundings, type NodeSurroundings } from '../../support/node-surroundings.ts'

let place: NodeSurroundings
let accounts = 0
beforeAll(async () => {
  place = await createNodeSurroundings()
})
afterAll(() => place.close())

async function newAccount(): Promise<AccountId> {
  accounts += 1
  const id = `account-${accounts}` as AccountId
  await place.database.execute(insertAccount({ id, name: id }, 0))
  return id
}

const stretchFields: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  beforeMm: fc.option(fc.integer({ min: 300, max: 3000 })),
  doubtful: fc.option(fc.boolean()),
  note: fc.option(storableText),
  date: fc.option(fc.constantFrom('2026-11-20', '2026-11-21')),
  setting: fc.option(fc.constantFrom('self', 'class')),
  deleted: fc.boolean(),
  'areas.hamstring.left': fc.option(
    fc.record({ feel: fc.constantFrom('tight', 'sore'), level: fc.integer({ min: 1, max: 3 }) }),
  ),
  'areas.neck.both': fc.option(fc.constant({ feel: 'relieved', level: 1 })),
  areasOfTheFuture: storableValue,
}

describe('the typed tables', () => {
  it('hold what the pure record holds, after any changes', async () => {
    const fields = fc
      .record(stretchFields, { requiredKeys: [], noNullPrototype: true })
      .filter((some) => Object.keys(some).length > 0)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(closeStamp, fields), { minLength: 1, maxLength: 6 }), async (writes) => {
        const account = await newAccount()
        const changes = writes.map(([stamp, values], index) => {
          const written = Object.fromEntries(Object.entries(values).map(([name, v]) => [name, { v: v ?? null }]))
          return { id: `c${index}`, kind: 'stretch', recordId: 'r', stamp, sent: stamp, fields: written }
        })
        for (const one of changes)
          await place.database.batch(writeChanges(account, { changes: [one], device: 'test' }), 'write')
        const cells = changes.reduce<Cells>((state, one) => mergeChange(state, one), {})
        const { id: _id, kind: _kind, deleted, ...expected } = recordFromCells('stretch', 'r', cells)
        const result = await place.database.execute(
          typedRecordOfChange(byAccount(account), { kind: 'stretch', changeId: 'c0' }),
        )
        const [row] = result.rows
        if (row === undefined) throw new Error('no row')
        expect(fieldsFromRow('stretch', row)).toEqual(expected)
        const flag = await place.database.execute({
          sql: 'SELECT deleted FROM stretch WHERE account = ?',
          args: [account],
        })
        expect(flag.rows[0]?.['deleted']).toBe(deleted ? 1 : 0)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it.each(Object.values(kinds))('have a column for every field and set of a $kind', ({ kind, fields, collections }) => {
    const columns = typedTables[kind].columns
    expect(columns.map(({ field }) => field).sort()).toEqual(
      [...Object.keys(fields), ...Object.keys(collections)].sort(),
    )
    expect(columns.filter(({ isSet }) => isSet).every(({ holds }) => holds === 'json')).toBe(true)
  })
})
