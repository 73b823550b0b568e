// What may be missing in the end, and why. The rule: what was called saved may be missing only if the environment, or the
// person's own word, has taken away every place that owes it. The device that called it saved owes it, as does each copy of
// that device, until its disk is emptied or put back to a time before; and so does the server, from the moment that its log
// has it until the log is put back to a time before. Each time something is taken away, nothing may be missing just before.

import { canonicalJson, type Json } from '../../../domain/json.ts'
import type { Change } from '../../../domain/sync/change.ts'
import { type Deed, typedValues } from './deed.ts'
import { ownChanges } from './own-changes.ts'
import { rowsIn } from './raw-database.ts'
import { readLog, type StoredChange } from './server-contents.ts'
import type { SimulatedBrowser } from './simulated-browser.ts'
import { find, type SimulatedWorld } from './world-state.ts'

/** A cell that only devices still held when the server lost its change: they must give it back, unless something newer has won. */
export interface Promised {
  readonly account: string
  readonly kind: string
  readonly record: string
  readonly field: string
  readonly stamp: string
  /** The browsers that hold it. */
  readonly holders: Set<string>
}

export interface Losses {
  promised: Promised[]
}

/** Takes something away, and keeps account of what nobody owes any more. */
export async function destroying(world: SimulatedWorld, why: string, work: () => Promise<void> | void): Promise<void> {
  await expectNothingMissing(world, `before ${why}`)
  await work()
  const ofServer = copiesAmong(await loggedChanges(world))
  for (const deed of world.deeds.filter(isExpected)) {
    const isOwed = world.browsers.some(({ owes }) => owes.has(deed.number))
    if (isOwed || isThere(deed, ofServer)) continue
    deed.excuse = why
    world.trace.say(`  deed ${deed.number} is gone: ${why}`)
  }
}

/** Everything that was called saved is somewhere. */
export async function expectNothingMissing(world: SimulatedWorld, when: string): Promise<void> {
  for (const { number, what, browser } of missingDeeds(world, await allCopies(world))) {
    find(world, 'nothing lost', `${when}: deed ${number} (${what} on ${browser}) was called saved and is nowhere`)
  }
}

interface Copies {
  readonly changes: ReadonlySet<string>
  /** Values as `kind/record/field/value`. */
  readonly values: ReadonlySet<string>
}

function missingDeeds(world: SimulatedWorld, copies: Copies): readonly Deed[] {
  return world.deeds.filter((deed) => isExpected(deed) && !isThere(deed, copies))
}

function isExpected({ outcome, excuse }: Deed): boolean {
  return outcome === 'saved' && excuse === undefined
}

// Under another id too, where what was typed says itself which it is. A deed that types nothing is known by its change.
function isThere(deed: Deed, copies: Copies): boolean {
  const { kind, record, changes } = deed
  const typed = typedValues(deed)
  if (typed.length > 0) return typed.every(([field, v]) => copies.values.has(valueKey(kind, `${record}`, field, v)))
  return [...changes.keys()].every((id) => copies.changes.has(id))
}

async function allCopies(world: SimulatedWorld): Promise<Copies> {
  const onDevices = world.browsers.flatMap(({ storage }) => ownChanges(storage.factory))
  return copiesAmong([...onDevices, ...(await loggedChanges(world))])
}

type Content = Pick<Change, 'id' | 'kind' | 'recordId' | 'fields'>

async function loggedChanges({ server }: SimulatedWorld): Promise<readonly Content[]> {
  const log = await readLog(server.database())
  return log.map(({ id, kind, record, fields }) => ({ id, kind, recordId: record, fields }))
}

function copiesAmong(changes: readonly Content[]): Copies {
  const values = changes.flatMap(({ kind, recordId, fields }) =>
    Object.entries(fields).map(([field, { v }]) => valueKey(kind, recordId, field, v)),
  )
  return { changes: new Set(changes.map(({ id }) => id)), values: new Set(values) }
}
function valueKey(kind: string, record: string, field: string, v: Json): string {
  return `${kind}/${record}/${field}/${canonicalJson(v)}`
}

/** Notes what devices hold of changes that the server has just lost. */
export function promiseHeldCells(world: SimulatedWorld, lost: readonly StoredChange[]): void {
  for (const { account, kind, record, fields, stamp } of lost) {
    for (const field of Object.keys(fields)) {
      const holders = world.browsers.filter((browser) => cellStamp(browser, account, { kind, record, field }) === stamp)
      if (holders.length === 0) continue
      world.losses.promised.push({
        account,
        kind,
        record,
        field,
        stamp,
        holders: new Set(holders.map(({ name }) => name)),
      })
    }
  }
}

/** What this browser held is gone. */
export function forgetPromisesOf(world: SimulatedWorld, { name }: SimulatedBrowser): void {
  for (const { holders } of world.losses.promised) holders.delete(name)
}

interface CellName {
  readonly kind: string
  readonly record: string
  readonly field: string
}

function cellStamp(
  { storage }: SimulatedBrowser,
  account: string,
  { kind, record, field }: CellName,
): string | undefined {
  const rows = rowsIn<{ kind: string; id: string; cells: Record<string, { stamp: string }> }>(
    storage.factory,
    `nobi-${account}`,
    'cells',
  )
  return rows.find((row) => row.kind === kind && row.id === record)?.cells[field]?.stamp
}
