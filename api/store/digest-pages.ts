// Reads what proves that two copies of an account are equal: a line for each cell, page by page.

import type { ResultSet, Statement } from './database.ts'
import { type CellKey, readCellKey } from './record-cells.ts'
import type { Scope } from './scope.ts'

/** A few megabytes of lines: what a database server hands over at once, and a Worker holds without trouble. */
const PAGE_CELLS = 25_000

/** The lines of one kind on a page, in order of their code points, without a line break at the end. */
export interface KindLines {
  readonly kind: string
  readonly count: number
  readonly lines: string
}

export interface DigestPage {
  readonly kinds: readonly KindLines[]
  /** Where the next page begins; undefined on the last. */
  readonly next: CellKey | undefined
}

/** Two statements for the 25,000 cells after a key: their lines `record TAB field TAB stamp`, and the last one's key if they are
 *  that many. One search each, a step a cell. */
export function digestPage(scope: Scope, after: CellKey): readonly Statement[] {
  const args = [...scope.args, after.kind, after.record, after.field]
  const cells = `FROM cells WHERE account = ${scope.sql} AND (kind, record, field) > (?, ?, ?) ORDER BY kind, record, field`
  return [
    {
      sql: `SELECT kind, count(*) AS count,
  group_concat(record || char(9) || field || char(9) || stamp, char(10) ORDER BY record, field) AS lines
FROM (SELECT kind, record, field, stamp ${cells} LIMIT ${PAGE_CELLS}) GROUP BY kind ORDER BY kind`,
      args,
    },
    { sql: `SELECT kind, record, field ${cells} LIMIT 1 OFFSET ${PAGE_CELLS - 1}`, args },
  ]
}

export function readDigestPage([page, end]: readonly ResultSet[]): DigestPage {
  const kinds = (page?.rows ?? []).map((row) => {
    return { kind: String(row['kind']), count: Number(row['count']), lines: String(row['lines']) }
  })
  const last = end?.rows[0]
  return { kinds, next: last === undefined ? undefined : readCellKey(last) }
}
