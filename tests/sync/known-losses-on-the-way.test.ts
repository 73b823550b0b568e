// How other trackers and sync engines lost people's data, each as a test that it does not happen here: what is between a device
// and the server, and the server itself.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { checkData } from '../../web/store/check-data.ts'
import { discardRejected, readRejected } from '../../web/store/rejected.ts'
import { sync } from '../support/changes.ts'
import { rowsOf, stateOf } from '../support/device.ts'
import { openPhone } from '../support/phone.ts'
import { createWorld, type World } from '../support/world.ts'

const date = '2026-11-23' as LocalDate
type Phone = Awaited<ReturnType<typeof openPhone>>
let world: World
let phone: Phone

beforeEach(async () => {
  world = await createWorld()
  phone = await openPhone(world)
})

afterEach(() => {
  vi.restoreAllMocks()
  return world.close()
})

async function run(sql: string): Promise<void> {
  await world.database.execute({ sql, args: [] })
}

async function isEqualToServer({ tab }: Phone): Promise<boolean> {
  const outcome = await checkData(tab, () => undefined)
  return outcome.kind === 'compared' && outcome.kinds.every(({ isEqual }) => isEqual)
}

describe('a batch', () => {
  // Actual #8904 and #7106: a bad message moved the clock and took its neighbours with it.
  it('with one bad change loses none of the others, and the bad one stays to be seen', async () => {
    const ids: string[] = []
    for (const load of [1, 2, 3]) ids.push((await phone.saveRecord('workday', undefined, { date, load })).id)
    await phone.spoilQueued(ids[1] ?? '')
    await phone.sync()
    expect((await sync(world)).changes.map(({ recordId }) => recordId)).toEqual([ids[0], ids[2]])
    expect(await readRejected(phone.tab)).toMatchObject([{ change: { recordId: ids[1] } }])
    expect((await phone.readDay(date)).workdays).toHaveLength(2)
  })

  it('whose storing fails moves neither clock nor cursor, and is there after the next one', async () => {
    const laptop = await openPhone(world)
    await phone.sync()
    await laptop.saveRecord('workday', undefined, { date, note: 'from the laptop' })
    await laptop.sync()
    const before = await stateOf(phone.tab)
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    failing.mockRestore()
    expect(await stateOf(phone.tab)).toEqual(before)
    await phone.sync()
    expect((await phone.readDay(date)).workdays).toMatchObject([{ note: 'from the laptop' }])
  })
})

describe('an answer', () => {
  // Every engine that takes the end of a request for the end of its work.
  it('that was lost after the commit is asked for again, and everything counts once', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, load: 3 })
    await phone.sync()
    await phone.saveRecord('workday', id, { load: 4 })
    phone.network.loseNextAnswer = true
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    expect((await sync(world)).changes).toHaveLength(2)
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(1)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await sync(world)).changes).toHaveLength(2)
    expect(await rowsOf(phone.tab, 'outbox')).toHaveLength(0)
  })

  // actuali #188: what was counted as received had not been stored.
  it('counts as read only once it is stored: cursor and digest follow what is on the disk', async () => {
    await phone.sync()
    await seedLog({ changes: 3000, records: 3000 })
    let answers = 0
    const failing = vi.fn(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    phone.network.beforeAnswer = async () => {
      if (++answers === 3) vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing)
    }
    expect(await phone.sync()).toMatchObject({ kind: 'failed' })
    vi.restoreAllMocks()
    expect(failing).toHaveBeenCalled()
    expect((await stateOf(phone.tab)).cursor).toBe(2000)
    expect(await rowsOf(phone.tab, 'cells')).toHaveLength(2000)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await stateOf(phone.tab)).cursor).toBe(3000)
    expect(await isEqualToServer(phone)).toBe(true)
  })
})

