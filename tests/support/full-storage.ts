// Storage without room, for real: the browser gives the app little of it, and something else of the app's origin takes the rest.

import type { Page } from 'playwright-core'

/** Bytes; the app with what it keeps of itself needs some 850 kB. */
const ROOM = 8_000_000

export interface Storage {
  /** Until nothing more is taken. */
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
}

/** Before the page has been anywhere: the browser remembers for a while how much room it has seen. */
export async function littleStorage(page: Page, origin: string): Promise<Storage> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM })
  return { fill: () => page.evaluate(fill), free: () => page.evaluate(free) }
}

async function fill(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('filler')
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const put = (size: number) =>
    new Promise<string | undefined>((resolve) => {
      const transaction = database.transaction('bytes', 'readwrite', { durability: 'strict' })
      transaction.objectStore('bytes').put(noise(size))
      transaction.oncomplete = () => resolve(undefined)
      transaction.onabort = () => resolve(transaction.error?.name)
    })
  // What repeats itself would be made small on the way to the disk.
  const noise = (size: number) => {
    const bytes = new Uint8Array(size)
    for (let start = 0; start < size; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536))
    return bytes
  }
  for (const size of [1_000_000, 100_000, 10_000, 1000, 100]) {
    let refusal: string | undefined
    for (let count = 0; refusal === undefined; count++) {
      if (count === 200) throw new Error('the storage does not become full')
      refusal = await put(size)
    }
    if (refusal !== 'QuotaExceededError') throw new Error(`the storage was not full but ${refusal}`)
  }
  database.close()
}

function free(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('filler')
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}
