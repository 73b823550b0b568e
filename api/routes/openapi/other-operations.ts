// The operations that are neither resources nor of signing in: sync, trends, and the API's own pages.

import { newest } from './examples.ts'
import { mapOf, type Operation, object, ref, text, whole } from './operation.ts'
import { from, to } from './resource-operations.ts'

export const syncOperations: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/sync', tag: 'sync', id: 'sync', access: 'write' },
    summary: 'Send changes and receive those of other devices',
    description:
      'At most 500 changes and 512 KiB; 413 names the limit, send fewer. A change has at most 64 KiB and 200 fields. A change that is accepted is stored for good; sent again it is accepted again and changes nothing, and another one under its id is rejected. A bad change is rejected by itself. Ask again with the new cursor while `more` is true. A cursor of another epoch or beyond `head` is answered from the beginning of the log. When `epoch` is not yours, when `head` is before your cursor or when `changes` begin at or before it, the server was restored from a backup: read everything, and offer what it lacks again.',
    parameters: [
      {
        name: 'X-Nobi-Account',
        in: 'header',
        description: 'Id of the account that the changes belong to; refused when the credential is another account’s.',
        schema: { type: 'string' },
      },
    ],
    body: { schema: ref('SyncRequest'), example: newest.syncRequest },
    answer: { status: 200, description: 'What was taken, what was not, and what is new.', schema: ref('SyncAnswer') },
    problems: ['other-account'],
  },
  {
    ...{ method: 'get', path: '/api/v1/snapshot', tag: 'sync', id: 'snapshot', access: 'read' },
    summary: 'Everything, as cells with their stamps',
    description:
      'Lines of JSON: first `{epoch, cursor, schema, serverTime}`, on the first page with `cells`, the number of cells on all pages; then a record a line, last `{next, count}` or `{end: true, count}`, where `count` is the number of cells in this page. A page holds about 1 MiB; a record that crosses its end goes on in the next. Merge all pages, then sync from the first page’s cursor.',
    parameters: [
      { name: 'after', in: 'query', description: 'The `next` of the page before.', schema: { type: 'string' } },
    ],
    answer: {
      status: 200,
      description: 'A page, one line after the other.',
      type: 'application/x-ndjson',
      schema: ref('SnapshotLine'),
    },
    problems: ['invalid-input'],
  },
  {
    ...{ method: 'get', path: '/api/v1/digest', tag: 'sync', id: 'digest', access: 'read' },
    summary: 'Hashes to compare your copy with',
    description:
      'For each kind the number of cells and the SHA-256 of their lines `record TAB field TAB stamp`, lines in order of code points and joined by line feeds.',
    answer: {
      status: 200,
      description: 'One entry a kind.',
      schema: object({
        epoch: text('As in sync.'),
        head: whole('The last change that is in it.'),
        kinds: mapOf(object({ count: whole('Cells.'), sha256: text('64 hexadecimal digits.') })),
      }),
    },
  },
]

export const trendOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/trends/weekly', tag: 'trends', id: 'weeklyTrends', access: 'read' },
    summary: 'Weeks in numbers, busy ones marked',
    description:
      'Every week from that of `from` to that of `to`, by default the last three months, at most eleven years. Widths in millimetres, durations in minutes. A mean or total is absent when nothing was recorded. A week is judged by the 26 before it.',
    parameters: [from, to],
    answer: { status: 200, description: 'Oldest week first.', schema: ref('WeeklyTrends') },
    problems: ['invalid-input'],
  },
  {
    ...{ method: 'get', path: '/api/v1/insights', tag: 'trends', id: 'insights', access: 'read' },
    summary: 'What can be said of the links you stated',
    description:
      'Each hypothesis held against all your records: one of seven verdicts, from how many weeks, the difference in cm with its range, and how many more weeks would settle it. Association, never cause. Nothing is looked at before something is stated.',
    answer: { status: 200, description: 'In the order they were stated.', schema: ref('Insights') },
  },
]

export const ownOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/health', tag: 'about', id: 'health', access: 'none' },
    summary: 'Whether the API reaches its database',
    answer: { status: 200, description: 'It does.', schema: object({ status: { const: 'ok' } }) },
    problems: ['unavailable'],
  },
  {
    ...{ method: 'get', path: '/api/openapi.json', tag: 'about', id: 'openapi', access: 'none' },
    summary: 'This document',
    answer: { status: 200, description: 'OpenAPI 3.1.', schema: { type: 'object' } },
  },
  {
    ...{ method: 'get', path: '/api/docs', tag: 'about', id: 'docs', access: 'none' },
    summary: 'This document as a page to read',
    answer: { status: 200, description: 'A page without scripts.', type: 'text/html', schema: { type: 'string' } },
  },
]
