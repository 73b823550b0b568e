// `POST /api/v1/done-list/fetch`: one page of what somebody has done, by one request to the tracker.

import { addDays, daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts'
import { type LocalDateTime, localDateTimeToInstant } from '../../../domain/calendar/time-zone.ts'
import type { ApiContext } from '../../context.ts'
import { type Admission, admit } from '../../identity/admit.ts'
import { countAttempts, refuseIfLocked } from '../../identity/attempt-limits.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { invalidInput, type ProblemError, problem } from '../../problem.ts'
import { requestsOfAccount } from '../../store/attempts.ts'
import { listKeptTokens, readKeptTokens } from '../../store/tracker-tokens.ts'
import { openToken } from '../../trackers/sealed-token.ts'
import type { Tracker, TrackerFailure } from '../../trackers/tracker.ts'
import { createTrackers, type TrackerId } from '../../trackers/trackers.ts'
import { fetchBody, MAX_BODY_BYTES } from './bodies.ts'

const MOST_DAYS = 366
const MINUTE_MS = 60_000

/** Twice as many requests a minute as GitHub answers to one person. */
const REQUESTS_A_MINUTE = 60

/** Two round trips to the database, then one request to the tracker. */
export async function fetchDone(c: ApiContext): Promise<Response> {
  const admission = await admit(c, { scope: 'write', reads: (scope) => [listKeptTokens(scope)] })
  const body = checkInput(fetchBody, await readJson(c, MAX_BODY_BYTES))
  const { trackers } = c.var.dependencies
  if (trackers === undefined) throw problem('not-found')
  const tracker = createTrackers(trackers)[body.tracker]
  if (body.login !== undefined && !tracker.isLogin(body.login)) {
    throw invalidInput([{ path: 'login', message: `must be a name on ${tracker.name}` }])
  }
  const time = timeOf(body)
  const asking = body.login === undefined ? await keptAsking(c, admission, body.tracker) : askingOf(body)
  await countRequest(c, admission)
  return answer(c, tracker, { ...asking, ...time, after: body.after })
}

interface Asking {
  readonly login: string
  readonly token: string | undefined
}

function askingOf({
  login = '',
  token,
}: {
  readonly login?: string | undefined
  readonly token?: string | undefined
}): Asking {
  return { login, token }
}

// A kept token finds the work of the person that it was kept for, and of nobody else.
async function keptAsking(c: ApiContext, { account, results }: Admission, tracker: TrackerId): Promise<Asking> {
  const { sealingKey: key } = c.var.dependencies
  const kept = readKeptTokens(results[0]).find((token) => token.tracker === tracker)
  if (kept === undefined || key === undefined) throw problem('no-token-kept')
  const token = await openToken(kept.sealed, { key, place: { account, tracker } })
  if (token === undefined) throw problem('no-token-kept', { detail: 'It was sealed with another key of this server.' })
  return { login: kept.login, token }
}

function timeOf({ from, to, zone }: ReturnType<typeof fetchBody.parse>) {
  if (daysBetween(from, to) >= MOST_DAYS) {
    throw invalidInput([{ path: 'to', message: `must be at most ${MOST_DAYS} days from \`from\`` }])
  }
  const startOf = (date: LocalDate) => localDateTimeToInstant(`${date}T00:00` as LocalDateTime, zone)
  return { from: startOf(from), until: startOf(addDays(to, 1)) }
}

async function countRequest(c: ApiContext, { account, touch }: Admission): Promise<void> {
  const now = c.var.dependencies.now()
  const key = requestsOfAccount(account)
  const limits = [{ key, most: REQUESTS_A_MINUTE, windowMs: MINUTE_MS, lockMs: MINUTE_MS, doublings: 0 }]
  refuseIfLocked(limits, await c.var.database.batch([...countAttempts(limits, now), ...touch], 'write'), now)
}

async function answer(
  c: ApiContext,
  tracker: Tracker,
  search: Omit<Parameters<Tracker['findDone']>[0], 'now' | 'signal'>,
): Promise<Response> {
  const found = await tracker.findDone({ ...search, now: c.var.dependencies.now(), signal: c.req.raw.signal })
  if (!found.ok) throw problemOf(found.error, search.token)
  const { items, next = null, stage, total, unreadable, isIncomplete } = found.value
  return c.json({ items, next, stage, total, unreadable, incomplete: isIncomplete })
}

function problemOf(failure: TrackerFailure, token: string | undefined): ProblemError {
  switch (failure.kind) {
    case 'busy': {
      const { retryAfter } = failure
      return problem('tracker-busy', { members: { retryAfter }, headers: { 'Retry-After': String(retryAfter) } })
    }
    case 'token-refused':
      return problem('tracker-token-refused')
    case 'forbidden':
      return problem('tracker-forbids')
    case 'login-unknown': {
      const detail = token === undefined ? 'Without a token only public names are found.' : undefined
      return problem('tracker-login-unknown', detail === undefined ? {} : { detail })
    }
    default:
      return problem(`tracker-${failure.kind}`)
  }
}
