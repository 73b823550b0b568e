// What GitHub's search answers, read without trusting it: what cannot be read is counted, and the rest is kept.

import * as z from 'zod/mini'
import { parseInstant } from '../../domain/calendar/instant.ts'
import type { DoneItem } from '../../domain/done-list/done-item.ts'
import type { Json } from '../../domain/json.ts'
import { isStorableText, webAddress } from '../../domain/records/field-types.ts'

const pageSchema = z.object({
  total_count: z.int().check(z.gte(0)),
  incomplete_results: z.boolean(),
  items: z.array(z.unknown()).check(z.maxLength(100)),
})

const itemSchema = z.object({
  html_url: webAddress,
  title: z.string(),
  closed_at: z.string(),
  repository_url: z.optional(z.string()),
  state_reason: z.nullish(z.string()),
  pull_request: z.optional(z.object({ merged_at: z.nullish(z.string()) })),
})

const MOST_CHARACTERS = 1000

export interface GitHubPage {
  readonly items: readonly DoneItem[]
  readonly total: number
  readonly unreadable: number
  readonly isIncomplete: boolean
}

/** Undefined for anything but a page of a search. */
export function readGitHubPage(body: Json | undefined): GitHubPage | undefined {
  const page = pageSchema.safeParse(body)
  if (!page.success) return undefined
  const { total_count: total, incomplete_results: isIncomplete, items: found } = page.data
  const items = found.flatMap((item) => readItem(item) ?? [])
  return { items, total, unreadable: found.length - items.length, isIncomplete }
}

function readItem(found: unknown): DoneItem | undefined {
  const parsed = itemSchema.safeParse(found)
  if (!parsed.success) return undefined
  const { html_url: url, closed_at, pull_request, state_reason, repository_url = '' } = parsed.data
  const closedAt = parseInstant(pull_request?.merged_at ?? closed_at)
  if (closedAt === undefined) return undefined
  return {
    title: onOneLine(parsed.data.title) || url,
    url,
    closedAt,
    place: onOneLine(/\/repos\/([^/]+\/[^/]+)$/.exec(repository_url)?.[1] ?? new URL(url).host),
    kind: pull_request === undefined ? 'issue' : 'pull-request',
    isDone: state_reason !== 'not_planned' && state_reason !== 'duplicate',
  }
}

function onOneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const short = [...line].slice(0, MOST_CHARACTERS).join('')
  return isStorableText(short) ? short : short.replace(/\p{Surrogate}/gu, '\u{fffd}')
}
