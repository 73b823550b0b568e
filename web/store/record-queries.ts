// What screens ask of the device's database. Deleted records appear only in the trash.

import { addDays, type LocalDate, parseLocalDate } from '../../domain/calendar/local-date.ts'
import type { Capture } from '../../domain/records/capture.ts'
import type { AnyRecord, Kind, RecordOfKind } from '../../domain/records/kinds.ts'
import type { Sitting } from '../../domain/records/sitting.ts'
import type { Sleep } from '../../domain/records/sleep.ts'
import type { Stretch } from '../../domain/records/stretch.ts'
import type { Workday } from '../../domain/records/workday.ts'
import type { Device } from './device.ts'
import type { LocalDatabase } from './local-schema.ts'
import type { RecordRow } from './record-row.ts'

/** Everything of one local date, each list in the order it happened. */
export interface DayRecords {
  readonly stretches: readonly Stretch[]
  readonly sleeps: readonly Sleep[]
  readonly sittings: readonly Sitting[]
  readonly workdays: readonly Workday[]
  readonly captures: readonly Capture[]
}

export interface LoggedDay extends DayRecords {
  readonly date: LocalDate
}

export interface RecordQueries {
  readonly readDay: (date: LocalDate) => Promise<DayRecords>
  /** Records of one kind from one date to another, both included, oldest first. */
  readonly readRange: <Name extends Kind>(
    kind: Name,
    from: LocalDate,
    to: LocalDate,
  ) => Promise<readonly RecordOfKind<Name>[]>
  /** Also a deleted record; undefined when there is none. */
  readonly readRecord: <Name extends Kind>(kind: Name, id: string) => Promise<RecordOfKind<Name> | undefined>
  /** The newest records of a kind, newest first, of dates before `before` when it is given. */
  readonly readLatest: <Name extends Kind>(
    kind: Name,
    count: number,
    before?: LocalDate,
  ) => Promise<readonly RecordOfKind<Name>[]>
  /** The last `count` days that have any records, newest first, of dates before `date` when it is given. */
  readonly readDaysBefore: (date: LocalDate | undefined, count: number) => Promise<readonly LoggedDay[]>
  /** Deleted records, the last deleted first. */
  readonly readTrash: () => Promise<readonly AnyRecord[]>
  /** The sittings whose timer runs, the one started first in front: two devices can have started one each. */
  readonly readRunningSittings: () => Promise<readonly Sitting[]>
}

export function recordQueries({ active }: Device): RecordQueries {
  const read = <T>(query: (database: LocalDatabase) => Promise<T>) => active.value.use(query)
  return {
    readDay: (date) => read(async (database) => dayOf(await database.getAllFromIndex('records', 'day', date))),
    readRange: (kind, from, to) =>
      read(async (database) =>
        recordsOf(kind, await database.getAllFromIndex('records', 'kind', days(kind, from, to))),
      ),
    readRecord: (kind, id) =>
      read(async (database) => {
        const row = await database.get('records', [kind, id])
        return row === undefined ? undefined : recordsOf(kind, [row])[0]
      }),
    readLatest: (kind, count, before) =>
      read(async (database) => recordsOf(kind, await latest(database, { kind, count, before }))),
    readDaysBefore: (date, count) => read((database) => daysBefore(database, date, count)),
    readTrash: () =>
      read(async (database) =>
        (await database.getAllFromIndex('records', 'deletedAt')).reverse().map((row) => row.record),
      ),
    readRunningSittings: () =>
      read(async (database) => recordsOf('sitting', await database.getAllFromIndex('records', 'runningSince'))),
  }
}

function recordsOf<Name extends Kind>(kind: Name, rows: readonly RecordRow[]): RecordOfKind<Name>[] {
  const isOfKind = (record: AnyRecord): record is AnyRecord & RecordOfKind<Name> => record.kind === kind
  return rows.map((row) => row.record).filter(isOfKind)
}

// The key after the date sorts `[]` above every text.
function days(kind: Kind, from: LocalDate, to: LocalDate): IDBKeyRange {
  return IDBKeyRange.bound([kind, from], [kind, to, []])
}

const NEAR_DAYS = 60

interface LatestQuery {
  readonly kind: Kind
  readonly count: number
  readonly before: LocalDate | undefined
}

async function latest(database: LocalDatabase, { kind, count, before }: LatestQuery): Promise<RecordRow[]> {
  const index = database.transaction('records').store.index('kind')
  const range = IDBKeyRange.bound([kind], [kind, before ?? []], false, true)
  const newest = await index.openKeyCursor(range, 'prev')
  if (newest === null) return []
  // One answer with two months in it comes much sooner than a step for each row; only a longer gap is walked.
  const [, day] = newest.key
  const near = await index.getAll(IDBKeyRange.bound([kind, daysEarlier(day, NEAR_DAYS)], range.upper, false, true))
  if (near.length >= count) return near.slice(-count).reverse()
  const rows: RecordRow[] = []
  let cursor = await index.openCursor(range, 'prev')
  while (cursor !== null && rows.length < count) {
    rows.push(cursor.value)
    cursor = await cursor.continue()
  }
  return rows
}

function daysEarlier(day: string, days: number): string {
  const date = parseLocalDate(day)
  return date === undefined ? '' : addDays(date, -days)
}

async function daysBefore(database: LocalDatabase, date: LocalDate | undefined, count: number): Promise<LoggedDay[]> {
  const index = database.transaction('records').store.index('day')
  const before = date === undefined ? null : IDBKeyRange.upperBound(date, true)
  const dates: LocalDate[] = []
  let cursor = await index.openKeyCursor(before, 'prevunique')
  while (cursor !== null && dates.length < count) {
    dates.push(cursor.key as LocalDate)
    cursor = await cursor.continue()
  }
  return Promise.all(dates.map(async (day) => ({ date: day, ...dayOf(await index.getAll(day)) })))
}

function dayOf(rows: readonly RecordRow[]): DayRecords {
  const inOrder = [...rows].sort((left, right) =>
    left.moment < right.moment ? -1 : left.moment > right.moment ? 1 : 0,
  )
  return {
    stretches: recordsOf('stretch', inOrder),
    sleeps: recordsOf('sleep', inOrder),
    sittings: recordsOf('sitting', inOrder),
    workdays: recordsOf('workday', inOrder),
    captures: recordsOf('capture', inOrder),
  }
}
