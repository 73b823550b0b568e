// GitHub, and GitHub Enterprise Server: closed issues that someone was assigned to, and their merged pull requests.
// https://docs.github.com/rest/search/search#search-issues-and-pull-requests

import * as z from 'zod/mini'
import { type Instant, instantFromMs, instantToMs } from '../../domain/calendar/instant.ts'
import { failure, type Result, success } from '../../domain/result.ts'
import { decodeCursor, encodeCursor } from '../page-cursor.ts'
import { askTracker } from './ask-tracker.ts'
import { readGitHubPage } from './github-answer.ts'
import { gitHubFailure } from './github-failure.ts'
import type { DonePage, DoneSearch, Tracker, TrackerFailure } from './tracker.ts'

/** Issues and pull requests cannot be found by one search: it answers 422 unless it names one of them. */
const stages = [
  { kind: 'issue', terms: (login: string) => `is:issue is:closed assignee:${login}`, time: 'closed' },
  { kind: 'pull-request', terms: (login: string) => `is:pr is:merged author:${login}`, time: 'merged' },
] as const

const PER_PAGE = 50
/** However many there are, a search gives no more than these. */
const MOST_FOUND = 1000
const SECOND_MS = 1000

/** Which stage, the part of the time that is being read (UTC milliseconds, its end excluded), and the page of it. */
const placeSchema = z.tuple([
  z.int().check(z.gte(0), z.lt(stages.length)),
  z.int(),
  z.int(),
  z.int().check(z.gte(1), z.lte(MOST_FOUND / PER_PAGE)),
])

type Place = z.infer<typeof placeSchema>

export interface GitHubOptions {
  /** What the address of every request begins with: `https://api.github.com`, `https://HOST/api/v3`. */
  readonly api: string
  /** How long an answer may take; a search that takes GitHub longer it gives up itself. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 15_000

export function createGitHub(options: GitHubOptions): Tracker {
  return {
    name: 'GitHub',
    host: new URL(options.api).host.replace(/^api\.(?=github\.com$)/, ''),
    // Managed users have an underscore in their names. Nothing here ends a term of a search or begins one.
    isLogin: (text) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(text),
    findDone: (search) => findDone(options, search),
  }
}

async function findDone(
  { api, patienceMs = PATIENCE_MS }: GitHubOptions,
  search: DoneSearch,
): Promise<Result<DonePage, TrackerFailure>> {
  const place = placeOf(search)
  const answer = await askTracker({
    url: addressOf(api, search.login, place),
    headers: headersOf(search.token),
    signal: search.signal,
    patienceMs,
  })
  if (!answer.ok) return answer
  if (answer.value.status !== 200) return failure(gitHubFailure(answer.value, search.now))
  const found = readGitHubPage(answer.value.body)
  if (found === undefined) return failure({ kind: 'unreadable' })
  const { total, items, unreadable } = found
  const stage = stages[place[0]]?.kind ?? 'issue'
  const half = total > MOST_FOUND && place[3] === 1 ? firstHalf(place) : undefined
  if (half !== undefined) {
    return success({ items: [], next: encodeCursor(half), stage, total: 0, unreadable: 0, isIncomplete: false })
  }
  const isIncomplete = found.isIncomplete || total > MOST_FOUND
  return success({ items, next: nextPlace(place, total, search), stage, total, unreadable, isIncomplete })
}

function placeOf({ after, from, until }: DoneSearch): Place {
  return after === undefined ? [0, instantToMs(from), instantToMs(until), 1] : decodeCursor(after, placeSchema)
}

// More than a search gives is read in halves of the time, down to a second.
function firstHalf([stage, from, until]: Place): Place | undefined {
  const middle = from + Math.floor((until - from) / 2 / SECOND_MS) * SECOND_MS
  return middle > from ? [stage, from, middle, 1] : undefined
}

function nextPlace([stage, from, until, page]: Place, total: number, search: DoneSearch): string | undefined {
  if (page * PER_PAGE < Math.min(total, MOST_FOUND)) return encodeCursor([stage, from, until, page + 1])
  const end = instantToMs(search.until)
  if (until < end) return encodeCursor([stage, until, end, 1])
  return stage + 1 < stages.length ? encodeCursor([stage + 1, instantToMs(search.from), end, 1]) : undefined
}

function addressOf(api: string, login: string, [stage, from, until, page]: Place): URL {
  const { terms, time } = stages[stage] ?? stages[0]
  const url = new URL(`${api}/search/issues`)
  const range = `${inSeconds(instantFromMs(from))}..${inSeconds(instantFromMs(Math.max(from, until - SECOND_MS)))}`
  // By the time they were made, which nothing that happens between two pages changes.
  const order = { sort: 'created', order: 'asc', per_page: String(PER_PAGE), page: String(page) }
  url.search = new URLSearchParams({ q: `${terms(login)} ${time}:${range}`, ...order }).toString()
  return url
}

function inSeconds(instant: Instant): string {
  return instant.replace(/\.\d+Z$/, 'Z')
}

function headersOf(token: string | undefined): Readonly<Record<string, string>> {
  return {
    Accept: 'application/vnd.github+json',
    'X-GitHub-Api-Version': '2022-11-28',
    // Requests without one are refused.
    'User-Agent': 'nobi',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  }
}
