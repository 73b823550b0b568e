// Opens the database before anything else may use it: makes its folder, checks it, brings its tables up to date.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failure, type Result, success } from '../../domain/result.ts'
import { type DatabaseAddress, openDatabase } from '../store/client.ts'
import type { Database } from '../store/database.ts'
import { copyNote, readCopyNote } from '../store/epoch.ts'
import { pathOf } from '../store/file-address.ts'
import { migrate } from '../store/migrate.ts'
import { prepareFolder } from './data-folder.ts'
import { causeCodeOf, fileProblem } from './database-problem.ts'

/** Where the migrations of this version are. */
export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))

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
    const note = isFile ? readCopyNote(await database.execute(copyNote())) : undefined
    if (note === undefined) return success(database)
    database.close()
    return failure(copyProblem(pathOf(address.url), note))
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

// A damaged page is found here, by the operator, and not weeks later by a person's request.
async function check(database: Database): Promise<void> {
  const answer = await database.execute({ sql: 'PRAGMA quick_check(1)', args: [] })
  if (answer.rows[0]?.['quick_check'] !== 'ok')
    throw Object.assign(new Error('quick_check'), { code: 'SQLITE_CORRUPT' })
}

// Used as it is, devices would take it for the log that they know, and skip what it will number anew.
function copyProblem(file: string, note: string): string {
  return `the database file ${file} is ${note}; to put it to use: npm run -s nobi -- restore ${file}`
}

function databaseProblem({ url }: DatabaseAddress, error: unknown): string {
  if (url.startsWith('file:')) return `the database file ${pathOf(url)} ${fileProblem(error)}`
  const { protocol, host } = new URL(url)
  return `the database at ${protocol}//${host} does not answer as one (${causeCodeOf(error)})`
}
