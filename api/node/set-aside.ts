// Makes way for another database under the same name: the present one is kept beside it, and nobody goes on writing into it.

import { copyFile, link, rename, rm, stat } from 'node:fs/promises'
import { failure, type Result, success } from '../../domain/result.ts'
import { openFileAlone } from '../store/client.ts'
import type { Database } from '../store/database.ts'
import { noteCopy } from '../store/epoch.ts'
import { causeCodeOf, fileProblem } from './database-problem.ts'
import { syncFolderOf } from './durable-file.ts'

/** Gives the database in `file` a dated second name, and gives that name; the first one is for the caller to rename another file
 *  to. Undefined when there was none. Fails with one line when a server or a command uses it, and holds it locked from then on
 *  for as long as the process lives. */
export async function givePlaceTo(
  file: string,
  { now }: { readonly now: number },
): Promise<Result<string | undefined, string>> {
  if (!(await isThere(file))) {
    // The log of a database that is gone would be taken for the new one's.
    for (const rest of besides) await rm(`${file}${rest}`, { force: true })
    return success(undefined)
  }
  const date = new Date(now).toISOString()
  const former = `${file}.${date.replace(/[-:]|\.\d+/g, '')}`
  const held = await hold(file, `what a restore replaced on ${date}`)
  if (!held.ok) return failure(`the database file ${file} ${held.error}`)
  await linkOrCopy(file, former)
  // In one that is not damaged everything is in the one file by now.
  for (const rest of besides) {
    if (held.value === 'whole') await rm(`${file}${rest}`, { force: true })
    else await rename(`${file}${rest}`, `${former}${rest}`).catch(() => undefined)
  }
  await syncFolderOf(former)
  return success(former)
}

const besides = ['-journal', '-wal', '-shm'] as const

// Not closed, and kept from being collected: a lock ends with the process, when the file has its other name.
const locks: Database[] = []

// A server has the file open, and with a write-ahead log that alone is a lock: only who is alone may leave that mode. Noted
// in the file too, for a server that opens it in this very moment and waits: it finds the note and does not start.
async function hold(file: string, note: string): Promise<Result<'whole' | 'damaged', string>> {
  try {
    const database = openFileAlone(file)
    locks.push(database)
    await database.execute({ sql: 'PRAGMA locking_mode = EXCLUSIVE', args: [] })
    await database.execute({ sql: 'PRAGMA journal_mode = TRUNCATE', args: [] })
    await database.batch([noteCopy(note)], 'write')
    return success('whole')
  } catch (error) {
    const code = causeCodeOf(error)
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return failure('is in use: stop the server first')
    // The reason to restore, maybe. Nothing runs on such a file for long.
    return /^SQLITE_(NOTADB|CORRUPT)/.test(code) ? success('damaged') : failure(fileProblem(error))
  }
}

// At every moment there is a file under the first name.
async function linkOrCopy(file: string, former: string): Promise<void> {
  // Not every file system knows second names. Reading a file ends the locks on it, but not the note in it.
  await link(file, former).catch(() => copyFile(file, former))
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
