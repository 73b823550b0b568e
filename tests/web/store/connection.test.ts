import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Connection, connect } from '../../../web/store/connection.ts'
import { DATABASE_VERSION, openLocalDatabase } from '../../../web/store/database.ts'

const cells = { date: { v: '2026-11-23', stamp: '2026-11-23T11:00:00.000Z-0000-aaaaaaaa' } }
let databases = 0

function newConnection(): { connection: Connection; outdated: () => number; blocked: () => number } {
  let outdated = 0
  let blocked = 0
  const connection = connect({
    name: `connection-${++databases}`,
    account: undefined,
    newDevice: 'abc',
    onOutdated: () => {
      outdated++
    },
    onBlocked: () => {
      blocked++
    },
  })
  return { connection, outdated: () => outdated, blocked: () => blocked }
}

const openOther = (name: string, version: number) =>
  openLocalDatabase(name, { newDevice: 'xyz', onLost: () => undefined, onBlocked: () => undefined }, version)

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a connection', () => {
  it('opens a database that knows its device and has pulled nothing', async () => {
    const { connection } = newConnection()
    expect(await connection.use((database) => database.get('meta', 'state'))).toMatchObject({
      device: 'abc',
      cursor: 0,
    })
  })

  it('opens itself again when the browser has dropped it, and does the work', async () => {
    const { connection } = newConnection()
    await connection.use(async (database) => database.close())
    expect(await connection.use((database) => database.count('cells'))).toBe(0)
  })

  it('gives up after one more try', async () => {
    const { connection } = newConnection()
    const lost = new DOMException(
      'Connection to Indexed Database server lost. Refresh the page to try again',
      'UnknownError',
    )
    const work = vi.fn(() => Promise.reject(lost))
    await expect(connection.use(work)).rejects.toBe(lost)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('does not repeat work that failed for a reason of its own', async () => {
    const { connection } = newConnection()
    const work = vi.fn(() => Promise.reject(new DOMException('the disk is full', 'QuotaExceededError')))
    await expect(connection.use(work)).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is no database when the storage took nothing of it, and a whole one on the next try', async () => {
    const { connection } = newConnection()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    await expect(connection.use((database) => database.count('cells'))).rejects.toMatchObject({ name: 'AbortError' })
    put.mockRestore()
    expect(await connection.use((database) => database.get('meta', 'state'))).toMatchObject({ device: 'abc' })
  })

  it('makes way for a newer version, and then says that this one is outdated', async () => {
    const { connection, outdated } = newConnection()
    await connection.use((database) => database.count('cells'))
    const newer = await openOther(connection.name, DATABASE_VERSION + 1)
    await expect(connection.use((database) => database.count('cells'))).rejects.toMatchObject({ name: 'VersionError' })
    expect(outdated()).toBe(1)
    newer.close()
  })
})

describe('an upgrade', () => {
  it('keeps everything and makes what screens read anew from the cells', async () => {
    const { connection } = newConnection()
    await connection.use(async (database) => {
      await database.put('cells', { kind: 'workday', id: 'w1', cells: JSON.parse(JSON.stringify(cells)) })
      await database.put('cells', { kind: 'of-the-future', id: 'm1', cells: JSON.parse(JSON.stringify(cells)) })
    })
    const newer = await openOther(connection.name, DATABASE_VERSION + 1)
    expect(await newer.count('cells')).toBe(2)
    expect(await newer.getAllFromIndex('records', 'day', '2026-11-23')).toMatchObject([{ kind: 'workday', id: 'w1' }])
    expect(await newer.get('meta', 'state')).toMatchObject({ device: 'abc' })
    newer.close()
  })
})
