// What people do to their records: they write them, edit, delete and restore them, and take back what they did.

import type { Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { moods } from '../../../domain/records/mood.ts'
import { muscles, sides } from '../../../domain/records/muscle.ts'
import { PROFILE_ID } from '../../../domain/records/profile-defaults.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import type { RecordEdit } from '../../../web/store/record-edit.ts'
import { writeChange } from '../../../web/store/write-change.ts'
import { begin, databaseOf } from './deed.ts'
import { rowsIn } from './raw-database.ts'
import type { SimulatedTab } from './simulated-browser.ts'
import { has, type SimulatedWorld } from './world-state.ts'

type Values = Readonly<Record<string, Json>>

interface KnownRecord {
  readonly kind: string
  readonly id: string
  readonly cells: Cells
}

/** Somebody does something in a tab. */
export function type(world: SimulatedWorld, tab: SimulatedTab): void {
  const { chance } = world
  const known = recordsOf(tab)
  const undo = tab.undos.at(-1)
  const deed = chance.weighted<() => void>([
    { weight: 5, item: () => edit(world, tab, known) },
    { weight: 3, item: () => create(world, tab) },
    { weight: known.length > 0 ? 1.5 : 0, item: () => remove(world, tab, chance.pick(known)) },
    { weight: known.length > 0 ? 0.7 : 0, item: () => restore(world, tab, chance.pick(known)) },
    { weight: undo === undefined ? 0 : 0.8, item: () => undo !== undefined && takeBack(world, tab, undo) },
    { weight: has(world, 'odd-changes') ? 1.5 : 0, item: () => odd(world, tab) },
  ])
  deed()
}

/** Records by the same few names on all devices, so that they meet. */
const SHARED = ['shared-1', 'shared-2', 'shared-3']

function create(world: SimulatedWorld, tab: SimulatedTab): void {
  const kind = world.chance.pick<Kind>(['stretch', 'capture', 'workday'])
  const values = valuesFor(world, kind)
  begin(world, tab, { what: 'writes', kind, record: undefined, values, work: () => save(tab, { kind, values }) })
}

function edit(world: SimulatedWorld, tab: SimulatedTab, known: readonly KnownRecord[]): void {
  const { chance } = world
  const kind = chance.weighted<Kind>([
    { weight: 4, item: 'stretch' },
    { weight: 4, item: 'capture' },
    { weight: 2, item: 'workday' },
    { weight: 1, item: 'profile' },
  ])
  const own = known.filter((record) => record.kind === kind)
  const record = chooseRecord(world, kind, own)
  const values = valuesFor(world, kind)
  const seen = chance.happens(0.3) ? own.find(({ id }) => id === record)?.cells : undefined
  begin(world, tab, { what: 'edits', kind, record, values, work: () => save(tab, { kind, record, values, seen }) })
}

function chooseRecord({ chance }: SimulatedWorld, kind: Kind, own: readonly KnownRecord[]): string {
  if (kind === 'profile') return PROFILE_ID
  return own.length > 0 && chance.happens(0.4) ? chance.pick(own).id : chance.pick(SHARED)
}

interface SaveRequest {
  readonly kind: Kind
  readonly record?: string
  readonly values: Values
  readonly seen?: Cells | undefined
}

async function save(tab: SimulatedTab, { kind, record, values, seen }: SaveRequest): Promise<string> {
  const target = record === undefined || seen === undefined ? record : { id: record, seen }
  const saved = await tab.editing.saveRecord(kind, target, values as unknown as RecordEdit<Kind>)
  tab.undos.push(saved.undo)
  return saved.id
}

function remove(world: SimulatedWorld, tab: SimulatedTab, { kind, id }: KnownRecord): void {
  const work = async () => {
    tab.undos.push((await tab.editing.deleteRecord(kind as Kind, id)).undo)
    return id
  }
  begin(world, tab, { what: 'deletes', kind, record: id, values: {}, work })
}

function restore(world: SimulatedWorld, tab: SimulatedTab, { kind, id }: KnownRecord): void {
  const work = async () => {
    await tab.editing.restoreRecord(kind as Kind, id)
    return id
  }
  begin(world, tab, { what: 'restores', kind, record: id, values: {}, work })
}

function takeBack(world: SimulatedWorld, tab: SimulatedTab, undo: () => Promise<void>): void {
  tab.undos.pop()
  const work = async () => {
    await undo()
    return undefined
  }
  begin(world, tab, { what: 'takes back', kind: 'any', record: 'any', values: {}, work })
}

/** What a newer version of the app could write: fields that break this server's rules, kinds it does not know, too much. */
function odd(world: SimulatedWorld, tab: SimulatedTab): void {
  const { chance } = world
  const text = mark(world)
  const { kind, values } = chance.pick<{ kind: string; values: Values }>([
    { kind: 'stretch', values: { beforeMm: text } },
    { kind: 'capture', values: { text, readState: 'never' } },
    { kind: 'capture', values: { essay: text + 'x'.repeat(66_000) } },
    { kind: 'dream', values: { told: text } },
    { kind: 'stretch', values: { mood: text } },
  ])
  const record = chance.pick(SHARED)
  const work = async () => {
    const compose = () => ({ ...values, deleted: false })
    await writeChange(tab.device, tab.device.active.value, { record: { kind, id: record }, compose })
    return record
  }
  begin(world, tab, { what: 'writes oddly', kind, record, values, work })
}

// Each with a text of its own, by which it is found again.
function valuesFor(world: SimulatedWorld, kind: Kind): Values {
  const { chance } = world
  const number = world.deeds.length + 1
  const also = (probability: number, values: Values) => (chance.happens(probability) ? values : {})
  const date = `2026-11-${chance.between(10, 29)}`
  switch (kind) {
    case 'stretch':
      return {
        note: mark(world),
        ...also(0.5, { beforeMm: 300 + (number % 2700) }),
        ...also(0.4, { date }),
        ...also(0.3, {
          [`areas.${chance.pick(muscles)}.${chance.pick(sides)}`]: { feel: 'tight', level: 1 + (number % 3) },
        }),
      }
    case 'capture':
      return { text: mark(world), ...also(0.4, { date }), ...also(0.4, { [`moods.${chance.pick(moods)}`]: true }) }
    case 'workday':
      return { note: mark(world), ...also(0.5, { doneCount: number }), ...also(0.4, { date }) }
    default:
      return { displayName: mark(world), ...also(0.3, { theme: chance.pick(['dark', 'light']) }) }
  }
}

function mark({ deeds }: SimulatedWorld): string {
  return `v${deeds.length + 1}`
}

function recordsOf({ browser, device }: SimulatedTab): readonly KnownRecord[] {
  return rowsIn<KnownRecord>(browser.storage.factory, databaseOf(device.active.value.account), 'cells')
}
