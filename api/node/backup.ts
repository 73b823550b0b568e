// Makes a backup: a whole, checked copy of the database in a file of its own, while a server may be writing.

import { existsSync } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { failure, type Result, success } from '../../domain/result.ts'
import { openDatabase, openFileAlone } from '../store/client.ts'
import { noteCopy } from '../store/epoch.ts'
import { pathOf } from '../store/file-address.ts'
import { copyInto, countRows, findFault, type RowCount } from '../store/whole-database.ts'
import { fileProblem } from './database-problem.ts'
import { renameDurably } from './durable-file.ts'

export interface BackupOptions {
  /** Where it goes; a relative path counts from the working folder. */
  readonly file: string
  /** What happens to a file that is there already. */
  readonly existing: 'kept' | 'replaced'
  /** UTC milliseconds. */
  readonly now: number
}

export interface Backup {
  readonly file: string
  readonly bytes: number
  readonly counts: readonly RowCount[]
}

/** Copies the database at a `file:` address. The name appears only when the copy is whole, checked and on the disk; it holds
 *  everything that was acknowledged before the call. Or one line that says why there is none. */
export async function backUp(url: string, options: BackupOptions): Promise<Result<Backup, string>> {
  const source = pathOf(url)
  const file = resolve(options.file)
  if (!existsSync(source)) return failure(`there is no database file ${source}`)
  if (options.existing === 'kept' && existsSync(file))
    return failure(`there is a file ${options.file} already (see --force)`)
  if (file === resolve(source)) return failure('the backup must be another file than the database')
  const partial = `${file}.partial-${process.pid}`
  try {
    await make(partial)
  } catch (error) {
    return failure(`the backup file ${options.file} ${fileProblem(error)}`)
  }
  try {
    return await fill({ source, url, partial, file, now: options.now })
  } finally {
    await rm(partial, { force: true })
  }
}

// It holds hashes of secrets and all that people wrote: for the operator's eyes only, from the first byte on.
async function make(file: string): Promise<void> {
  await (await open(file, 'wx', 0o600)).close()
}

interface Copying {
  readonly source: string
  readonly url: string
  readonly partial: string
  readonly file: string
  readonly now: number
}

async function fill({ source, url, partial, file, now }: Copying): Promise<Result<Backup, string>> {
  try {
    const database = openDatabase({ url })
    try {
      await copyInto(database, partial)
    } finally {
      database.close()
    }
  } catch (error) {
    return failure(`${source} cannot be copied into ${file}: one of them ${fileProblem(error)}`)
  }
  const copy = openFileAlone(partial)
  try {
    await copy.execute(noteCopy(`a backup of ${new Date(now).toISOString()}`))
    const fault = await findFault(copy)
    if (fault !== undefined) return failure(`the copy is damaged (${fault}); so is the database, or the disk`)
    const counts = await countRows(copy)
    await renameDurably(partial, file)
    return success({ file, bytes: (await stat(file)).size, counts })
  } catch (error) {
    return failure(`the backup ${fileProblem(error)}`)
  } finally {
    copy.close()
  }
}
