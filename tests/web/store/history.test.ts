import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { type HistoryChange, oneHistory, readOwnHistory, readServerHistory } from '../../../web/store/history.ts'
import { change, push, stampIn } from '../../support/changes.ts'
import { openTab } from '../../support/device.ts'
import { openPhone } from '../../support/phone.ts'
import { createWorld, type World } from '../../support/world.ts'

const date = '2026-11-23' as LocalDate
let world: World
let phone: Awaited<ReturnType<typeof openPhone>>

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
})

afterEach(() => world.close())

/** The history of a workday as one sees it on the phone. */
async function history(id: string, after?: string) {
  const own = await readOwnHistory(phone.tab, { kind: 'workday', id })
  const page = await readServerHistory(phone.tab, { kind: 'workday', id }, after)
  return { page, changes: oneHistory(own, page.kind === 'page' ? page.changes : []) }
}

const summary = (changes: readonly HistoryChange[]) =>
  changes.map(({ device, state, fields }) => [fields['load']?.v, device ?? 'here', state])

describe('the history of a record', () => {
  it('is what every device wrote, and says which of it is from here', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    await world.json(`/api/v1/workdays/${id}`, { method: 'PATCH', body: { load: 2 } })
    await phone.sync()
    phone.browser.now = Date.now() + 1000
    await phone.saveRecord('workday', id, { load: 3 })
    const { page, changes } = await history(id)
    expect(summary(changes)).toEqual([
      [3, 'here', 'waiting'],
      [2, world.label, 'logged'],
      [1, 'here', 'logged'],
    ])
    expect(page).toMatchObject({ kind: 'page', next: undefined })
  })

  it('has a change once whose acknowledgement was lost, under the stamp that the server gave it', async () => {
    await phone.sync()
    phone.browser.now += 3 * 3_600_000
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    phone.network.loseNextAnswer = true
    await phone.sync()
    const { changes } = await history(id)
    expect(summary(changes)).toEqual([[1, 'here', 'logged']])
    expect(Date.parse(changes[0]?.stamp.slice(0, 24) ?? '')).toBeLessThan(Date.now() + 60_000)
  })

  it('keeps what the server refused', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.spoilQueued(id)
    await phone.sync()
    expect(summary((await history(id)).changes)).toEqual([[99, 'here', 'refused']])
  })

  it('of other records is left out', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.saveRecord('workday', undefined, { date, load: 2 })
    expect((await history(id)).changes).toHaveLength(1)
  })

  it('comes in pages that follow each other', async () => {
    const recordId = 'long'
    const changes = Array.from({ length: 130 }, (_, load) =>
      change({ load: (load % 5) + 1 }, { kind: 'workday', recordId, stamp: stampIn(load - 1000) }),
    )
    await push(world, changes, 130)
    const first = await readServerHistory(phone.tab, { kind: 'workday', id: recordId })
    if (first.kind !== 'page' || first.next === undefined) throw new Error('no first page')
    const second = await readServerHistory(phone.tab, { kind: 'workday', id: recordId }, first.next)
    if (second.kind !== 'page') throw new Error('no second page')
    expect([first.changes.length, second.changes.length, second.next]).toEqual([100, 30, undefined])
    expect(new Set([...first.changes, ...second.changes].map(({ id }) => id)).size).toBe(130)
  })

  it('of the settings has a place of its own', async () => {
    await phone.saveRecord('profile', undefined, { units: 'inch' })
    await phone.sync()
    const page = await readServerHistory(phone.tab, { kind: 'profile', id: 'profile' })
    expect(page).toMatchObject({ kind: 'page', changes: [{ fields: { units: { v: 'inch' } } }] })
  })
})

describe('where the server does not answer', () => {
  it('what is here is still there', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 1 })
    await phone.sync()
    phone.browser.isOnline = false
    const { page, changes } = await history(id)
    expect(page).toEqual({ kind: 'unreachable' })
    expect(summary(changes)).toEqual([[1, 'here', 'logged']])
  })

  it('as itself, but as somebody else’s page, it counts as unreachable', async () => {
    phone.network.intercept = () => new Response('<p>Welcome to the hotel</p>', { status: 200 })
    expect((await history('any')).page).toEqual({ kind: 'unreachable' })
  })

  it('to this device any more, it is said', async () => {
    phone.network.intercept = () => new Response('{}', { status: 401 })
    expect((await history('any')).page).toEqual({ kind: 'signed-out' })
  })

  it('because there is none, nothing is asked', async () => {
    const alone = openTab({ ...phone.browser, name: `${phone.browser.name}-alone`, kept: new Map() })
    const asked = phone.network.requests.length
    expect(await readServerHistory(alone, { kind: 'workday', id: 'any' })).toEqual({ kind: 'nobody' })
    expect(phone.network.requests).toHaveLength(asked)
  })
})

describe('what was offered anew to a restored server', () => {
  const whole = { ...change({ load: 1, note: 'x' }), device: 'Phone', state: 'logged' } as const
  const offer = { ...whole, id: '0d5e7c3a-1111-5222-8333-444455556666', device: 'Desk' }

  it('is left out where the change itself has come back', () => {
    const part = { ...offer, fields: { load: { v: 1 } } }
    expect(oneHistory([], [part, whole])).toEqual([whole])
  })

  it('stays where nothing else says it', () => {
    const other = { ...offer, fields: { load: { v: 2 } } }
    expect(oneHistory([], [other, whole])).toHaveLength(2)
    expect(oneHistory([], [offer])).toEqual([offer])
  })
})
