// A record's history while it is shown: read again when something was stored, and a page further when asked to.

import { useEffect, useState } from 'preact/hooks'
import { lookedAt } from '../store/conflicts.ts'
import {
  type HistoryChange,
  type HistoryPage,
  oneHistory,
  readOwnHistory,
  readServerHistory,
} from '../store/history.ts'
import { type RecordToEdit, readRecordToEdit } from '../store/record-to-edit.ts'
import { thisDevice } from '../store/this-device.ts'
import { type Query, useQuery } from '../store/use-query.ts'
import type { HistoryRequest } from './open-history.ts'

/** What this device itself knows. */
export interface OwnHistory {
  readonly own: readonly HistoryChange[]
  readonly found: RecordToEdit | undefined
}

export function useOwnHistory({ kind, id }: HistoryRequest): Query<OwnHistory> {
  return useQuery(async () => {
    const [own, found] = await Promise.all([readOwnHistory(thisDevice, { kind, id }), readRecordToEdit(kind, id)])
    return { own, found }
  }, [kind, id])
}

export interface WholeHistory {
  readonly changes: readonly HistoryChange[]
  /** How the server answered last. */
  readonly rest: 'loading' | HistoryPage['kind']
  /** Reads the next page; undefined when there is none. */
  readonly readOn: (() => void) | undefined
  readonly readAgain: () => void
}

interface Log {
  readonly changes: ReadonlyMap<string, HistoryChange>
  readonly rest: WholeHistory['rest']
  readonly next: string | undefined
}

/** With what the server has of it. Once that is shown, the record has been looked at. */
export function useWholeHistory(request: HistoryRequest, { own, found }: OwnHistory): WholeHistory {
  const [log, setLog] = useState<Log>({ changes: new Map(), rest: 'loading', next: undefined })
  const read = async (after?: string) => {
    setLog((now) => ({ ...now, rest: 'loading' }))
    const page = await readServerHistory(thisDevice, request, after)
    setLog((now) => withPage(now, page, after))
  }
  const newest = Object.values(found?.cells ?? {})
    .map(({ stamp }) => stamp)
    .sort()
    .at(-1)
  useEffect(() => void read(), [newest])
  const isShown = log.rest === 'page' || log.rest === 'nobody'
  useEffect(() => {
    if (isShown) lookedAt(thisDevice, request).catch(() => undefined)
  }, [isShown])
  const { next } = log
  return {
    changes: oneHistory(own, [...log.changes.values()]),
    rest: log.rest,
    readOn: next === undefined ? undefined : () => void read(next),
    readAgain: () => void read(next),
  }
}

// The first page comes again when something new is in it; what follows the pages so far stays where it was.
function withPage(log: Log, page: HistoryPage, after: string | undefined): Log {
  if (page.kind !== 'page') return { ...log, rest: page.kind }
  const isFirstAgain = after === undefined && log.changes.size > 0
  const changes = new Map([...log.changes, ...page.changes.map((change) => [change.id, change] as const)])
  return { changes, rest: 'page', next: isFirstAgain ? log.next : page.next }
}
