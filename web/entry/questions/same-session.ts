// A session that is logged twice within minutes, or beside the one that still waits for its width after.

import { elapsedMinutes, type Instant } from '../../../domain/calendar/instant.ts'
import type { Stretch } from '../../../domain/records/stretch.ts'

/** Two sittings of stretching are further apart. */
const SAME_SESSION_MINUTES = 15
/** As long as Today waits for the width after. */
const WAIT_FOR_AFTER_MINUTES = 180

export interface NewSession {
  readonly at: Instant
  readonly beforeMm: number | undefined
  readonly afterMm: number | undefined
}

/** The session that a new one likely is, the nearest in time; undefined when there is none. */
export function sameSession(session: NewSession, others: readonly Stretch[]): Stretch | undefined {
  const near = others.flatMap((other) => {
    if (other.deleted || other.at === undefined) return []
    const minutes = Math.abs(elapsedMinutes(other.at, session.at))
    return minutes <= SAME_SESSION_MINUTES || isItsAfter(session, other, minutes) ? [{ other, minutes }] : []
  })
  return near.sort((left, right) => left.minutes - right.minutes)[0]?.other
}

function isItsAfter(session: NewSession, other: Stretch, minutes: number): boolean {
  const isWaiting = other.beforeMm !== undefined && other.afterMm === undefined && minutes <= WAIT_FOR_AFTER_MINUTES
  const saysNothingElse = session.beforeMm === undefined || session.beforeMm === other.beforeMm
  return isWaiting && session.afterMm !== undefined && saysNothingElse
}
