// Opens the database before anything else may use it: makes its folder, checks it, brings its tables up to date.

import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failure, type Result, success } from '../../domain/result.ts'
import { type DatabaseAddress, openDatabase } from '../store/client.ts'
import { type Database, DatabaseUnavailable } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

interface PrepareOptions {
  /** What happens when the address is that of a file which is not there. */
  readonly missingFile: 'made' | 'refused'
}

/** The database, migrated; or one line that says why there is none. */
export async function prepareDatabase(
  address: DatabaseAddress,
  { missingFile }: PrepareOptions = { missingFile: 'made' },
): Promise<Result<Database, string>> {
  const isFile = address.url.startsWith('file:')
  if (isFile && missingFile === 'refused' && !existsSync(pathOf(address.url))) {
    return failure(`there is no database file ${pathOf(address.url)}`)
  }
  const folderProblem = isFile ? await prepareFolder(pathOf(address.url)) : undefined
  if (folderProblem !== undefined) return failure(folderProblem)
  let database: Database | undefined
  try {
    database = openDatabase(address)
    if (isFile) await check(database)
    await migrate(database, { folder: migrationsFolder, epoch: crypto.randomUUID() })
    return success(database)
  } catch (error) {
    database?.close()
    return failure(databaseProblem(address, error))
  }
}

/** Closes the database; a file then holds everything by itself, without the write-ahead log beside it. */
export async function closeDatabase(database: Database, { url }: DatabaseAddress): Promise<void> {
  // Another program may be reading; then the log stays, which harms nothing.
  if (url.startsWith('file:')) {
    await database.execute({ sql: 'PRAGMA wal_checkpoint(TRUNCATE)', args: [] }).catch(() => undefined)
  }
  database.close()
}

async function prepareFolder(file: string): Promise<string | undefined> {
  const folder = dirname(file)
  try {
    await makeFolder(folder)
    return undefined
  } catch (error) {
    const code = codeOf(error)
    const isFile = code === 'EEXIST' || code === 'ENOTDIR'
    return isFile ? `the data folder ${folder} is a file` : `the data folder ${folder} cannot be made (${code})`
  }
}

// Level by level: Node's own `recursive` never comes back where folders cannot be made, as in /proc.
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder || existsSync(dirname(folder))) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
}

// A damaged page is found here, by the operator, and not weeks later by a person's request.
async function check(database: Database): Promise<void> {
  const answer = await database.execute({ sql: 'PRAGMA quick_check(1)', args: [] })
  if (answer.rows[0]?.[0] !== 'ok') throw Object.assign(new Error('quick_check'), { code: 'SQLITE_CORRUPT' })
}

const causes: Readonly<Record<string, string>> = {
  SQLITE_CANTOPEN: 'cannot be opened',
  SQLITE_READONLY: 'cannot be written',
  SQLITE_PERM: 'cannot be opened',
  SQLITE_IOERR: 'cannot be read',
  SQLITE_NOTADB: 'is not a database',
  SQLITE_CORRUPT: 'is damaged; restore a backup',
  SQLITE_FULL: 'cannot grow: the disk is full',
  SQLITE_BUSY: 'is in use by another program',
}

function databaseProblem({ url }: DatabaseAddress, error: unknown): string {
  const cause = error instanceof DatabaseUnavailable && error.cause !== undefined ? error.cause : error
  const code = codeOf(cause)
  // An extended code continues the plain one: SQLITE_IOERR_READ.
  const known = Object.keys(causes).find((plain) => code === plain || code.startsWith(`${plain}_`))
  if (url.startsWith('file:')) {
    return `the database file ${pathOf(url)} ${known === undefined ? `cannot be used (${code})` : causes[known]}`
  }
  const { protocol, host } = new URL(url)
  return `the database at ${protocol}//${host} does not answer as one (${code})`
}

function pathOf(url: string): string {
  return decodeURIComponent(url.slice('file:'.length)).replace(/^\/\/(?=\/)/, '')
}

// The innermost code is the one that says what happened, such as ECONNREFUSED below "fetch failed".
function codeOf(error: unknown): string {
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
