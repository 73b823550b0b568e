// Questions about where devices take notifications. A subscription belongs to a session and has its id; without the session it is nothing.

import type { ResultSet, Row, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

/** Where and how a browser takes messages; keys in base64url. */
export interface PushTarget {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export interface PushSubscription extends PushTarget {
  readonly account: AccountId
  /** Of the session. */
  readonly id: string
  readonly language: 'ja' | 'en'
  /** Zone of the device, for a person whose profile has none. */
  readonly zone: string
  /** The rest is JSON of whoever reminds: kinds, what was told, what was put off. */
  readonly kinds: string
  readonly told: string
  readonly snoozed: string
  /** `HH:MM`; both or none. */
  readonly quietFrom: string | undefined
  readonly quietTo: string | undefined
  /** Messages in a row that did not arrive. */
  readonly failures: number
  /** UTC milliseconds, as the other time. */
  readonly createdAt: number
  readonly testedAt: number
}

const columns =
  'account, id, endpoint, p256dh, auth, language, zone, kinds, told, snoozed, quiet_from, quiet_to, failures, created_at, tested_at'

/** The account's subscriptions with the names of their devices, newest first. SEARCH by primary key (account): one a device. */
export function listPushSubscriptions(scope: Scope): Statement {
  return {
    sql: `SELECT ${columnsOf('p')}, c.label FROM push_subscription AS p
          JOIN credential AS c ON c.account = p.account AND c.id = p.id
          WHERE p.account = ${scope.sql} ORDER BY p.created_at DESC, p.id`,
    args: [...scope.args],
  }
}

/** What a device says about itself when it subscribes. */
export type NewPushSubscription = Omit<PushSubscription, 'told' | 'snoozed' | 'failures' | 'testedAt'>

/** Adds the session's subscription or changes it; what the device was told of stays known. Nothing is written where the session has ended
 *  meanwhile. One row by primary key. */
export function savePushSubscription(subscription: NewPushSubscription): Statement {
  const { account, id, endpoint, p256dh, auth, language, zone, kinds, quietFrom, quietTo, createdAt } = subscription
  return {
    sql: `INSERT INTO push_subscription
            (account, id, endpoint, p256dh, auth, language, zone, kinds, quiet_from, quiet_to, due_at, created_at)
          SELECT account, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11 FROM credential WHERE account = ?1 AND id = ?2
          ON CONFLICT (account, id) DO UPDATE SET endpoint = excluded.endpoint, p256dh = excluded.p256dh,
            auth = excluded.auth, language = excluded.language, zone = excluded.zone, kinds = excluded.kinds,
            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, failures = 0, due_at = 0, paused_until = 0, claim = NULL
          RETURNING ${columns}`,
    args: [
      ...[account, id, endpoint, p256dh, auth, language, zone, kinds, quietFrom ?? null, quietTo ?? null],
      createdAt,
    ],
  }
}

/** The session's browser takes messages elsewhere from now on. One row by primary key; none where it takes none. */
export function movePushSubscription(
  account: AccountId,
  id: string,
  { endpoint, p256dh, auth }: PushTarget,
): Statement {
  return {
    sql: `UPDATE push_subscription SET endpoint = ?3, p256dh = ?4, auth = ?5, failures = 0, due_at = 0, paused_until = 0
          WHERE account = ?1 AND id = ?2`,
    args: [account, id, endpoint, p256dh, auth],
  }
}

/** Gives one row when there was such a subscription. SEARCH by primary key: one row. */
export function deletePushSubscription(account: AccountId, id: string): Statement {
  return { sql: 'DELETE FROM push_subscription WHERE account = ? AND id = ? RETURNING id', args: [account, id] }
}

/** Those of all sessions but this one. SEARCH by primary key (account): one a device. */
export function deleteOtherPush(account: AccountId, id: string): Statement {
  return { sql: 'DELETE FROM push_subscription WHERE account = ? AND id <> ?', args: [account, id] }
}

/** That of the session whose secret has this hash, before the session ends. SEARCH by keys: one row. */
export function deletePushOfSession(hash: string): Statement {
  return {
    sql: `DELETE FROM push_subscription
          WHERE (account, id) = (SELECT account, id FROM credential WHERE hash = ? AND type = 'session')`,
    args: [hash],
  }
}

/** Puts off what the device was told last of a kind: it is told again at `until`. Gives one row when it was told of that. SEARCH by primary
 *  key: one row. */
export function snoozePush(
  account: AccountId,
  snooze: { readonly id: string; readonly kind: string; readonly key: string; readonly until: number },
): Statement {
  const { id, kind, key, until } = snooze
  return {
    sql: `UPDATE push_subscription SET due_at = paused_until,
            snoozed = json_set(snoozed, '$."' || ?3 || '"', json_object('key', ?4, 'until', ?5))
          WHERE account = ?1 AND id = ?2 AND told ->> ('$."' || ?3 || '"') = ?4 RETURNING id`,
    args: [account, id, kind, key, until],
  }
}

/** Notes a test message, if the last one is long enough ago; gives one row then. SEARCH by primary key: one row. */
export function notePushTest(
  account: AccountId,
  id: string,
  times: { readonly now: number; readonly pauseMs: number },
) {
  return {
    sql: 'UPDATE push_subscription SET tested_at = ? WHERE account = ? AND id = ? AND tested_at <= ? RETURNING id',
    args: [times.now, account, id, times.now - times.pauseMs],
  } satisfies Statement
}

/** Whoever reminds looks at the account's devices again: something was recorded or chosen. Those whose push service asked for a pause
 *  keep it. SEARCH by primary key (account): one row a device. */
export function wakePush(account: AccountId): Statement {
  return { sql: 'UPDATE push_subscription SET due_at = paused_until WHERE account = ?', args: [account] }
}

export function pushSubscriptionsIn(result: ResultSet | undefined): readonly PushSubscription[] {
  return (result?.rows ?? []).map(pushSubscriptionFromRow)
}

function pushSubscriptionFromRow(row: Row): PushSubscription {
  const text = (column: string) => String(row[column])
  const textIn = (column: string) => (row[column] === null ? undefined : text(column))
  return {
    account: text('account') as AccountId,
    id: text('id'),
    endpoint: text('endpoint'),
    p256dh: text('p256dh'),
    auth: text('auth'),
    language: row['language'] === 'ja' ? 'ja' : 'en',
    zone: text('zone'),
    kinds: text('kinds'),
    told: text('told'),
    snoozed: text('snoozed'),
    quietFrom: textIn('quiet_from'),
    quietTo: textIn('quiet_to'),
    failures: Number(row['failures']),
    createdAt: Number(row['created_at']),
    testedAt: Number(row['tested_at']),
  }
}

function columnsOf(table: string): string {
  return columns
    .split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ')
}
