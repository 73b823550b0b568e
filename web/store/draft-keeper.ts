// What is being typed, kept on this device until it is saved or thrown away: a crash, a closed tab or a reload loses none of
// it. A draft is not an entry: nothing of it is sent, and nowhere does it count as saved.

import { isJsonObject, type Json } from '../../domain/json.ts'
import type { Connection } from './connection.ts'
import type { Device } from './device.ts'
import { tabMemory, tabPrefix } from './drafts.ts'
import { thisDevice } from './this-device.ts'

/** The drafts of one account's database, by keys that their screens choose. None of its methods rejects. */
export interface DraftKeeper {
  /** All of them but those older than 30 days, which are dropped. */
  readonly readAll: () => Promise<ReadonlyMap<string, Json>>
  readonly write: (key: string, draft: Json) => Promise<void>
  /** As `write`, and at once also where a page that is being left still gets it to. */
  readonly writeLeaving: (key: string, draft: Json) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** What keeps texts for as long as the tab lives; browsers that block site data have none. */
type TabMemory = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

interface Row {
  /** When it was written, UTC milliseconds. */
  readonly at: number
  readonly draft: Json
}

const LONGEST_MS = 30 * 86_400_000

/** Those of the account that is open on this device. */
export function openDrafts(): DraftKeeper {
  return draftKeeper(thisDevice, tabMemory())
}

/** Stays with the account that is open now, whoever signs in later. */
export function draftKeeper({ active, surroundings }: Device, tab: TabMemory | undefined): DraftKeeper {
  const connection = active.value
  const beside = tab && inTab(tab, tabPrefix(connection.name))
  const rowOf = (draft: Json): Row => ({ at: surroundings.now(), draft })
  // One after the other, so that what was asked for last holds, also when the database opens only now.
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const write = (key: string, row: Row) =>
    inOrder(() => putRow(connection, key, row)).then(
      () => beside?.remove(key),
      () => beside?.put(key, row),
    )
  return {
    readAll: () =>
      inOrder(async () => {
        const oldest = surroundings.now() - LONGEST_MS
        const stored = await readRows(connection, oldest).catch(() => [])
        return latest([...stored, ...(beside?.rows() ?? [])].filter(([, { at }]) => at >= oldest))
      }),
    write: (key, draft) => write(key, rowOf(draft)),
    writeLeaving: (key, draft) => {
      const row = rowOf(draft)
      beside?.put(key, row)
      return write(key, row)
    },
    async remove(key) {
      beside?.remove(key)
      await inOrder(() => connection.use((database) => database.delete('drafts', key))).catch(() => undefined)
    },
  }
}

async function putRow(connection: Connection, key: string, { at, draft }: Row): Promise<void> {
  await connection.use((database) => database.put('drafts', { at, draft }, key))
}

async function readRows(connection: Connection, oldest: number): Promise<(readonly [string, Row])[]> {
  const rows = await connection.use(async (database) => {
    const { store } = database.transaction('drafts')
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
    return keys.map((key, index) => [key, values[index]] as const)
  })
  const isOver = (row: unknown) => !isRow(row) || row.at < oldest
  for (const [key, row] of rows) {
    if (isOver(row)) await connection.use((database) => database.delete('drafts', key))
  }
  return rows.flatMap(([key, row]) => (isRow(row) ? [[key, row] as const] : []))
}

function latest(rows: readonly (readonly [string, Row])[]): ReadonlyMap<string, Json> {
  return new Map([...rows].sort(([, left], [, right]) => left.at - right.at).map(([key, { draft }]) => [key, draft]))
}

function inTab(tab: TabMemory, prefix: string) {
  return {
    put(key: string, row: Row): void {
      try {
        tab.setItem(prefix + key, JSON.stringify(row))
      } catch {
        // Full as well: then it is on the screen only.
      }
    },
    remove: (key: string) => tab.removeItem(prefix + key),
    rows: () =>
      Array.from({ length: tab.length }, (_, index) => tab.key(index) ?? '')
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => {
          const row = parsed(tab.getItem(name))
          return row === undefined ? [] : [[name.slice(prefix.length), row] as const]
        }),
  }
}

function parsed(text: string | null): Row | undefined {
  try {
    const row: unknown = JSON.parse(text ?? '')
    return isRow(row) ? row : undefined
  } catch {
    return undefined
  }
}

function isRow(row: unknown): row is Row {
  return isJsonObject(row) && typeof row['at'] === 'number' && Object.hasOwn(row, 'draft')
}
