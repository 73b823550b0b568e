// The fold in SQL and the pure merge come to the same cells, whatever the values, stamps, order and repetition.

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../../../api/store/accounts.ts'
import { cellsOfRecord, readCells } from '../../../api/store/record-cells.ts'
import { type AccountId, byAccount } from '../../../api/store/scope.ts'
import { typedRecordOfChange } from '../../../api/store/typed-records.ts'
import { fieldsFromRow, typedTables } from '../../../api/store/typed-tables.ts'
import { writeChanges } from '../../../api/store/write-changes.ts'
import type { Json } from '../../../domain/json.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { recordFromCells } from '../../../domain/records/record-from-cells.ts'
import { type Cells, mergeChange } from '../../../domain/sync/cell.ts'
import type { Change } from '../../../domain/sync/change.ts'
import { formatStamp, type NodeId, type Stamp } from '../../../domain/sync/stamp.ts'
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

// Few stamps, so that they are often equal.
const stamps: readonly Stamp[] = [0, 1, 2].map((counter) =>
  formatStamp({ millis: 1_700_000_000_000, counter, node: 'aaaaaaaa' as NodeId }),
)

const storableText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'))
const value = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      null,
      true,
      false,
      0,
      1,
      -1,
      9,
      10,
      1.5,
      1e21,
      1e-7,
      '',
      '0',
      'null',
      'é',
      '\uffff',
      '🌱',
      '"\\\n\u2028',
    ),
  },
  fc.jsonValue({ depthSize: 'small' }).filter(isStorable).map(asSent),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(asSent),
  storableText,
)

// JSON has no minus zero.
function asSent(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

function isStorable(json: unknown): boolean {
  const text = JSON.stringify(json)
  return !/\\u0000|\\ud[89a-f]/i.test(text) && !/__proto__/.test(text)
}

const fieldNames = ['a', 'b.c', 'b.c.d-e_f', 'Z', 'length', 'toString']
const change = fc.record({
  recordId: fc.constantFrom('r1', 'r2'),
  kind: fc.constantFrom('gadget', 'widget'),
  stamp: fc.constantFrom(...stamps),
  fields: fc.dictionary(
    fc.constantFrom(...fieldNames),
    value.map((v) => ({ v })),
    { minKeys: 1, noNullPrototype: true },
  ),
})

describe('the fold in SQL', () => {
  it('gives the same cells as the pure merge, for any values, stamps, order and repetition', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 8 }),
        async (made, again) => {
          const account = await newAccount()
          const changes: Change[] = made.map((part, index) => ({ ...part, id: `c${index}` }))
          const repeats = again.flatMap((index) => changes[index] ?? [])
          for (const batch of [changes.slice(0, 3), repeats, changes.slice(3), repeats]) {
            const received = batch.map((one) => ({ ...one, sent: one.stamp }))
            const statements = writeChanges(account, { changes: received, device: 'test' })
            if (statements.length > 0) await place.database.batch(statements, 'write')
          }
          for (const kind of ['gadget', 'widget']) {
            for (const record of ['r1', 'r2']) {
              const expected = changes
                .filter((one) => one.kind === kind && one.recordId === record)
                .reduce<Cells>((cells, one) => mergeChange(cells, one), {})
              const stored = await place.database.execute(cellsOfRecord(byAccount(account), { kind, record }))
              expect(readCells(stored)).toEqual(expected)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

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
  areasOfTheFuture: fc.jsonValue().filter(isStorable).map(asSent),
}

describe('the typed tables', () => {
  it('hold what the pure record holds, after any changes', async () => {
    const fields = fc
      .record(stretchFields, { requiredKeys: [], noNullPrototype: true })
      .filter((some) => Object.keys(some).length > 0)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...stamps), fields), { minLength: 1, maxLength: 6 }),
        async (writes) => {
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
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each(Object.values(kinds))('have a column for every field and set of a $kind', ({ kind, fields, collections }) => {
    const columns = typedTables[kind].columns
    expect(columns.map(({ field }) => field).sort()).toEqual(
      [...Object.keys(fields), ...Object.keys(collections)].sort(),
    )
    expect(columns.filter(({ isSet }) => isSet).every(({ holds }) => holds === 'json')).toBe(true)
  })
})
