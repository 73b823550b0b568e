// What must hold at the end of every run.

import { createHash } from 'node:crypto'
import type { AccountId } from '../../../api/store/scope.ts'
import { canonicalJson, type Json } from '../../../domain/json.ts'
import { MAX_AHEAD_MS } from '../../../domain/sync/clock.ts'
import type { CellsRow, DeviceState } from '../../../web/store/local-schema.ts'
import { type RecordRow, recordRow } from '../../../web/store/record-row.ts'
import { ORIGIN } from '../surroundings.ts'
import { checkLog } from './check-log.ts'
import { databaseOf } from './deed.ts'
import { expectNothingMissing } from './losses.ts'
import { databasesIn, rowsIn } from './raw-database.ts'
import { readHeads, readServerCells, type StoredCell } from './server-contents.ts'
import type { SimulatedBrowser, SimulatedTab } from './simulated-browser.ts'
import { find, type SimulatedWorld } from './world-state.ts'

export async function checkEverything(world: SimulatedWorld): Promise<void> {
  await expectNothingMissing(world, 'in the end')
  await checkLog(world)
  await checkDevices(world)
  for (const complaint of world.server.complaints) find(world, 'the server does not fail', complaint)
  for (const { number, outcome, browser } of world.deeds) {
    if (outcome === 'unknown') world.trace.say(`deed ${number} on ${browser} was never answered`)
  }
}

async function checkDevices(world: SimulatedWorld): Promise<void> {
  const database = world.server.database()
  const [cells, heads] = [await readServerCells(database), await readHeads(database)]
  for (const account of world.accounts) {
    const ofServer = cells.filter((cell) => cell.account === account)
    const server = { account, cells: linesOf(ofServer.map(asLine)), digest: await digestOf(world, account), heads }
    for (const browser of world.browsers) {
      if (databasesIn(browser.storage.factory).has(databaseOf(account))) checkDevice(world, browser, server)
    }
    checkPromises(world, account, ofServer)
  }
  for (const tab of world.browsers.flatMap(({ tabs }) => tabs)) checkMark(world, tab)
}

/** The sync mark says what is so. A tab that has not asked since its session ended may still say that. */
function checkMark(world: SimulatedWorld, { name, browser, device }: SimulatedTab): void {
  const { account } = device.active.value
  if (device.sync.isSignedOut || device.sync.isOutOfRoom) return
  const refused = rowsIn(browser.storage.factory, databaseOf(account), 'rejected').length
  const right = account === undefined ? 'local-only' : refused > 0 ? 'attention' : 'saved'
  const shown = device.syncState.value.kind
  if (shown !== right) find(world, 'the mark is right', `${name} shows ${shown} for ${right}`)
}

interface ServerSide {
  readonly account: string
  readonly cells: readonly string[]
  readonly digest: string
  readonly heads: Awaited<ReturnType<typeof readHeads>>
}

function checkDevice(world: SimulatedWorld, browser: SimulatedBrowser, server: ServerSide): void {
  const { account } = server
  const where = `${browser.name} of ${account}`
  const { factory } = browser.storage
  const rows = rowsIn<CellsRow>(factory, databaseOf(account), 'cells')
  const own = linesOf(cellLines(rows))
  const differing = [
    ...without(own, server.cells).map((line) => `+${line}`),
    ...without(server.cells, own).map((line) => `-${line}`),
  ]
  if (differing.length > 0)
    find(world, 'same cells', `${where} differs from the server: ${differing.slice(0, 6).join(' | ')}`)
  if (digestOfCells(rows) !== server.digest) find(world, 'same digest', `${where} has another digest than the server`)
  checkRecords(world, where, rows, rowsIn<RecordRow>(factory, databaseOf(account), 'records'))
  const waiting = rowsIn(factory, databaseOf(account), 'outbox').length
  if (waiting > 0) find(world, 'empty outbox', `${where} still has ${waiting} changes to send`)
  const state = rowsIn<DeviceState>(factory, databaseOf(account), 'meta')[0]
  const ahead = (state?.clock.millis ?? 0) - (world.now + world.serverClockError)
  if (ahead > MAX_AHEAD_MS) find(world, 'clock near the server', `${where} is ${ahead} ms ahead`)
  const head = server.heads.get(account)
  if (state?.cursor !== head?.head || state?.epoch !== head?.epoch || state?.catchUp !== undefined) {
    find(world, 'cursor at head', `${where} is at ${JSON.stringify(state)}, the server at ${JSON.stringify(head)}`)
  }
}
function checkRecords(
  world: SimulatedWorld,
  where: string,
  rows: readonly CellsRow[],
  records: readonly RecordRow[],
): void {
  const expected = rows.flatMap(({ kind, id, cells }) => recordRow(kind, id, cells) ?? [])
  const [made, stored] = [linesOf(expected.map(asText)), linesOf(records.map(asText))]
  const differing = [...without(made, stored), ...without(stored, made)]
  if (differing.length > 0) find(world, 'records from cells', `${where}: ${differing.slice(0, 4).join(' | ')}`)
}

