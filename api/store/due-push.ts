// Looking at subscriptions in turn: several processes may do it at once, and each subscription is looked at by one of them.

import type { Statement } from './database.ts'
import type { PushSubscription } from './push-subscriptions.ts'

/** A minute is the least that a cron of Workers can do; whoever claimed and died is followed after a few. */
const LEASE_MS = 5 * 60_000

/** A subscription that may have got another endpoint meanwhile. */
type Place = Pick<PushSubscription, 'account' | 'id' | 'endpoint'>

/** One row when there is something to look at. SEARCH push_subscription USING INDEX push_subscription_due: one row. */
export function anyDuePush(now: number): Statement {
  return { sql: 'SELECT 1 FROM push_subscription WHERE due_at <= ? LIMIT 1', args: [now] }
}

/** Claims subscriptions that are due, the longest due first, and gives them. `claim` must be new and random. Those whose session has ended are
 *  claimed as well: see `dropEndedPush`. SEARCH USING INDEX push_subscription_due: as many rows as asked for. */
export function claimDuePush({
  now,
  claim,
  most,
}: {
  readonly now: number
  readonly claim: string
  readonly most: number
}): Statement {
  return {
    sql: `UPDATE push_subscription SET claim = ?1, due_at = ?2 + ${LEASE_MS} WHERE (account, id) IN (
            SELECT account, id FROM push_subscription WHERE due_at <= ?2 ORDER BY due_at LIMIT ?3)
          RETURNING *`,
    args: [claim, now, most],
  }
}

/** Drops the subscription if its session is gone or has ended, and gives a row then. SEARCH by primary key: one row each. */
export function dropEndedPush(claimed: Pick<PushSubscription, 'account' | 'id'>, now: number): Statement {
  return {
    sql: `DELETE FROM push_subscription WHERE account = ?1 AND id = ?2 AND NOT EXISTS (
            SELECT 1 FROM credential WHERE account = ?1 AND id = ?2 AND (expires_at IS NULL OR expires_at > ?3))
          RETURNING id`,
    args: [claimed.account, claimed.id, now],
  }
}

/** What is known of a device: patches of JSON objects (RFC 7396), in which null takes a member away. */
interface Knowledge {
  readonly told: string
  readonly snoozed: string
}

/** Writes down what a device is about to be told, and when to look again, as long as the claim is ours: gives one row then. When something was
 *  recorded since the claim, it is looked at again at once. SEARCH by primary key: one row. */
export function noteTold(
  { account, id }: Pick<PushSubscription, 'account' | 'id'>,
  note: Knowledge & { readonly claim: string; readonly claimedAt: number; readonly nextAt: number },
): Statement {
  const { claim, claimedAt, told, snoozed, nextAt } = note
  return {
    sql: `UPDATE push_subscription SET told = json_patch(told, ?4), snoozed = json_patch(snoozed, ?5),
            due_at = iif(due_at = ?6, ?7, due_at)
          WHERE account = ?1 AND id = ?2 AND claim = ?3 RETURNING id`,
    args: [account, id, claim, told, snoozed, claimedAt + LEASE_MS, nextAt],
  }
}

/** A message arrived. SEARCH by primary key: one row. */
export function noteArrived({ account, id, endpoint }: Place): Statement {
  return {
    sql: 'UPDATE push_subscription SET failures = 0, paused_until = 0 WHERE account = ? AND id = ? AND endpoint = ?',
    args: [account, id, endpoint],
  }
}

/** A message did not arrive. When it may the next time, what it was about has not been told, and is looked at again at `retryAt`. SEARCH by
 *  primary key: one row. */
export function noteFailed(
  { account, id, endpoint }: Place,
  note: (Knowledge & { readonly retryAt: number }) | undefined,
): Statement {
  const { told = '{}', snoozed = '{}', retryAt = null } = note ?? {}
  return {
    sql: `UPDATE push_subscription SET told = json_patch(told, ?4), snoozed = json_patch(snoozed, ?5),
            due_at = coalesce(?6, due_at), paused_until = coalesce(?6, paused_until), failures = failures + 1
          WHERE account = ?1 AND id = ?2 AND endpoint = ?3`,
    args: [account, id, endpoint, told, snoozed, retryAt],
  }
}

/** The push service knows the endpoint no more. SEARCH by primary key: one row. */
export function dropEndpoint({ account, id, endpoint }: Place): Statement {
  return {
    sql: 'DELETE FROM push_subscription WHERE account = ? AND id = ? AND endpoint = ?',
    args: [account, id, endpoint],
  }
}
