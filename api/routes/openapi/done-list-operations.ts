// The operations of the done list: what an issue tracker says, and the tokens that are kept for asking it.

import { trackerIds } from '../../trackers/trackers.ts'
import { type JsonSchema, listOf, type Operation, object, ref, text, whole } from './operation.ts'

const tracker: JsonSchema = { enum: trackerIds, description: 'Which tracker.' }
const login = text('Whose work.')
const time: JsonSchema = { type: 'string', format: 'date-time' }
const date: JsonSchema = { type: 'string', format: 'date' }

export const doneListOperations: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/done-list/fetch', tag: 'done-list', id: 'fetchDone', access: 'write' },
    summary: 'Ask a tracker what somebody has done',
    description:
      'Closed issues that the person was assigned to, and their merged pull requests, from the start of `from` to the end of `to` in `zone`. One page by one request to the tracker: ask again with `after` while `next` is not null; pages may be empty. With `login` and `token` the token is used once and kept nowhere; with `login` alone only what is public is found; without both the kept token finds the work of the person that it was kept for. At most 60 requests a minute. Nothing is saved: make captures of what you take.',
    body: {
      schema: object({
        tracker,
        'login?': login,
        'token?': text('A token of the tracker, for this request alone.'),
        from: date,
        to: { ...date, description: 'At most 366 days from `from`.' },
        zone: text('IANA time zone that the days are meant in.'),
        'after?': text('The `next` of the page before.'),
      }),
      example: { tracker: 'github', login: 'octocat', from: '2026-11-01', to: '2026-11-30', zone: 'Asia/Tokyo' },
    },
    answer: { status: 200, description: 'A page.', schema: ref('DonePage') },
    problems: [
      ...(['no-token-kept', 'tracker-token-refused', 'tracker-forbids', 'tracker-login-unknown'] as const),
      ...(['too-many-requests', 'tracker-down', 'tracker-unreadable', 'tracker-busy', 'tracker-timeout'] as const),
    ],
  },
]

/** Beside those of signing in: they too are for the person alone. */
export const trackerTokenOperations: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/done-list/tokens', tag: 'auth', id: 'keepTrackerToken', access: 'session' },
    summary: 'Give a token of a tracker to keep',
    description:
      'In place of the one that is kept. It is sealed with a key that is not in the database, never given back, in no export, and erased with the account.',
    body: {
      schema: object({ tracker, login, token: text('It needs to read issues and pull requests, nothing else.') }),
      example: { tracker: 'github', login: 'octocat', token: 'ghp_example' },
    },
    answer: { status: 201, description: 'Kept.', schema: ref('KeptTrackerToken') },
    problems: ['cannot-keep-tokens'],
  },
  {
    ...{ method: 'get', path: '/api/v1/done-list/trackers', tag: 'auth', id: 'listTrackers', access: 'session' },
    summary: 'The trackers that can be asked, and what is kept for them',
    answer: { status: 200, description: 'All of them.', schema: object({ items: listOf(ref('Tracker')) }) },
    problems: ['forbidden'],
  },
  {
    ...{
      method: 'delete',
      path: '/api/v1/done-list/tokens/{id}',
      tag: 'auth',
      id: 'forgetTrackerToken',
      access: 'session',
    },
    summary: 'Erase the token that is kept for a tracker',
    parameters: [
      { name: 'id', in: 'path', description: 'The tracker.', schema: { type: 'string' }, example: trackerIds[0] },
    ],
    answer: { status: 204, description: 'Erased.' },
    problems: ['not-found'],
  },
]

/** By name. */
export const doneListSchemas: Readonly<Record<string, JsonSchema>> = {
  DonePage: object({
    items: listOf(ref('DoneItem')),
    next: { type: ['string', 'null'], description: 'Give it as `after` for the next page; null on the last.' },
    stage: { enum: ['issue', 'pull-request'], description: 'What is being read.' },
    total: whole('How many of them there are in the time that is being read; 0 where that is read in parts.'),
    unreadable: whole('Items of this page that could not be read.'),
    incomplete: { type: 'boolean', description: 'There is more than the tracker tells.' },
  }),
  DoneItem: object({
    title: text('On one line.'),
    url: text('An http or https address.'),
    closedAt: time,
    place: text('What it belongs to, such as `owner/repository`.'),
    kind: { enum: ['issue', 'pull-request'] },
    isDone: { type: 'boolean', description: 'False for what was closed as not planned or a duplicate.' },
  }),
  Tracker: object({
    id: { enum: trackerIds },
    name: text('Its name.'),
    host: text('Where it is.'),
    canKeep: { type: 'boolean', description: 'Whether this server can keep a token.' },
    kept: { oneOf: [ref('KeptTrackerToken'), { type: 'null' }] },
  }),
  KeptTrackerToken: object({ tracker, login, keptAt: time }),
}
