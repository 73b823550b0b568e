// The database's epoch: its name for devices, new after every restore, and the note on copies that must not be used as they are.

import type { ResultSet, Statement } from './database.ts'

/** From now on devices meet another log than the one they know: they read it anew and offer what it lacks. `epoch` must be new
 *  and random. One row. */
export function setEpoch(epoch: string): Statement {
  return {
    sql: "INSERT INTO meta (key, value) VALUES ('epoch', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    args: [epoch],
  }
}

/** Notes on this database what it is a copy of, such as "a backup of 2026-11-23"; a server does not start on it then. One row. */
export function noteCopy(note: string): Statement {
  return {
    sql: "INSERT INTO meta (key, value) VALUES ('copy', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    args: [note],
  }
}

/** One row. */
export function forgetCopyNote(): Statement {
  return { sql: "DELETE FROM meta WHERE key = 'copy'", args: [] }
}

/** One row, if there is a note. */
export function copyNote(): Statement {
  return { sql: "SELECT value FROM meta WHERE key = 'copy'", args: [] }
}

export function readCopyNote(result: ResultSet): string | undefined {
  const value = result.rows[0]?.['value']
  return value === undefined ? undefined : String(value)
}
