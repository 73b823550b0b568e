// The stretch timer as data: when it began and what was chosen tell everything, so that it runs while nobody looks.

export interface StretchTimer {
  /** UTC milliseconds. */
  readonly startedAt: number
  readonly holdSeconds: number
  readonly sets: number
  /** Stopped by hand, UTC milliseconds. */
  readonly stoppedAt?: number
}

export type TimerPhase =
  | {
      /** Getting into position, holding, changing sides. */
      readonly kind: 'ready' | 'hold' | 'change'
      /** From 1. */
      readonly set: number
      /** Milliseconds until the next phase, and the share of this one that is over. */
      readonly leftMs: number
      readonly share: number
    }
  | { readonly kind: 'done'; readonly endedAt: number }

/** Time to get into position, and to change sides. */
export const READY_SECONDS = 5
export const CHANGE_SECONDS = 10

export const holdChoices = [30, 60, 120] as const
export const setChoices = [1, 2, 3, 4] as const

/** Where a timer is at a moment (UTC milliseconds). A moment before its beginning is one of a clock that was set back, and
 *  counts as the beginning. */
export function phaseAt(timer: StretchTimer, now: number): TimerPhase {
  const endedAt = endOf(timer)
  if (now >= endedAt) return { kind: 'done', endedAt }
  let begins = timer.startedAt
  for (let set = 1; set <= timer.sets; set++) {
    for (const kind of [set === 1 ? 'ready' : 'change', 'hold'] as const) {
      const lasts = secondsOf(kind, timer) * 1000
      const leftMs = Math.min(begins + lasts - now, lasts)
      if (leftMs > 0) return { kind, set, leftMs, share: 1 - leftMs / lasts }
      begins += lasts
    }
  }
  return { kind: 'done', endedAt }
}

function secondsOf(kind: 'ready' | 'change' | 'hold', { holdSeconds }: StretchTimer): number {
  return kind === 'hold' ? holdSeconds : kind === 'ready' ? READY_SECONDS : CHANGE_SECONDS
}

/** When it is over, or was, UTC milliseconds. */
export function endOf({ startedAt, holdSeconds, sets, stoppedAt }: StretchTimer): number {
  return stoppedAt ?? startedAt + (READY_SECONDS + sets * holdSeconds + (sets - 1) * CHANGE_SECONDS) * 1000
}

/** Whole seconds left as people count them: the last one is 1. As `1:05`. */
export function leftInDigits(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What was kept, read as nothing where it is no timer. */
export function parseTimer(kept: string | null): StretchTimer | undefined {
  try {
    const { startedAt, holdSeconds, sets, stoppedAt } = JSON.parse(kept ?? '{}')
    const isTimer = [startedAt, holdSeconds, sets].every(Number.isFinite) && sets >= 1 && sets <= 20
    return isTimer ? { startedAt, holdSeconds, sets, ...(Number.isFinite(stoppedAt) && { stoppedAt }) } : undefined
  } catch {
    return undefined
  }
}
