// What only a broken disk or another version of the app would do to the database of a page in a real browser.

import type { Page } from 'playwright-core'

/** Gives a field of every change that waits another value, which the sheets would not have let through. */
export function spoilWaiting(page: Page, field: string, value: unknown): Promise<void> {
  return alterRows(page, { store: 'outbox', path: ['change', 'fields', field, 'v'], value })
}

/** As if every change that waits had been made then. UTC milliseconds. */
export function ageWaiting(page: Page, queuedAt: number): Promise<void> {
  return alterRows(page, { store: 'outbox', path: ['queuedAt'], value: queuedAt })
}

/** Gives the date cell of every record another stamp, as a merge gone wrong would. */
export function tamperWithDates(page: Page): Promise<void> {
  return alterRows(page, {
    store: 'cells',
    path: ['cells', 'date', 'stamp'],
    value: '2001-01-01T00:00:00.000Z-0000-00000000',
  })
}

/** What the account that is open has as drafts on the disk, as JSON. */
export function draftsOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const session = localStorage.getItem('nobi-session')
    const name = `nobi-${session === null ? 'local' : JSON.parse(session).account.id}`
    const database = await settled(indexedDB.open(name))
    const drafts = await settled(database.transaction('drafts').objectStore('drafts').getAll())
    database.close()
    return JSON.stringify(drafts)
  })
}

interface Alteration {
  readonly store: string
  /** Rows that do not have it stay as they are. */
  readonly path: readonly string[]
  readonly value: unknown
}

function alterRows(page: Page, alteration: Alteration): Promise<void> {
  return page.evaluate(async ({ store, path, value }) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const { account } = JSON.parse(localStorage.getItem('nobi-session') ?? '')
    const database = await settled(indexedDB.open(`nobi-${account.id}`))
    const rows = database.transaction(store, 'readwrite').objectStore(store)
    for (const row of await settled(rows.getAll())) {
      let holder: Record<string, unknown> | undefined = row
      for (const name of path.slice(0, -1)) holder = holder?.[name] as Record<string, unknown> | undefined
      const last = path.at(-1) ?? ''
      if (holder?.[last] === undefined) continue
      holder[last] = value
      await settled(rows.put(row))
    }
    database.close()
  }, alteration)
}
