// A signed-in tab of a browser of its own, with everything that a test does with it.

import { recordEditing } from '../../web/store/edit-record.ts'
import { recordQueries } from '../../web/store/record-queries.ts'
import { syncUntilSettled } from '../../web/store/sync-run.ts'
import { createBrowser, openTab, rowsOf } from './device.ts'
import { connectTo, signIn } from './own-server.ts'
import type { World } from './world.ts'

/** Signed in to the world's first account. */
export async function openPhone(world: World) {
  const browser = createBrowser()
  browser.now = Date.now()
  const network = connectTo(world, browser)
  const tab = openTab(browser)
  await signIn(world, tab, world.account)
  return {
    browser,
    network,
    tab,
    ...recordEditing(tab),
    ...recordQueries(tab),
    sync: () => syncUntilSettled(tab),
    /** Makes the queued change of a workday one that no server takes. */
    spoilQueued: async (id: string) => {
      const row = (await rowsOf(tab, 'outbox')).find(({ change }) => change.recordId === id)
      if (row === undefined) throw new Error('nothing is queued')
      const fields = { ...row.change.fields, load: { v: 99 } }
      await tab.active.value.use((database) => database.put('outbox', { ...row, change: { ...row.change, fields } }))
    },
  }
}
