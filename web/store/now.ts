// The present moment and the day that the person is living, kept current while the page is open.

import { computed, signal } from '@preact/signals'
import { minutesOfClock } from '../../domain/calendar/clock-time.ts'
import { type Instant, instantFromMs } from '../../domain/calendar/instant.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { dateLivedAt } from '../../domain/calendar/time-zone.ts'
import { profile } from './signals.ts'

const TICK_MS = 15_000

const nowMs = signal(Date.now())

/** Now, to a quarter of a minute; for screens. Records take `currentInstant()`. */
export const now = computed<Instant>(() => instantFromMs(nowMs.value))

export const today = computed<LocalDate>(() =>
  dateLivedAt(now.value, profile.value.zone, minutesOfClock(profile.value.dayStart)),
)

export function currentInstant(): Instant {
  return instantFromMs(Date.now())
}

/** Starts the ticking; called once at start. */
export function keepTime(): void {
  const tick = () => {
    nowMs.value = Date.now()
  }
  setInterval(() => document.visibilityState === 'visible' && tick(), TICK_MS)
  document.addEventListener('visibilitychange', tick)
}
