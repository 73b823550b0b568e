// Puts a backup in the place of the database: checked, brought up to date, and under a new epoch.

import { chmod, chown, copyFile, realpath, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { failure, type Result, success } from '../../domain/result.ts'
import { openFileAlone } from '../store/client.ts'
import type { Database } from '../store/database.ts'
import { copyNote, forgetCopyNote, readCopyNote, setEpoch } from '../store/epoch.ts'
import { pathOf } from '../store/file-address.ts'
import { madeBy, migrate } from '../store/migrate.ts'
import { countRows, findFault, type RowCount } from '../store/whole-database.ts'
import { prepareFolder } from './data-folder.ts'
import { fileProblem } from './database-problem.ts'
import { renameDurably } from './durable-file.ts'
import { migrationsFolder } from './prepare-database.ts'
import { givePlaceTo } from './set-aside.ts'

export interface RestoreOptions {
  /** The backup; a relative path counts from the working folder. It stays as it is. */
  readonly file: string
  /** New and random. */
  readonly epoch: string
  /** UTC milliseconds. */
  readonly now: number
}

export interface Restored {
  /** What the file says it is, such as "a backup of …"; undefined for a copy made by other means. */
  readonly note: string | undefined
  readonly counts: readonly RowCount[]
  /** Where the database is that was there before; undefined when there was none. */
  readonly former: string | undefined
}

/** Restores the database at a `file:` address. Until the very end, which is one step, the database stays as it was. Or one line
 *  that says why it was not done; a server that runs on the database is such a reason. */
export async function restore(url: string, { file, epoch, now }: RestoreOptions): Promise<Result<Restored, string>> {
  const named = resolve(pathOf(url))
  const folderProblem = await prepareFolder(named)
  if (folderProblem !== undefined) return failure(folderProblem)
  // Of a link, what it leads to.
  const target = await realpath(named).catch(() => named)
  const staged = `${target}.restoring-${process.pid}`
  try {
    const ready = await stage(resolve(file), staged, epoch)
    if (!ready.ok) return failure(`the backup ${file} ${ready.error}; nothing was changed`)
    await giveToOwnerOf(target, staged)
    const former = await givePlaceTo(target, { now })
    if (!former.ok) return failure(`${former.error}; nothing was changed`)
    await renameDurably(staged, target)
    return success({ ...ready.value, former: former.value })
  } catch (error) {
    return failure(`the database file ${target} ${fileProblem(error)}`)
  } finally {
    for (const rest of ['', '-journal', '-wal', '-shm']) await rm(`${staged}${rest}`, { force: true })
  }
}

type Staged = Omit<Restored, 'former'>

// A copy beside the database, so that the last step is a rename, and the backup stays as it is.
async function stage(file: string, staged: string, epoch: string): Promise<Result<Staged, string>> {
  try {
    if (!(await stat(file)).isFile()) return failure('is no file')
    await copyFile(file, staged)
    // Somebody may have copied the files of a database by hand, its latest writes in the one beside it.
    await copyFile(`${file}-wal`, `${staged}-wal`).catch(() => undefined)
    const database = openFileAlone(staged)
    try {
      return await makeReady(database, epoch)
    } finally {
      database.close()
    }
  } catch (error) {
    return failure(fileProblem(error))
  }
}

async function makeReady(database: Database, epoch: string): Promise<Result<Staged, string>> {
  const fault = await findFault(database)
  if (fault !== undefined) return failure(`is damaged (${fault})`)
  const maker = await madeBy(database, migrationsFolder)
  if (maker === 'others') return failure('is no database of Nobi')
  if (maker === 'newer') return failure('was made by a newer Nobi; update this one first')
  const note = readCopyNote(await database.execute(copyNote()))
  await migrate(database, { folder: migrationsFolder, epoch })
  await database.batch([setEpoch(epoch), forgetCopyNote()], 'write')
  // Into one file, without a log beside it.
  await database.execute({ sql: 'PRAGMA journal_mode = DELETE', args: [] })
  return success({ note, counts: await countRows(database) })
}

// Restored by root, it must still be the server's.
async function giveToOwnerOf(target: string, staged: string): Promise<void> {
  const present = await stat(target).catch(() => undefined)
  const { uid, gid } = present ?? (await stat(dirname(target)))
  await chown(staged, uid, gid).catch(() => undefined)
  await chmod(staged, present === undefined ? 0o600 : present.mode & 0o777)
}
