// What tabs do besides saving: they start, sync, hear of each other, and people sign in and out in them.

import type { AccountId } from '../../../api/store/scope.ts'
import { canonicalJson } from '../../../domain/json.ts'
import { type AccountSession, accountSession, loadSession } from '../../../web/store/account-session.ts'
import { showChanges } from '../../../web/store/after-commit.ts'
import { startCatchUp } from '../../../web/store/catch-up.ts'
import { hear } from '../../../web/store/follow-tabs.ts'
import type { RejectedRow } from '../../../web/store/local-schema.ts'
import { discardRejected, sendAgain } from '../../../web/store/rejected.ts'
import { isSwitching, readRemembered } from '../../../web/store/remembered.ts'
import { syncUntilSettled } from '../../../web/store/sync-run.ts'
import { acting } from './acting.ts'
import { begin, type Deed, databaseOf } from './deed.ts'
import { send } from './network.ts'
import { rowsIn } from './raw-database.ts'
import { openTab, type SimulatedBrowser, type SimulatedTab } from './simulated-browser.ts'
import type { SimulatedWorld } from './world-state.ts'

/** Sets a work of a tab going; it is waited for in the end. */
function set(world: SimulatedWorld, tab: SimulatedTab, what: string, work: () => Promise<unknown>): void {
  const name = `${tab.name}: ${what} (${world.messagesSent}/${world.deeds.length})`
  world.pending.add(name)
  world.trace.say(`${tab.name} ${what}`)
  acting
    .run({ page: tab.page }, work)
    .then(
      (outcome) => tab.page.isAlive && world.trace.say(`  ${tab.name} ${what}: ${JSON.stringify(outcome) ?? 'done'}`),
      (error: unknown) => tab.page.isAlive && world.trace.say(`  ${tab.name} ${what}: ${error}`),
    )
    .finally(() => world.pending.delete(name))
}

/** A new tab, started as a page is. */
export function startTab(world: SimulatedWorld, browser: SimulatedBrowser): SimulatedTab {
  const tab = openTab(browser, {
    now: () => world.now,
    chance: world.deviceChance,
    send: (from, path, init) => send(world, from, path, init),
  })
  set(world, tab, 'starts', async () => {
    await showChanges(tab.device).catch(() => undefined)
    await loadSession(tab.device)
  })
  return tab
}

/** As the sync loop does it. */
export function sync(world: SimulatedWorld, tab: SimulatedTab): void {
  if (tab.isSyncing) return
  tab.isSyncing = true
  set(world, tab, 'syncs', () =>
    (async () => {
      if (isSwitching(tab.device.surroundings)) await loadSession(tab.device)
      return syncUntilSettled(tab.device)
    })().finally(() => {
      tab.isSyncing = false
    }),
  )
}

/** Reads everything the server has once more. */
export function readAll(world: SimulatedWorld, tab: SimulatedTab): void {
  set(world, tab, 'reads everything', () => startCatchUp(tab.device))
}

export function hearNews(world: SimulatedWorld, tab: SimulatedTab): void {
  const news = tab.news.shift()
  if (news !== undefined) set(world, tab, `hears ${JSON.stringify(news)}`, () => hear(tab.device, news))
}

/** By a one-time link, as people do. */
export async function signIn(world: SimulatedWorld, tab: SimulatedTab, account: AccountId): Promise<void> {
  const token = await world.server.signInToken(account)
  switching(world, tab, `signs in to ${account}`, (session) => session.redeemLink(token, tab.browser.name))
}

export function signOut(world: SimulatedWorld, tab: SimulatedTab): void {
  const isKept = world.chance.happens(0.6)
  switching(world, tab, isKept ? 'signs out and keeps' : 'signs out', (session) =>
    session.signOut(isKept ? { unsent: 'keep' } : undefined),
  )
}

export function uploadLocal(world: SimulatedWorld, tab: SimulatedTab): void {
  switching(world, tab, 'brings its entries in', (session) => session.uploadLocalEntries())
}

function switching(
  world: SimulatedWorld,
  tab: SimulatedTab,
  what: string,
  work: (session: AccountSession) => Promise<unknown>,
): void {
  if (tab.isSwitching) return
  tab.isSwitching = true
  set(world, tab, what, () =>
    work(accountSession(tab.device)).finally(() => {
      tab.isSwitching = false
    }),
  )
}

/** The account that a browser believes to be signed in to. */
export function accountOf(tab: SimulatedTab): string | undefined {
  return readRemembered(tab.device.surroundings)?.account.id
}

/** Somebody looks at the list of refused changes and decides. */
export function decideOnRejected(world: SimulatedWorld, tab: SimulatedTab): void {
  const { account } = tab.device.active.value
  const rows = rowsIn<RejectedRow>(tab.browser.storage.factory, databaseOf(account), 'rejected')
  if (rows.length === 0) return
  const { change } = world.chance.pick(rows)
  const { id, kind, recordId, fields } = change
  if (world.chance.happens(0.7)) {
    // Under a new id; only what is known by its id alone is looked for no more.
    excuse(world, 'sent again', (deed) => Object.keys(deed.values).length === 0 && deed.changes.has(id))
    const work = async () => {
      await sendAgain(tab.device, [id])
      return recordId
    }
    begin(world, tab, { what: `sends ${id} again`, kind, record: recordId, values: {}, work })
  } else {
    const isIn = (deed: Deed) =>
      deed.kind === kind &&
      deed.record === recordId &&
      Object.entries(deed.values).some(([field, v]) => canonicalJson(fields[field]?.v ?? null) === canonicalJson(v))
    excuse(world, 'discarded by the person', (deed) => deed.changes.has(id) || isIn(deed))
    set(world, tab, `discards ${id}`, () => discardRejected(tab.device, id))
  }
}

/** What was typed without an account is thrown away, on the person's word. */
export function discardLocal(world: SimulatedWorld, tab: SimulatedTab): void {
  const { name } = tab.browser
  const isLocal = (deed: Deed) => deed.account === undefined && deed.browser === name
  const waiting = rowsIn<RejectedRow>(tab.browser.storage.factory, databaseOf(undefined), 'outbox')
  const isThere = (deed: Deed) => waiting.some(({ change }) => deed.changes.has(change.id))
  const from = world.deeds.length
  excuse(world, 'thrown away by the person', (deed) => isLocal(deed) && (isThere(deed) || deed.outcome === 'unknown'))
  switching(world, tab, 'throws its entries away', async (session) => {
    await session.discardLocalEntries()
    // What was typed while it was thrown away, too.
    excuse(world, 'thrown away by the person', (deed) => isLocal(deed) && deed.number > from)
  })
}

function excuse(world: SimulatedWorld, why: string, isMeant: (deed: Deed) => boolean): void {
  for (const deed of world.deeds) if (deed.excuse === undefined && isMeant(deed)) deed.excuse = why
}
