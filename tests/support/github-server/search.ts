// The search of the stand-in: as strict about what it is asked as the real one.

import { itemOf, type Work } from './work.ts'

export interface Asked {
  readonly api: string
  readonly query: URLSearchParams
  readonly hasToken: boolean
}

export interface Answer {
  readonly status: number
  readonly body: object
}

const MOST_FOUND = 1000
const docs = 'https://docs.github.com/v3/search/'

/** The page that was asked for, or the 422 that says what was wrong. */
export function search(works: readonly Work[], { api, query, hasToken }: Asked): Answer {
  const terms = termsOf(query.get('q') ?? '')
  const isIssue = terms['is']?.includes('issue') ?? false
  const isPull = terms['is']?.includes('pr') ?? false
  if (isIssue === isPull) return refusal("Query must include 'is:issue' or 'is:pull-request'")
  const [login] = terms[isIssue ? 'assignee' : 'author'] ?? []
  const visible = works.filter(({ isPrivate }) => hasToken || !isPrivate)
  if (login === undefined || !visible.some((work) => isSame(work.login, login))) return unknownUser()
  const [first, last] = (terms[isIssue ? 'closed' : 'merged']?.[0] ?? '..').split('..').map((text) => Date.parse(text))
  if (first === undefined || last === undefined || Number.isNaN(first + last)) return refusal('Validation Failed')
  const found = visible.filter(
    ({ kind, login: whose, closedAt, isMerged }) =>
      kind === (isIssue ? 'issue' : 'pull-request') &&
      isSame(whose, login) &&
      (isIssue || isMerged) &&
      closedAt !== null &&
      Date.parse(closedAt) >= first &&
      Date.parse(closedAt) <= last,
  )
  return pageOf(found, api, query)
}

function pageOf(found: readonly Work[], api: string, query: URLSearchParams): Answer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const start = (Number(query.get('page') ?? 1) - 1) * size
  if (start >= MOST_FOUND) return refusal('Only the first 1000 search results are available')
  const items = found.slice(start, Math.min(start + size, MOST_FOUND)).map((work) => itemOf(work, api))
  return { status: 200, body: { total_count: found.length, incomplete_results: false, items } }
}

function termsOf(text: string): Record<string, string[]> {
  const terms: Record<string, string[]> = {}
  for (const term of text.split(' ')) {
    const [name = '', value = ''] = term.split(/:(.*)/)
    terms[name] = [...(terms[name] ?? []), value]
  }
  return terms
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function refusal(message: string): Answer {
  return { status: 422, body: { message, documentation_url: docs, status: '422' } }
}

function unknownUser(): Answer {
  const message =
    'The listed users cannot be searched either because the users do not exist or you do not have permission to view the users.'
  const errors = [{ message, resource: 'Search', field: 'q', code: 'invalid' }]
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: docs, status: '422' } }
}
