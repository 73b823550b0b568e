// Questions about one-time links: making one, and turning one into a session.

import type { Account } from './accounts.ts'
import type { Statement } from './database.ts'
import { insertSession, type NewSession } from './new-sessions.ts'
import type { AccountId } from './scope.ts'

export interface Link {
  readonly hash: string
  /** `claim` makes the owner's account; `sign-in` brings a device into `account`. */
  readonly purpose: 'claim' | 'sign-in'
  readonly account: AccountId | undefined
  /** UTC milliseconds. */
  readonly expiresAt: number
}

/** A link to be redeemed; its account is the link's, or `newAccount` when the link is the owner's. */
export interface Redemption {
  readonly linkHash: string
  readonly newAccount: Account
  readonly session: NewSession
}

/** Saves a link and forgets those that have expired. A new claim link ends the earlier ones. */
export function saveLink(link: Link, now: number): readonly Statement[] {
  return [
    {
      sql: "DELETE FROM link WHERE expires_at <= ? OR (purpose = 'claim' AND ? = 'claim')",
      args: [now, link.purpose],
    },
    {
      // None into an account that was deleted meanwhile.
      sql: `INSERT INTO link (hash, purpose, account, expires_at)
            SELECT ?1, ?2, ?3, ?4 WHERE ?3 IS NULL OR EXISTS (SELECT 1 FROM account WHERE id = ?3)`,
      args: [link.hash, link.purpose, link.account ?? null, link.expiresAt],
    },
  ]
}

/** For one `batch('write')`: makes the session unless the link is unknown, used, expired, or a claim where that name is taken.
 *  Writers come one after the other, so of two that redeem the same link, or two claim links, the second finds it gone. Every
 *  step is a SEARCH by key but the tidying of the link table. */
export function redeemLink(redemption: Redemption): readonly Statement[] {
  const { linkHash, session } = redemption
  return [
    claimStatement(redemption),
    insertSession(session, wayByLink(redemption)),
    { sql: 'DELETE FROM link WHERE hash = ? OR expires_at <= ?', args: [linkHash, session.now] },
  ]
}

function claimStatement({ linkHash, newAccount, session: { now } }: Redemption): Statement {
  return {
    sql: `INSERT INTO account (id, name, seq, created_at)
          SELECT ?, ?, 0, ? FROM link
          WHERE hash = ? AND purpose = 'claim' AND expires_at > ? AND NOT EXISTS (SELECT 1 FROM account WHERE name = ?)`,
    args: [newAccount.id, newAccount.name, now, linkHash, now, newAccount.name],
  }
}

// Joined with `account`, so that a claim that made none, or a link into a deleted one, gives no session.
function wayByLink({ linkHash, newAccount, session: { now } }: Redemption) {
  return {
    sql: `SELECT account.id AS account, CASE link.purpose WHEN 'claim' THEN 'claim' ELSE 'link' END AS by
          FROM link JOIN account ON account.id = CASE link.purpose WHEN 'claim' THEN ? ELSE link.account END
          WHERE link.hash = ? AND link.expires_at > ?`,
    args: [newAccount.id, linkHash, now],
  }
}
