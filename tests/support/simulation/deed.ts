// A deed: one thing that somebody did on a device, and what the app said about it.

import type { Json } from '../../../domain/json.ts'
import type { Change } from '../../../domain/sync/change.ts'
import type { Stamp } from '../../../domain/sync/stamp.ts'
import { acting, type Notes } from './acting.ts'
import { databaseWith } from './own-changes.ts'
import { APP, type SimulatedTab } from './simulated-browser.ts'
import { find, type SimulatedWorld } from './world-state.ts'

export interface Deed {
  readonly number: number
  readonly what: string
  readonly browser: string
  /** Whose data it was done to; undefined without an account. */
  account: string | undefined
  readonly kind: string
  /** Undefined until a new record has its id. */
  record: string | undefined
  /** What was typed. A text like `v12` is there only once in a run. */
  readonly values: Readonly<Record<string, Json>>
  /** What the storage saw of it. */
  readonly changes: ReadonlyMap<string, Pick<Change, 'id' | 'fields'>>
  readonly seen: ReadonlyMap<string, Stamp>
  /** `saved` once the app has said so; `unknown` as long as it has said nothing, for ever when its tab is closed before. */
  outcome: 'unknown' | 'saved' | 'not saved'
  /** Why it may be missing: the environment, or a person, has destroyed the last copy of it. */
  excuse: string | undefined
}

export interface DeedPlan {
  readonly what: string
  readonly kind: string
  readonly record: string | undefined
  readonly values: Readonly<Record<string, Json>>
  /** Gives the id of the record. */
  readonly work: () => Promise<string | undefined>
}

/** Sets a deed going. What the app says of it is checked on the disk the moment it says it. */
export function begin(world: SimulatedWorld, tab: SimulatedTab, plan: DeedPlan): Deed {
  const notes: Notes = { changes: new Map(), seen: new Map() }
  const { what, kind, record, values, work } = plan
  const deed: Deed = {
    number: world.deeds.length + 1,
    what,
    browser: tab.browser.name,
    account: tab.device.active.value.account,
    kind,
    record,
    values,
    changes: notes.changes,
    seen: notes.seen,
    outcome: 'unknown',
    excuse: undefined,
  }
  world.deeds.push(deed)
  world.trace.say(`${tab.name} ${what} ${kind}/${record ?? 'new'} ${JSON.stringify(values)} (deed ${deed.number})`)
  const name = `${tab.name}: deed ${deed.number}`
  world.pending.add(name)
  acting
    .run({ page: tab.page, notes }, work)
    .then(
      (id) => tab.page.isAlive && saved(world, tab, Object.assign(deed, { record: deed.record ?? id })),
      (error: unknown) => tab.page.isAlive && notSaved(world, deed, error),
    )
    .finally(() => world.pending.delete(name))
  return deed
}

function saved(world: SimulatedWorld, tab: SimulatedTab, deed: Deed): void {
  deed.outcome = 'saved'
  tab.browser.owes.add(deed.number)
  world.trace.say(`  deed ${deed.number} is saved`)
  for (const id of deed.changes.keys()) {
    const database = databaseWith(tab.browser.storage.factory, id)
    if (database === undefined) find(world, 'saved', `deed ${deed.number} was called saved and is not on the disk`)
    // An edit is taken back where it was made, whoever is signed in by then.
    else if (database === databaseOf(undefined)) deed.account = undefined
  }
}

function notSaved(world: SimulatedWorld, deed: Deed, error: unknown): void {
  deed.outcome = 'not saved'
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.name}` : ''
  world.trace.say(`  deed ${deed.number} is not saved (${error instanceof Error ? error.name : error}${cause})`)
}

/** What was typed and must therefore be somewhere. What was there already is not written once more, unless it is a text. */
export function typedValues({ values, changes }: Deed): readonly (readonly [string, Json])[] {
  const written = new Set([...changes.values()].flatMap(({ fields }) => Object.keys(fields)))
  return Object.entries(values).filter(([field, v]) => isMark(v) || written.has(field))
}

/** Whether a value is one of those that say themselves which deed they are. */
export function isMark(v: Json): boolean {
  return typeof v === 'string' && /^v\d+x*$/.test(v)
}

export function databaseOf(account: string | undefined): string {
  return `${APP}-${account ?? 'local'}`
}
