// When to sync: pure arithmetic, in milliseconds.

/** After a save, so that what is typed together travels together. */
export const SAVE_PAUSE_MS = 1000

/** While the page is visible: often enough that a second browser shows a change within seconds. An idle sync is one
 *  search of an index on the server and some 300 bytes, so an open page costs 450 to 1,200 of them an hour. */
const BUSY_POLL_MS = 3000
const CALM_POLL_MS = 8000
const BUSY_FOR_MS = 120_000

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 300_000
const LONGEST_RETRY_AFTER_MS = 3_600_000

/** Until the next poll; shorter for two minutes after the person did something or something came in (`activeAt`). */
export function pollDelay({ now, activeAt }: { readonly now: number; readonly activeAt: number }): number {
  return now - activeAt < BUSY_FOR_MS ? BUSY_POLL_MS : CALM_POLL_MS
}

/** After that many failures in a row, at least 1: doubles from 1 s to 5 min. `random` from 0 to 1 takes up to half of it
 *  off, so that devices do not all come back at once. */
export function retryDelay(failures: number, random: number): number {
  const full = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS)
  return Math.round(full * (1 - random / 2))
}

/** What a `Retry-After` header asks for, seconds or a date (RFC 9110 §10.2.3), at most an hour; undefined without one. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS)
}
