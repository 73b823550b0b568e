// Questions about one-time links: making one, and turning one into a session.

import type { Credential } from './credentials.ts'
import type { Statement } from './database.ts'
import type { AccountId } from './scope.ts'

export interface Link {
  readonly hash: string
  /** `claim` makes the owner's account; `sign-in` brings a device into `account`. */
  readonly purpose: 'claim' | 'sign-in'
  readonly account: AccountId | undefined
  /** UTC milliseconds. */
  readonly expiresAt: number
}

/** A session to be made by redeeming a link; its account is the link's, or `newAccount` when the link is the owner's. */
export interface Redemption {
  readonly linkHash: string
  readonly newAccount: { readonly id: AccountId; readonly name: string }
  readonly session: Omit<Credential, 'account' | 'type' | 'scope'>
  readonly sessionHash: string
  /** The session that this browser had until now; it ends. */
  readonly formerSessionHash: string | undefined
  readonly now: number
}

/** Saves a link and forgets those that have expired. A new claim link ends the earlier ones. */
export function saveLink(link: Link, now: number): readonly Statement[] {
  return [
    {
      sql: "DELETE FROM link WHERE expires_at <= ? OR (purpose = 'claim' AND ? = 'claim')",
      args: [now, link.purpose],
    },
    {
      sql: 'INSERT INTO link (hash, purpose, account, expires_at) VALUES (?, ?, ?, ?)',
      args: [link.hash, link.purpose, link.account ?? null, link.expiresAt],
    },
  ]
}

/** For one `batch('write')`; the last result has the account and the session, or no row when the link is unknown, used,
 *  expired, or a claim where that name is taken. Writers come one after the other, so of two that redeem the same link, or
 *  two claim links, the second finds it gone. Every step is a SEARCH by key but the tidying of the link table. */
export function redeemLink(redemption: Redemption): readonly Statement[] {
  return [
    claimStatement(redemption),
    sessionStatement(redemption),
    ...endingStatements(redemption),
    answerStatement(redemption),
  ]
}

function claimStatement({ linkHash, newAccount, now }: Redemption): Statement {
  return {
    sql: `INSERT INTO account (id, name, seq, created_at)
          SELECT ?, ?, 0, ? FROM link
          WHERE hash = ? AND purpose = 'claim' AND expires_at > ? AND NOT EXISTS (SELECT 1 FROM account WHERE name = ?)`,
    args: [newAccount.id, newAccount.name, now, linkHash, now, newAccount.name],
  }
}

// Joined with `account`, so that a claim that made none, or a link into a deleted one, gives no session.
function sessionStatement({ linkHash, newAccount, session, sessionHash, now }: Redemption): Statement {
  return {
    sql: `INSERT INTO credential (account, id, type, hash, scope, label, created_at, seen_at, expires_at)
          SELECT account.id, ?, 'session', ?, 'write', ?, ?, ?, ?
          FROM link JOIN account ON account.id = CASE link.purpose WHEN 'claim' THEN ? ELSE link.account END
          WHERE link.hash = ? AND link.expires_at > ?`,
    args: [
      session.id,
      sessionHash,
      session.label,
      session.createdAt,
      session.seenAt,
      session.expiresAt ?? null,
      newAccount.id,
      linkHash,
      now,
    ],
  }
}

function endingStatements({ linkHash, sessionHash, formerSessionHash, now }: Redemption): readonly Statement[] {
  const former = {
    sql: `DELETE FROM credential WHERE hash = ? AND type = 'session'
          AND EXISTS (SELECT 1 FROM credential AS made WHERE made.hash = ?)`,
    args: [formerSessionHash ?? '', sessionHash],
  }
  const spent = { sql: 'DELETE FROM link WHERE hash = ? OR expires_at <= ?', args: [linkHash, now] }
  return formerSessionHash === undefined ? [spent] : [former, spent]
}

function answerStatement({ sessionHash }: Redemption): Statement {
  return {
    sql: `SELECT account.id, account.name FROM credential JOIN account ON account.id = credential.account
          WHERE credential.hash = ?`,
    args: [sessionHash],
  }
}
