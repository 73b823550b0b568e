// The timer of a look-back: when it ends is kept in this browser, so that a reload does not stop it.

import { signal } from '@preact/signals'
import { keepHere, keptHere } from '../../../store/kept-here.ts'

const NAME = 'look-back-timer'
const MINUTE_MS = 60_000
const WHOLE_MS = 10 * MINUTE_MS
/** So long after its end it is of an earlier look-back. */
const FORGOTTEN_MS = 12 * 60 * MINUTE_MS

/** When it ends, UTC milliseconds; undefined while none runs. */
export const timerEnd = signal<number | undefined>(readEnd(keptHere(NAME), Date.now()))

export function startTimer(): void {
  setEnd(Date.now() + WHOLE_MS)
}

export function stopTimer(): void {
  setEnd(undefined)
}

/** A minute more than there is left, or than nothing. */
export function prolongTimer(): void {
  const now = Date.now()
  setEnd(Math.max(timerEnd.peek() ?? now, now) + MINUTE_MS)
}

/** What was kept, unless it is none or long over. */
export function readEnd(kept: string | undefined, now: number): number | undefined {
  const end = Number(kept)
  return kept !== undefined && Number.isSafeInteger(end) && now - end < FORGOTTEN_MS && end - now <= FORGOTTEN_MS
    ? end
    : undefined
}

/** What is left as `9:59`; `0:00` once it is over. */
export function timeLeft(end: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((end - now) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function setEnd(end: number | undefined): void {
  timerEnd.value = end
  keepHere(NAME, end === undefined ? undefined : String(end))
}
