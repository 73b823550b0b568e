// What a page in a real browser holds of its account's records.

import type { Page } from 'playwright-core'

/** Every cell with its value and stamp, as text that is the same on devices that hold the same. */
export function cellsOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const { account } = JSON.parse(localStorage.getItem('nobi-session') ?? '')
    const database = await settled(indexedDB.open(`nobi-${account.id}`))
    const rows = await settled(database.transaction('cells').objectStore('cells').getAll())
    database.close()
    const lines = rows.flatMap(({ kind, id, cells }) =>
      Object.keys(cells).map((name) => JSON.stringify([kind, id, name, cells[name].v, cells[name].stamp])),
    )
    return lines.sort().join('\n')
  })
}

/** The texts that the server has ever been told for notes of which one says this now, newest first. */
export function textsInHistory(page: Page, text: string): Promise<readonly unknown[]> {
  return page.evaluate(async (wanted) => {
    const { items } = await (await fetch('/api/v1/captures?limit=500')).json()
    const note = items.find((item: { text?: string }) => item.text === wanted)
    if (note === undefined) return []
    const history = await (await fetch(`/api/v1/captures/${note.id}/history?limit=500`)).json()
    return history.items
      .map(({ fields }: { fields: Record<string, { v: unknown }> }) => fields['text']?.v)
      .filter((value: unknown) => value !== undefined)
  }, text)
}
