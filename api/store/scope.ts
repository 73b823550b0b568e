// Whose rows a query may touch. Every key leads with the account, and every query takes a scope first.

import type { Brand } from '../../domain/brand.ts'

export type AccountId = string & Brand<'AccountId'>

/** An SQL expression for the account and its arguments: a known account, or the one that a credential belongs to, which
 *  lets a request look itself up and read in one round trip. */
export interface Scope {
  readonly sql: string
  readonly args: readonly (string | number)[]
}

export function byAccount(account: AccountId): Scope {
  return { sql: '?', args: [account] }
}

/** The account of the credential with this hash; no account at all when it is unknown or has expired. */
export function byCredential(hash: string, now: number): Scope {
  return {
    sql: '(SELECT account FROM credential WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?))',
    args: [hash, now],
  }
}
