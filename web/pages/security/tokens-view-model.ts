// The account's tokens as their list shows them, and the form that makes one.

import { instantToMs, parseInstant } from '../../../domain/calendar/instant.ts'
import type { Credential } from '../../store/identity/credentials.ts'
import type { TokenWish } from '../../store/identity/make-token.ts'
import { agoInWords, dayInWords, type Present } from './time-words.ts'

export interface TokenRow {
  readonly id: string
  readonly label: string
  readonly scope: 'read' | 'write'
  /** How long ago it was last used, in words; undefined for one that never was. */
  readonly used: string | undefined
  readonly since: string
  /** The last day it is good for, in words; undefined for one without an end. */
  readonly until: string | undefined
  readonly isExpired: boolean
}

/** What the form holds; the choice of an end is in days, or none. */
export interface TokenForm {
  readonly label: string
  readonly scope: 'read' | 'write'
  readonly days: TokenDays
}

export type TokenDays = (typeof tokenDays)[number]

/** `never` last: a token that is forgotten should end by itself. */
export const tokenDays = ['30', '90', '365', 'never'] as const

export const emptyTokenForm: TokenForm = { label: '', scope: 'read', days: '90' }

/** Newest first. */
export function buildTokenRows(credentials: readonly Credential[], present: Present): readonly TokenRow[] {
  return credentials
    .filter(({ type }) => type === 'token')
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
    .map((token) => rowOf(token, present))
}

function rowOf({ id, label, scope, createdAt, seenAt, expiresAt }: Credential, present: Present): TokenRow {
  const end = expiresAt === null ? undefined : parseInstant(expiresAt)
  return {
    id,
    label,
    scope,
    used: seenAt === createdAt ? undefined : agoInWords(seenAt, present),
    since: dayInWords(createdAt, present),
    until: expiresAt === null ? undefined : dayInWords(expiresAt, present),
    isExpired: end !== undefined && instantToMs(end) <= instantToMs(present.now),
  }
}

/** What to ask the server for; undefined as long as the token has no name. */
export function tokenWish({ label, scope, days }: TokenForm): TokenWish | undefined {
  const name = label.trim()
  if (name === '') return undefined
  return { label: name, scope, ...(days === 'never' ? {} : { expiresInDays: Number(days) }) }
}
