// Why a database or a file cannot be used, in words for the operator.

import { DatabaseUnavailable } from '../store/database.ts'

const causes: Readonly<Record<string, string>> = {
  SQLITE_CANTOPEN: 'cannot be opened',
  SQLITE_READONLY: 'cannot be written',
  SQLITE_PERM: 'cannot be opened',
  SQLITE_IOERR: 'cannot be read',
  SQLITE_NOTADB: 'is not a database',
  SQLITE_CORRUPT: 'is damaged; restore a backup',
  SQLITE_FULL: 'cannot grow: the disk is full',
  SQLITE_BUSY: 'is in use by another program',
  ENOENT: 'is not there',
  EACCES: 'may not be used by this user',
  EISDIR: 'is a folder',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written',
}

/** What follows the name of the file: "is damaged; restore a backup". */
export function fileProblem(error: unknown): string {
  const code = causeCodeOf(error)
  // An extended code continues the plain one: SQLITE_IOERR_READ.
  const known = Object.keys(causes).find((plain) => code === plain || code.startsWith(`${plain}_`))
  return known === undefined ? `cannot be used (${code})` : (causes[known] ?? '')
}

/** The code of what went wrong, below what the store says about it. */
export function causeCodeOf(error: unknown): string {
  return codeOf(error instanceof DatabaseUnavailable && error.cause !== undefined ? error.cause : error)
}

/** The innermost code, the one that says what happened, such as ECONNREFUSED below "fetch failed". */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // The engine's driver says this one in words only.
  if (error.message.includes('Unable to open connection to local database')) return 'SQLITE_CANTOPEN'
  const inner = error.cause instanceof Error ? codeOf(error.cause) : undefined
  if (inner !== undefined && /^[A-Z][A-Z0-9_]+$/.test(inner)) return inner
  return 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : firstLine(error.message)
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