/** A log as long as that, written where the server keeps it: each record is edited again and again. */
async function seedLog({ changes, records }: { readonly changes: number; readonly records: number }): Promise<void> {
  const numbers = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${changes})`
  const stamp = "'2026-01-01T00:00:00.000Z-' || printf('%04x', n) || '-aaaaaaaa'"
  const record = `printf('r%05d', n % ${records})`
  await run(`INSERT INTO changes (account, seq, id, kind, record, fields, stamp, sent, device) ${numbers}
    SELECT '${world.account}', n, 'c' || n, 'capture', ${record}, '{"text":{"v":"' || n || '"}}', ${stamp}, ${stamp}, 'old' FROM numbers`)
  await run(`INSERT INTO cells (account, kind, record, field, value, stamp) ${numbers}
    SELECT '${world.account}', 'capture', ${record}, 'text', '"' || n || '"', ${stamp} FROM numbers WHERE n > ${changes - records}`)
  await run(`UPDATE account SET seq = ${changes} WHERE id = '${world.account}'`)
}

describe('a history of 60,000 changes', () => {
  // Actual #8941: a long history did not fit into one answer, and what did not fit was left out.
  const history = { changes: 60_000, records: 60 }

  it('reaches a new device whole', async () => {
    await seedLog(history)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect((await stateOf(phone.tab)).cursor).toBe(60_000)
    expect(await isEqualToServer(phone)).toBe(true)
  }, 60_000)

  it('reaches a device that was there before it, page by page', async () => {
    await phone.sync()
    await seedLog(history)
    expect(await phone.sync()).toMatchObject({ kind: 'settled' })
    expect(phone.network.requests.filter((path) => path === '/api/v1/sync').length).toBeGreaterThanOrEqual(60)
    expect((await stateOf(phone.tab)).cursor).toBe(60_000)
    expect(await isEqualToServer(phone)).toBe(true)
  }, 60_000)
})

describe('a server', () => {
  // Vaultwarden #2676 and #427, Joplin #12272: devices take the emptiness of an older backup for deletions.
  it('that was restored from an older backup is given back what it lacks, losers of the history too', async () => {
    const laptop = await openPhone(world)
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'in the backup' })
    await phone.sync()
    await laptop.sync()
    await laptop.saveRecord('workday', id, { note: 'after it' })
    await laptop.saveRecord('workday', id, { note: 'after it, once more' })
    await laptop.sync()
    await phone.sync()
    await run('DELETE FROM changes WHERE seq > 1')
    await run('DELETE FROM cells')
    await run(`INSERT INTO cells (account, kind, record, field, value, stamp)
      SELECT account, kind, record, fields.key, fields.value -> 'v', stamp FROM changes, json_each(fields) AS fields`)
    await run(`UPDATE account SET seq = 1 WHERE id = '${world.account}'`)
    await run("UPDATE meta SET value = 'restored' WHERE key = 'epoch'")
    // The device that had written nothing of it comes first.
    for (const one of [phone, laptop, phone, laptop]) await one.sync()
    const notes = (await sync(world)).changes.flatMap(({ fields }) => fields['note']?.v ?? [])
    expect(notes).toEqual(expect.arrayContaining(['in the backup', 'after it', 'after it, once more']))
    for (const one of [phone, laptop]) {
      expect(await one.readRecord('workday', id)).toMatchObject({ note: 'after it, once more' })
      expect(await isEqualToServer(one)).toBe(true)
    }
  })

  it('that refuses a change does not take its value away: what was typed is kept until the person discards it', async () => {
    const { id } = await phone.saveRecord('workday', undefined, { date, note: 'refused' })
    await phone.spoilQueued(id)
    await phone.sync()
    const [refused] = await readRejected(phone.tab)
    expect(refused?.change.fields['note']?.v).toBe('refused')
    const taken = await discardRejected(phone.tab, refused?.change.id ?? '')
    expect(await readRejected(phone.tab)).toHaveLength(0)
    await taken.undo()
    expect(await readRejected(phone.tab)).toHaveLength(1)
  })
})
