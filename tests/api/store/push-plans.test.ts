// Looking for what is due reads what is due, however many devices there are.

import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signedInBrowser } from '../../support/browser-session.ts'
import { createNodeWorld, type NodeWorld } from '../../support/node-world.ts'
import { startPushService } from '../../support/push/push-service.ts'
import { remindAt, remindedDevice } from '../../support/push/reminded.ts'

let world: NodeWorld
beforeAll(async () => {
  const service = startPushService()
  world = await createNodeWorld()
  await world.json('/api/v1/profile', { method: 'PATCH', body: { zone: 'Asia/Tokyo', eveningAt: '21:00' } })
  const { browser, id } = await remindedDevice(world, { service })
  await remindAt(watched(), '2026-11-24T12:00:00Z')
  service.answer = () => new Response(null, { status: 500 })
  await remindAt(watched(), '2026-11-25T12:00:00Z')
  for (const path of ['/snooze', '/test'] as const) {
    const body = { kind: 'evening', key: '2026-11-25', minutes: 5 }
    await browser.request(`/api/v1/push${path}`, { method: 'POST', body: path === '/snooze' ? body : {} })
  }
  service.answer = () => new Response(null, { status: 410 })
  await remindAt(watched(), '2026-11-26T12:00:00Z')
  await remindedDevice(world, { service })
  await browser.request('/api/v1/push')
  await browser.request(`/api/v1/push/${id}`, { method: 'DELETE' })
  const laptop = await signedInBrowser(world)
  await laptop.post('/sign-out-others')
  await laptop.post('/sign-out')
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await world.close()
})

const seen = new Map<string, readonly (string | number | null)[]>()

/** The database, with every statement that is run on it noted. */
function watched() {
  const { database } = world
  const note = ({ sql, args }: { sql: string; args: readonly (string | number | null)[] }) => seen.set(sql, args)
  return {
    database: {
      ...database,
      execute: (statement: Parameters<typeof database.execute>[0]) => {
        note(statement)
        return database.execute(statement)
      },
      batch: (...[statements, mode]: Parameters<typeof database.batch>) => {
        statements.forEach(note)
        return database.batch(statements, mode)
      },
    },
  }
}

it('plans every statement about subscriptions, and what is asked for them, as searches', async () => {
  for (const { sql, args } of world.statements()) seen.set(sql, args)
  const about = [...seen].filter(([sql]) => /push_subscription|min\(date\)/.test(sql))
  expect(about.filter(([sql]) => sql.includes('min(date)'))).toHaveLength(1)
  expect(about.length).toBeGreaterThanOrEqual(14)
  for (const [sql, args] of about) {
    const plan = await world.database.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    const steps = plan.rows.map((row) => String(row['detail']))
    expect(
      steps.filter((step) => /^SCAN (?!CONSTANT ROW|s$|\(subquery)/.test(step)),
      `${sql}\n${steps.join('\n')}`,
    ).toEqual([])
  }
})
