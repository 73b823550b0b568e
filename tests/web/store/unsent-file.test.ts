import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { noteExport, readLastCopy } from '../../../web/store/last-copy.ts'
import { readRejected } from '../../../web/store/rejected.ts'
import { closeSample, openSample } from '../../../web/store/sample-session.ts'
import { readStorageState } from '../../../web/store/storage-state.ts'
import { readUnsent } from '../../../web/store/unsent.ts'
import { deviceFile, refusedFile, unsentFile } from '../../../web/store/unsent-file.ts'
import { createBrowser, openTab, stateOf } from '../../support/device.ts'
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

const read = async ({ content }: { readonly content: Blob }) => JSON.parse(await content.text())

/** One change on the server, one that was refused, one that waits. */
async function typeThree() {
  const { id: sent } = await phone.saveRecord('workday', undefined, { date, load: 1 })
  await phone.sync()
  const { id: refused } = await phone.saveRecord('workday', undefined, { date, load: 2 })
  await phone.spoilQueued(refused)
  await phone.sync()
  const { id: waiting } = await phone.saveRecord('workday', undefined, { date, load: 3, note: '残業' })
  return { sent, refused, waiting }
}

describe('the file of what has not been sent', () => {
  it('has every change that waits and every refused one, exactly as typed', async () => {
    const { refused, waiting } = await typeThree()
    const file = await unsentFile(phone.tab)
    expect(file.name).toMatch(/^nobi-unsent-\d{4}-\d{2}-\d{2}\.json$/)
    expect(await read(file)).toMatchObject({
      format: 'nobi-changes',
      version: 1,
      exportedAt: new Date(phone.browser.now).toISOString(),
      account: { id: world.account },
      changes: [
        { change: { recordId: waiting, fields: { load: { v: 3 }, note: { v: '残業' } } } },
        { change: { recordId: refused, fields: { load: { v: 99 } } }, refused: { code: 'bad-field' } },
      ],
    })
  })

  it('names one refused change alone', async () => {
    const { refused } = await typeThree()
    const [row] = await readRejected(phone.tab)
    const { changes } = await read(await refusedFile(phone.tab, [row?.change.id ?? '']))
    expect(changes).toHaveLength(1)
    expect(changes[0].change).toEqual(row?.change)
    expect(row?.change.recordId).toBe(refused)
    expect((await read(await refusedFile(phone.tab, ['other']))).changes).toEqual([])
  })

  it('says nothing of an account where there is none', async () => {
    const { account, changes } = await read(await unsentFile(openTab(createBrowser())))
    expect(account).toBeUndefined()
    expect(changes).toEqual([])
  })
})

describe('the file of everything', () => {
  it('has all records as cells, and the changes beside them', async () => {
    const { sent, refused, waiting } = await typeThree()
    await phone.tab.active.value.use((database) => database.put('drafts', { words: 'half a thought' }, 'capture'))
    const file = await read(await deviceFile(phone.tab))
    expect(file).toMatchObject({ format: 'nobi-device', version: 1, epoch: (await stateOf(phone.tab)).epoch })
    expect(file.records.map(({ id }: { id: string }) => id).sort()).toEqual([sent, waiting].sort())
    expect(file.records[0].cells.load).toMatchObject({ v: expect.any(Number), stamp: expect.any(String) })
    expect(file.waiting).toMatchObject([{ change: { recordId: waiting } }])
    expect(file.refused).toMatchObject([{ change: { recordId: refused } }])
    expect(file.drafts).toEqual([{ key: 'capture', value: { words: 'half a thought' } }])
  })

  it('is whole with more records than are read at a time', async () => {
    await phone.tab.active.value.use(async (database) => {
      const transaction = database.transaction('cells', 'readwrite')
      for (let index = 0; index < 2001; index++) {
        await transaction.store.put({ kind: 'later', id: String(index).padStart(5, '0'), cells: {} })
      }
      await transaction.done
    })
    const { records } = await read(await deviceFile(phone.tab))
    expect(new Set(records.map(({ id }: { id: string }) => id)).size).toBe(2001)
    expect(records).toHaveLength(2001)
  })

  it('of an empty device is empty', async () => {
    expect(await read(await deviceFile(openTab(createBrowser())))).toMatchObject({
      records: [],
      waiting: [],
      refused: [],
    })
  })
})

describe('what is on this device alone', () => {
  it('is counted, with the oldest change that waits', async () => {
    await typeThree()
    const unsent = await readUnsent(phone.tab)
    expect(unsent).toMatchObject({ waiting: 1, refused: 1, account: { id: world.account } })
    expect(unsent.oldestAt).toBe(phone.browser.now)
  })

  it('has no oldest change when nothing waits', async () => {
    expect(await readUnsent(phone.tab)).not.toHaveProperty('oldestAt')
  })
})

describe('the last copy', () => {
  it('is the last sync and the last export of this account', async () => {
    expect(await readLastCopy(phone.tab)).toEqual({})
    await phone.sync()
    phone.browser.now += 1000
    noteExport(phone.tab)
    expect(await readLastCopy(phone.tab)).toEqual({
      syncedAt: phone.browser.now - 1000,
      exportedAt: phone.browser.now,
    })
    await phone.saveRecord('workday', undefined, { date })
    expect(await readLastCopy(openTab(createBrowser()))).toEqual({})
  })

  it('is none of sample data', async () => {
    const tab = openTab(createBrowser())
    await openSample(tab, { today: date, language: 'en' })
    noteExport(tab)
    await closeSample(tab)
    expect(await readLastCopy(tab)).toEqual({})
  })
})

describe('the state of the storage', () => {
  it('tells what the browser says and what is here', async () => {
    await typeThree()
    const storage = {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ usage: 1000, quota: 2000 }),
    }
    expect(await readStorageState(phone.tab, storage)).toMatchObject({
      isPersisted: true,
      bytes: { used: 1000, available: 2000 },
      entries: 2,
      waiting: 1,
      refused: 1,
      deviceName: 'test browser',
      epoch: (await stateOf(phone.tab)).epoch,
    })
  })

  it('a browser that says nothing is not guessed at', async () => {
    const state = await readStorageState(phone.tab, undefined)
    expect(state).toMatchObject({ isPersisted: undefined, bytes: undefined })
    const broken = {
      persisted: () => Promise.reject(),
      persist: () => Promise.reject(),
      estimate: () => Promise.reject(),
    }
    expect(await readStorageState(phone.tab, broken)).toMatchObject({ isPersisted: undefined, bytes: undefined })
  })
})
