import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { recordEditing } from '../../../web/store/edit-record.ts'
import { NotSavedError } from '../../../web/store/save-error.ts'
import { createBrowser, openTab, rowsOf, stateOf } from '../../support/device.ts'

const date = '2026-11-23' as LocalDate

function newTab() {
  const tab = openTab(createBrowser())
  return { tab, ...recordEditing(tab) }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a save that does not reach the disk', () => {
  it('rejects, and leaves neither record nor change', async () => {
    const { tab, saveRecord } = newTab()
    await saveRecord('workday', undefined, { date, load: 1 })
    refusePuts('records')
    await expect(saveRecord('workday', undefined, { date, load: 2 })).rejects.toBeInstanceOf(NotSavedError)
    vi.restoreAllMocks()
    expect(await rowsOf(tab, 'outbox')).toHaveLength(1)
    expect(await rowsOf(tab, 'cells')).toHaveLength(1)
    expect(tab.storeVersion.value).toBe(1)
  })

  it('rejects when the database has lost what it knows of itself, instead of saying that it is saved', async () => {
    const { tab, saveRecord } = newTab()
    await tab.active.value.use((database) => database.delete('meta', 'state'))
    await expect(saveRecord('workday', undefined, { date })).rejects.toBeInstanceOf(NotSavedError)
    expect(await rowsOf(tab, 'cells')).toEqual([])
  })

  it('does not move the clock', async () => {
    const { tab, saveRecord } = newTab()
    await saveRecord('workday', undefined, { date })
    const before = await stateOf(tab)
    refusePuts('cells')
    await expect(saveRecord('workday', undefined, { date })).rejects.toBeInstanceOf(NotSavedError)
    vi.restoreAllMocks()
    expect(await stateOf(tab)).toEqual(before)
  })

  it('tried again after a commit that nobody could tell of, keeps the change whole', async () => {
    const { tab, saveRecord } = newTab()
    const { id } = await saveRecord('workday', undefined, { date, note: 'first' })
    const { undo } = await saveRecord('workday', id, { note: 'second' })
    const { use } = tab.active.value
    vi.spyOn(tab.active.value, 'use').mockImplementationOnce(async (work) => {
      await use(work)
      return use(work)
    })
    await undo()
    const notes = (await rowsOf(tab, 'outbox')).map(({ change }) => change.fields['note']?.v)
    expect(notes.sort()).toEqual(['first', 'first', 'second'])
  })

  it('has resolved only once the transaction was complete', async () => {
    const { saveRecord } = newTab()
    const order: string[] = []
    const transaction = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...options) {
      const opened = transaction.apply(this, options)
      if (options[1] === 'readwrite') {
        order.push(`began ${options[2]?.durability}`)
        opened.addEventListener('complete', () => order.push('complete'))
      }
      return opened
    })
    await saveRecord('workday', undefined, { date })
    order.push('saved')
    expect(order).toEqual(['began strict', 'complete', 'saved'])
  })
})

function refusePuts(store: string): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === store) throw new DOMException('the disk is full', 'QuotaExceededError')
    return put.call(this, value, ...(key === undefined ? [] : [key]))
  })
}
