// What was done to an account: written beside the deed, in the same transaction, and kept for 90 days.

import type { ResultSet, Row, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

/** Everything that is written down; screens have words for each. */
export const auditEvents = [
  'account-made',
  'sign-in',
  'sign-out',
  'step-up',
  'session-ended',
  'others-ended',
  'token-made',
  'token-ended',
  'passkey-added',
  'passkey-renamed',
  'passkey-removed',
  'passkey-counter',
  'link-made',
  'codes-made',
  'export',
  'notifications-on',
  'notifications-off',
  'tracker-token-kept',
  'tracker-token-forgotten',
] as const

export type AuditEvent = (typeof auditEvents)[number]

/** What a stranger may try in vain. */
export const refusedKinds = ['passkey', 'link', 'recovery-code'] as const

export type Refused = (typeof refusedKinds)[number]

/** One entry to write; the account, what it was done to, by what and how often come from the statement's source. */
export interface AuditNote {
  readonly id: string
  /** UTC milliseconds. */
  readonly at: number
  readonly event: AuditEvent
  /** Name of the device that did it. */
  readonly device: string | undefined
  /** A network, never a whole address. */
  readonly address: string | undefined
}

export interface AuditEntry extends AuditNote {
  readonly by: string | undefined
  readonly subject: string | undefined
  readonly count: number | undefined
}

/** A SELECT of `account`, `subject`, `by` and `count`: an entry is written for each of its rows, and none for none. */
export interface AuditSource {
  readonly sql: string
  readonly args: readonly (string | number | null)[]
}

const KEPT_MS = 90 * 86_400_000
const DAY_MS = 86_400_000

/** Writes the entry, if its source has a row. */
export function noteAudit({ id, at, event, device, address }: AuditNote, source: AuditSource): Statement {
  return {
    sql: `INSERT INTO audit (account, at, id, event, device, address, count, subject, by)
          SELECT s.account, ?, ?, ?, ?, ?, s.count, s.subject, s.by FROM (${source.sql}) AS s`,
    args: [at, id, event, device ?? null, address ?? null, ...source.args],
  }
}

/** Source of an entry about an account that is known; none is written of one that was deleted meanwhile. */
export function aboutAccount(
  account: AccountId,
  { subject, by }: { readonly subject?: string | undefined; readonly by?: string | undefined } = {},
): AuditSource {
  return {
    sql: 'SELECT id AS account, ? AS subject, ? AS by, NULL AS count FROM account WHERE id = ?',
    args: [subject ?? null, by ?? null, account],
  }
}

/** Source of an entry about an account that may just have been made. */
export function aboutNewAccount(account: AccountId): AuditSource {
  return {
    sql: 'SELECT id AS account, name AS subject, NULL AS by, NULL AS count FROM account WHERE id = ?',
    args: [account],
  }
}

/** Source of an entry about a session, by the hash of its secret; its subject is its own name, or the given one. */
export function aboutSession(hash: string, subject?: string): AuditSource {
  return {
    sql: 'SELECT account, coalesce(?, label) AS subject, step_up_by AS by, NULL AS count FROM credential WHERE hash = ?',
    args: [subject ?? null, hash],
  }
}

/** Source of an entry about the end of a session, by the hash of its secret. */
export function aboutEndOf(hash: string): AuditSource {
  return {
    sql: 'SELECT account, label AS subject, NULL AS by, NULL AS count FROM credential WHERE hash = ?',
    args: [hash],
  }
}

/** Source of an entry about one of the account's sessions, tokens or passkeys. */
export function aboutRow(what: 'session' | 'token' | 'passkey', account: AccountId, id: string): AuditSource {
  const rows = what === 'passkey' ? 'passkey WHERE' : `credential WHERE type = '${what}' AND`
  return {
    sql: `SELECT account, label AS subject, NULL AS by, NULL AS count FROM ${rows} account = ? AND id = ?`,
    args: [account, id],
  }
}

/** Source of an entry about notifications on one of the account's devices, if it takes any. */
export function aboutPush(account: AccountId, id: string): AuditSource {
  return {
    sql: `SELECT p.account, c.label AS subject, NULL AS by, NULL AS count FROM push_subscription AS p
          JOIN credential AS c ON c.account = p.account AND c.id = p.id WHERE p.account = ? AND p.id = ?`,
    args: [account, id],
  }
}

/** Source of an entry about all sessions of the account but one; its `subject` is nothing, its count how many. */
export function aboutOtherSessions(account: AccountId, id: string): AuditSource {
  return {
    sql: `SELECT account, NULL AS subject, NULL AS by, count(*) AS count FROM credential
          WHERE account = ? AND id <> ? AND type = 'session' GROUP BY account`,
    args: [account, id],
  }
}

/** Adds one to the day's sum of what was refused, unless the session was made after all. One row by key. */
export function sumRefused(what: Refused, now: number, sessionHash: string): Statement {
  return {
    sql: `INSERT INTO audit (account, at, id, event, count)
          SELECT '', ?, ?, 'refused', 1 WHERE NOT EXISTS (SELECT 1 FROM credential WHERE hash = ?)
          ON CONFLICT (account, at, id) DO UPDATE SET count = count + 1`,
    args: [now - (now % DAY_MS), what, sessionHash],
  }
}

/** Forgets what is older than 90 days. SEARCH audit USING INDEX audit_at. */
export function pruneAudit(now: number): Statement {
  return { sql: 'DELETE FROM audit WHERE at < ?', args: [now - KEPT_MS] }
}

/** A place in the list: the entry that was shown last. */
export interface AuditPlace {
  readonly at: number
  readonly id: string
}

/** Before everything: later than any entry. */
export const newestAudit: AuditPlace = { at: Number.MAX_SAFE_INTEGER, id: '' }

/** The account's entries before this place, newest first. SEARCH by primary key: as many rows as asked for. */
export function auditBefore(scope: Scope, { at, id }: AuditPlace, limit: number): Statement {
  return {
    sql: `SELECT at, id, event, by, subject, device, address, count FROM audit
          WHERE account = ${scope.sql} AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`,
    args: [...scope.args, at, id, limit],
  }
}

/** What was refused to strangers, in sums a day, newest first; the same for every account. SEARCH by primary key: at most
 *  three rows a day. */
export function refusedSums(): Statement {
  return { sql: "SELECT at, id, count FROM audit WHERE account = '' ORDER BY at DESC, id", args: [] }
}

export function readAudit(result: ResultSet | undefined): readonly AuditEntry[] {
  return (result?.rows ?? []).map(entryFromRow)
}

export interface RefusedSum {
  /** Start of the day in UTC, milliseconds. */
  readonly at: number
  readonly what: string
  readonly count: number
}

export function readRefusedSums(result: ResultSet | undefined): readonly RefusedSum[] {
  return (result?.rows ?? []).map((row) => ({
    at: Number(row['at']),
    what: String(row['id']),
    count: Number(row['count']),
  }))
}

function entryFromRow(row: Row): AuditEntry {
  return {
    id: String(row['id']),
    at: Number(row['at']),
    event: String(row['event']) as AuditEvent,
    by: textIn(row['by']),
    subject: textIn(row['subject']),
    device: textIn(row['device']),
    address: textIn(row['address']),
    count: row['count'] === null ? undefined : Number(row['count']),
  }
}

function textIn(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}
