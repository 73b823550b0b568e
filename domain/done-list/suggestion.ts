// Something that was done, as it would be kept: the same thing is the same record, however often and wherever it is taken over.

import { type Instant, instantToMs } from '../calendar/instant.ts'
import { type LocalDate, localDateToDayNumber } from '../calendar/local-date.ts'
import { dateLivedAt, type LocalDateTime, localDateTimeToInstant, type TimeZone } from '../calendar/time-zone.ts'
import { idFrom } from '../records/record-id.ts'
import type { DoneItem } from './done-item.ts'
import type { DoneRow } from './read-done-file.ts'

export interface Suggestion {
  /** Of the capture that it becomes. */
  readonly id: string
  readonly title: string
  readonly url: string | undefined
  readonly at: Instant
  readonly date: LocalDate
  /** For people: `github.com owner/repository`, the name of a file. */
  readonly source: string
  readonly isDone: boolean
}

export interface Lived {
  readonly zone: TimeZone
  /** Minutes after midnight. */
  readonly dayStart: number
}

const DAY_MS = 86_400_000
const MOST_CHARACTERS = 200

export function suggestionOfItem(item: DoneItem, host: string, { zone, dayStart }: Lived): Suggestion {
  const { title, url, closedAt: at, isDone } = item
  const source = shortened(`${host} ${item.place}`)
  const date = dateLivedAt(at, zone, dayStart)
  return { id: doneId(url, instantToMs(at)), title, url, at, date, source, isDone }
}

/** What has no address is known by its title and where it was. */
export function suggestionOfRow(row: DoneRow, file: string, { zone, dayStart }: Lived): Suggestion {
  const { title, url, time, place, isDone } = row
  const address = url ?? JSON.stringify([place ?? '', title])
  const source = shortened([file, place].filter((part) => part !== undefined && part !== '').join(' '))
  if (time.kind === 'moment') {
    const date = dateLivedAt(time.at, zone, dayStart)
    return { id: doneId(address, instantToMs(time.at)), title, url, at: time.at, date, source, isDone }
  }
  const at = localDateTimeToInstant(`${time.date}T12:00` as LocalDateTime, zone)
  // Of a day alone nothing may depend on the zone that it is taken over in.
  const id = doneId(address, localDateToDayNumber(time.date) * DAY_MS)
  return { id, title, url, at, date: time.date, source, isDone }
}

/** UUIDv7 of that moment, with 74 bits that come of the address where chance would stand. */
function doneId(address: string, ms: number): string {
  const bytes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d].flatMap((seed) => {
    const hash = hashOf(address, seed)
    return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255]
  })
  return idFrom(ms, Uint8Array.from(bytes))
}

// MurmurHash3's mixing, a UTF-16 unit at a time (Austin Appleby, public domain).
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    hash ^= Math.imul(text.charCodeAt(at), 0xcc9e2d51)
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function shortened(text: string): string {
  return [...text].slice(0, MOST_CHARACTERS).join('')
}
