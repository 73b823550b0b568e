// No request reads more of a table than it is about: every statement that the API runs is planned as searches.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { typedTables } from '../../../api/store/typed-tables.ts'
import { kinds as knownKinds } from '../../../domain/records/kinds.ts'
import { change, newRecordId, sync } from '../../support/changes.ts'
import { callEveryRoute } from '../../support/every-route.ts'
import { createNodeWorld, type NodeWorld } from '../../support/node-world.ts'

let world: NodeWorld
beforeAll(async () => {
  world = await createNodeWorld()
  await callEveryRoute(world)
})
afterAll(() => world.close())

it('plans every statement of every route without a scan of a table', async () => {
  const kinds = [...Object.keys(knownKinds), 'of-the-future']
  await sync(
    world,
    kinds.map((kind) => change({ note: 'x' }, { kind, recordId: kind === 'profile' ? 'profile' : newRecordId() })),
  )
  const statements = new Map(world.statements().map((statement) => [statement.sql, statement]))
  expect(statements.size).toBeGreaterThan(30)
  for (const [question, part] of Object.entries(ofSync)) {
    expect([question, [...statements.keys()].some((sql) => sql.includes(part))]).toEqual([question, true])
  }
  for (const { sql, args } of statements.values()) {
    const plan = await world.database.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    const steps = plan.rows.map((row) => String(row['detail']))
    expect(steps.filter(isTableScan), `${sql}\n${steps.join('\n')}`).toEqual([])
  }
})

it('reads and writes within one account alone', () => {
  const personal = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE) (changes|cells|${Object.keys(typedTables).join('|')})\\b`)
  const statements = new Set(world.statements().map(({ sql }) => sql))
  const ofPeople = [...statements].filter((sql) => personal.test(sql))
  expect(ofPeople.length).toBeGreaterThan(25)
  expect(ofPeople.filter((sql) => !/\baccount = |INSERT INTO changes \(account, /.test(sql))).toEqual([])
})

// Each question of syncing, by words of its own.
const ofSync = {
  acknowledgements: 'AS earlier',
  'page of the log': 'ORDER BY seq LIMIT',
  'place of the log': 'AS head',
  'page of the snapshot': 'OVER (ORDER BY kind, record, field',
  'end of the snapshot': 'ORDER BY kind DESC',
  'size of the snapshot': 'count(*) AS cells',
  'page of the digest': 'group_concat(',
  'end of a page of the digest': 'LIMIT 1 OFFSET',
  history: 'row_number()',
  fold: 'INSERT INTO cells',
}

// What a request carries, one row that is counted on, and rows that a search has already found may be walked through.
function isTableScan(step: string): boolean {
  return step.startsWith('SCAN') && !/VIRTUAL TABLE|CONSTANT ROW|^SCAN \(subquery-\d+\)/.test(step)
}
