// Why GitHub gave nothing, from the status, headers and message of its answer.
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit

import type { TrackerAnswer } from './ask-tracker.ts'
import type { TrackerFailure } from './tracker.ts'

/** What GitHub asks for when it does not say how long. */
const DEFAULT_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 3600

/** `now`: UTC milliseconds. */
export function gitHubFailure(answer: TrackerAnswer, now: number): TrackerFailure {
  const { status } = answer
  if (status === 401) return { kind: 'token-refused' }
  if (status === 429 || (status === 403 && isLimit(answer))) return { kind: 'busy', retryAfter: waitOf(answer, now) }
  if (status === 403) return { kind: 'forbidden' }
  // A name that is not there and one that this token may not see are answered alike.
  if (status === 422 && /cannot be searched/i.test(wordsOf(answer))) return { kind: 'login-unknown' }
  return { kind: status >= 500 ? 'down' : 'unreadable' }
}

// A limit of many requests at once comes without a header that says so.
function isLimit(answer: TrackerAnswer): boolean {
  const { headers } = answer
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0'
  return headers.has('retry-after') || isUsedUp || /rate limit|abuse/i.test(wordsOf(answer))
}

function waitOf({ headers }: TrackerAnswer, now: number): number {
  const asked = wholeIn(headers.get('retry-after'))
  const reset = headers.get('x-ratelimit-remaining') === '0' ? wholeIn(headers.get('x-ratelimit-reset')) : undefined
  const seconds = asked ?? (reset === undefined ? DEFAULT_WAIT_SECONDS : reset - Math.floor(now / 1000))
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, seconds))
}

function wholeIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

/** Its message and those of its errors. */
function wordsOf({ body }: TrackerAnswer): string {
  return body === undefined ? '' : JSON.stringify(body).slice(0, 10_000)
}
