// Questions about recovery codes; a code that was used is gone.

import type { ResultSet, Statement } from './database.ts'
import type { AccountId, Scope } from './scope.ts'

/** Puts new codes in the place of all earlier ones. Every step is a search by the account. */
export function replaceRecoveryCodes(
  account: AccountId,
  { hashes, now }: { readonly hashes: readonly string[]; readonly now: number },
): readonly Statement[] {
  return [
    { sql: 'DELETE FROM recovery_code WHERE account = ?', args: [account] },
    {
      // Joined with `account`, so that none are left behind for one that was deleted meanwhile.
      sql: `INSERT INTO recovery_code (account, hash, created_at)
            SELECT account.id, made.value, ? FROM account CROSS JOIN json_each(?) AS made WHERE account.id = ?`,
      args: [now, JSON.stringify(hashes), account],
    },
  ]
}

/** How many are left, and when they were made. SEARCH by primary key (account): at most ten rows. */
export function countRecoveryCodes(scope: Scope): Statement {
  return {
    sql: `SELECT count(*) AS count, max(created_at) AS made_at FROM recovery_code WHERE account = ${scope.sql}`,
    args: [...scope.args],
  }
}

export function readRecoveryCodes(result: ResultSet | undefined): { left: number; madeAt: number | undefined } {
  const row = result?.rows[0]
  const madeAt = row?.['made_at']
  return { left: Number(row?.['count'] ?? 0), madeAt: typeof madeAt === 'number' ? madeAt : undefined }
}

/** Uses the code up, wherever it belongs. SEARCH recovery_code USING INDEX recovery_code_hash: one row. */
export function deleteRecoveryCode(hash: string): Statement {
  return { sql: 'DELETE FROM recovery_code WHERE hash = ?', args: [hash] }
}
