import { afterEach, beforeEach, expect, it } from 'vitest'
import { change, newRecordId, sync } from '../../support/changes.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

/** Cells of one page of a snapshot. */
const PAGE = 5000

let world: World

beforeEach(async () => {
  world = await createWorld()
})

afterEach(() => world.close())

it('a change that a restored server lacks is offered whole when its record crosses the end of a page', async () => {
  const recordId = newRecordId()
  // Captures come before stretches, so the record's date is the last cell of the first page, and its zone is on the second.
  const before = Array.from({ length: PAGE - 1 }, () => change({ text: 'x' }, { kind: 'capture' }))
  const kept = change({ date: '2026-11-23', zone: 'Asia/Tokyo' }, { recordId })
  const lost = change({ beforeMm: 1500, note: 'kept' }, { recordId })
  for (let from = 0; from < before.length; from += 500) await sync(world, before.slice(from, from + 500))
  await sync(world, [kept, lost])
  const phone = await openPhone(world)
  await phone.sync()
  for (const sql of [
    `DELETE FROM changes WHERE id = '${lost.id}'`,
    `DELETE FROM cells WHERE record = '${recordId}' AND field IN ('beforeMm', 'note')`,
    "UPDATE meta SET value = 'second-epoch' WHERE key = 'epoch'",
  ]) {
    await world.database.execute({ sql, args: [] })
  }
  await phone.sync()
  expect(await world.json(`/api/v1/stretches/${recordId}`)).toMatchObject({ beforeMm: 1500, note: 'kept' })
})
