import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { startCatchUp } from '../../../web/store/catch-up.ts'
import { checkData } from '../../../web/store/check-data.ts'
import { rowsOf } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
const progress: { done: number; total: number }[] = []
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  progress.length = 0
  world = await createWorld()
  phone = await openPhone(world)
  for (const load of [1, 2, 3]) await phone.saveRecord('workday', undefined, { date, load })
  await phone.saveRecord('stretch', undefined, {
    date,
    beforeMm: 1530,
    'areas.hamstring.left': { feel: 'tight', level: 2 },
  })
  await phone.sync()
})

afterEach(() => world.close())

const check = () => checkData(phone.tab, (step) => void progress.push(step))

async function tamper() {
  const [row] = await rowsOf(phone.tab, 'cells')
  if (row?.cells['load'] === undefined && row?.cells['date'] === undefined) throw new Error('no cell to tamper with')
  const { date: cell } = row.cells
  if (cell === undefined) throw new Error('no date')
  const stamp = cell.stamp.replace(/^\d{4}/, '2001') as typeof cell.stamp
  await phone.tab.active.value.use((database) =>
    database.put('cells', { ...row, cells: { ...row.cells, date: { ...cell, stamp } } }),
  )
}

it('says equal, kind by kind, when both sides hold the same cells', async () => {
  expect(await check()).toEqual({
    kind: 'compared',
    kinds: [
      { kind: 'stretch', isEqual: true, here: 4, there: 4 },
      { kind: 'workday', isEqual: true, here: 9, there: 9 },
    ],
  })
  expect(progress.at(-1)).toEqual({ done: 13, total: 13 })
})

it('sends what waits before it compares', async () => {
  await phone.saveRecord('capture', undefined, { date, text: 'now' })
  expect(await check()).toMatchObject({ kinds: [{ kind: 'capture', isEqual: true }, {}, {}] })
})

it('says which kind differs, also when there are as many cells on both sides', async () => {
  await tamper()
  const outcome = await check()
  const differing = outcome.kind === 'compared' ? outcome.kinds.filter(({ isEqual }) => !isEqual) : []
  expect(differing).toHaveLength(1)
  expect(differing[0]?.here).toBe(differing[0]?.there)
})

it('says how many are missing', async () => {
  const [row] = await rowsOf(phone.tab, 'cells')
  await phone.tab.active.value.use((database) => database.delete('cells', [row?.kind ?? '', row?.id ?? '']))
  const outcome = await check()
  const total = (side: 'here' | 'there') =>
    outcome.kind === 'compared' ? outcome.kinds.reduce((sum, kind) => sum + kind[side], 0) : 0
  expect(total('there') - total('here')).toBe(Object.keys(row?.cells ?? {}).length)
})

it('finds both sides equal again after everything was read again', async () => {
  await tamper()
  await startCatchUp(phone.tab)
  const outcome = await check()
  expect(outcome.kind === 'compared' && outcome.kinds.every(({ isEqual }) => isEqual)).toBe(true)
})

it('compares again when something came in between', async () => {
  let isFirst = true
  phone.network.beforeAnswer = async () => {
    if (!isFirst) return
    isFirst = false
    await phone.saveRecord('workday', undefined, { date, load: 5 })
  }
  expect(await check()).toMatchObject({ kind: 'compared', kinds: [{ isEqual: true }, { isEqual: true, here: 12 }] })
})

it('says so when the server cannot be reached', async () => {
  phone.browser.isOnline = false
  expect(await check()).toEqual({ kind: 'unreachable' })
  phone.browser.isOnline = true
  phone.network.intercept = (path) => (path.endsWith('/digest') ? new Response('', { status: 503 }) : undefined)
  expect(await check()).toEqual({ kind: 'unreachable' })
})

it('a page that is not the server’s answer is not taken for one', async () => {
  phone.network.intercept = (path) => (path.endsWith('/digest') ? new Response('{"kinds":{"workday":7}}') : undefined)
  expect(await check()).toEqual({ kind: 'unreachable' })
})

it('says so when the server has signed this device out', async () => {
  await world.database.execute({ sql: "DELETE FROM credential WHERE type = 'session'", args: [] })
  expect(await check()).toEqual({ kind: 'signed-out' })
})
