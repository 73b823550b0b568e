// How long an answer asks people to wait.

import type { Answer } from './request.ts'
import { retryAfter } from './sync-policy.ts'

/** Whole seconds, at least 1; undefined when the answer asks for no wait. `now` in UTC milliseconds. */
export function secondsToWait({ headers }: Pick<Answer, 'headers'>, now: number): number | undefined {
  const ms = retryAfter(headers.get('Retry-After'), now)
  return ms === undefined ? undefined : Math.max(1, Math.ceil(ms / 1000))
}
