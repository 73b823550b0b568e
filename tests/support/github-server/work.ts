// Somebody's work as the stand-in for GitHub holds it, and as the real one answers it.
// https://docs.github.com/rest/search/search#search-issues-and-pull-requests

import * as z from 'zod/mini'

export const work = z.strictObject({
  kind: z.enum(['issue', 'pull-request']),
  number: z.int(),
  title: z.string(),
  /** Who was assigned to the issue, or opened the pull request. */
  login: z.string(),
  /** `2026-11-20T10:00:00Z`; null for what is still open. */
  closedAt: z.nullable(z.string()),
  repository: z._default(z.string(), 'octocat/hello-world'),
  reason: z._default(z.enum(['completed', 'not_planned', 'duplicate']), 'completed'),
  /** Closed without having been merged. */
  isMerged: z._default(z.boolean(), true),
  /** Only tokens may see it. */
  isPrivate: z._default(z.boolean(), false),
})

export type Work = z.infer<typeof work>
export type NewWork = z.input<typeof work>

/** One item of a search. */
export function itemOf(one: Work, api: string): object {
  const { kind, number, title, login, closedAt, repository, reason } = one
  const page = `https://github.com/${repository}/${kind === 'issue' ? 'issues' : 'pull'}/${number}`
  const resource = `${api}/repos/${repository}/issues/${number}`
  const openedAt = closedAt ?? '2026-11-01T00:00:00Z'
  return {
    url: resource,
    repository_url: `${api}/repos/${repository}`,
    labels_url: `${resource}/labels{/name}`,
    comments_url: `${resource}/comments`,
    events_url: `${resource}/events`,
    html_url: page,
    id: 1_000_000 + number,
    node_id: 'I_kwDOAAABcc5qAAAA',
    number,
    title,
    user: { login, id: 583231, type: 'User', site_admin: false, html_url: `https://github.com/${login}` },
    labels: [],
    state: closedAt === null ? 'open' : 'closed',
    locked: false,
    assignee: kind === 'issue' ? { login, id: 583231, type: 'User' } : null,
    assignees: kind === 'issue' ? [{ login, id: 583231, type: 'User' }] : [],
    milestone: null,
    comments: 2,
    created_at: openedAt,
    updated_at: openedAt,
    closed_at: closedAt,
    author_association: 'MEMBER',
    active_lock_reason: null,
    ...(kind === 'issue' ? {} : pullRequestOf(one, page, api)),
    body: 'It does not start.\r\n\r\nSteps: …',
    reactions: { total_count: 0 },
    timeline_url: `${resource}/timeline`,
    performed_via_github_app: null,
    state_reason: kind === 'issue' && closedAt !== null ? reason : null,
    score: 1,
  }
}

function pullRequestOf({ number, repository, closedAt, isMerged }: Work, page: string, api: string): object {
  return {
    draft: false,
    pull_request: {
      url: `${api}/repos/${repository}/pulls/${number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: isMerged ? closedAt : null,
    },
  }
}
