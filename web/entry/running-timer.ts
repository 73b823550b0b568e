// The stretch timer of this device: kept outside of the page, so that it goes on when the sheet, the page or the browser closes.

import { signal } from '@preact/signals'
import { endOf, parseTimer, phaseAt, type StretchTimer } from './stretch-timer.ts'

const KEY = 'nobi-stretch-timer'

/** One that ended longer ago tells nothing about a width that is measured now. */
const FORGOTTEN_AFTER_MS = 3 * 3_600_000

/** The one that runs, or has ended lately. */
export const runningTimer = signal<StretchTimer | undefined>(unforgotten(parseTimer(kept())))

export function startTimer(timer: StretchTimer): void {
  keep(timer)
}

/** Ends it now, and keeps when that was. */
export function stopTimer(now: number): void {
  const timer = runningTimer.value
  if (timer !== undefined && phaseAt(timer, now).kind !== 'done') keep({ ...timer, stoppedAt: now })
}

export function putTimerAway(): void {
  keep(undefined)
}

function keep(timer: StretchTimer | undefined): void {
  runningTimer.value = timer
  try {
    if (timer === undefined) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(timer))
  } catch {
    // Without storage it runs as long as the page.
  }
}

function unforgotten(timer: StretchTimer | undefined): StretchTimer | undefined {
  return timer !== undefined && Date.now() - endOf(timer) < FORGOTTEN_AFTER_MS ? timer : undefined
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