/** What devices still held when the server had lost it is there again, or something newer has won. */
function checkPromises(world: SimulatedWorld, account: string, cells: readonly StoredCell[]): void {
  for (const { kind, record, field, stamp, holders, ...promised } of world.losses.promised) {
    const writers = writersOver(world, field, stamp)
    if (promised.account !== account || [...holders].every((holder) => writers.has(holder))) continue
    const cell = cells.find((one) => one.kind === kind && one.record === record && one.field === field)
    if (cell === undefined || cell.stamp < stamp) {
      find(world, 'given back', `${kind}/${record}/${field} of ${stamp} was on ${[...holders].join(', ')} and is gone`)
    }
  }
}

/** The browsers where somebody has written over a value: what they wrote is looked for in its place. */
function writersOver({ deeds }: SimulatedWorld, field: string, stamp: string): ReadonlySet<string> {
  return new Set(deeds.filter(({ seen }) => seen.get(field) === stamp).map(({ browser }) => browser))
}

async function digestOf({ server, tokens }: SimulatedWorld, account: AccountId): Promise<string> {
  const headers = { Authorization: `Bearer ${tokens.get(account)}` }
  const answer = await server.answer(new Request(`${ORIGIN}/api/v1/digest`, { headers }))
  const { kinds }: { readonly kinds?: Json } = JSON.parse(answer.body)
  return canonicalJson(kinds ?? null)
}

/** As the server's: a kind's cells as lines, in order of their code points, hashed. */
function digestOfCells(rows: readonly CellsRow[]): string {
  const kinds = new Map<string, string[]>()
  for (const { kind, id, cells } of rows) {
    const lines = kinds.get(kind) ?? []
    for (const [field, { stamp }] of Object.entries(cells)) lines.push(`${id}\t${field}\t${stamp}`)
    kinds.set(kind, lines)
  }
  const digests = [...kinds].map(([kind, lines]) => {
    const sha256 = createHash('sha256').update(lines.sort().join('\n')).digest('hex')
    return [kind, { count: lines.length, sha256 }] as const
  })
  return canonicalJson(Object.fromEntries(digests))
}

function cellLines(rows: readonly CellsRow[]): readonly string[] {
  return rows.flatMap(({ kind, id, cells }) =>
    Object.entries(cells).map(([field, { v, stamp }]) => asLine({ kind, record: id, field, v, stamp })),
  )
}

function asLine({ kind, record, field, v, stamp }: Omit<StoredCell, 'account'>): string {
  return `${kind}/${record}/${field} ${stamp} ${canonicalJson(v)}`
}

function asText(row: RecordRow): string {
  return JSON.stringify(row, Object.keys(flat(row)).sort())
}

// Every name on any level, for a text that does not depend on the order of members.
function flat(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => ({ [name]: true, ...flat(inner) })))
}

function linesOf(lines: readonly string[]): readonly string[] {
  return [...lines].sort()
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}
