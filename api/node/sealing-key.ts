// The key that tokens of trackers are sealed with, in a file beside the database file: a copy of the database alone opens none.

import { open, readFile, rm } from 'node:fs/promises'
import { failure, type Result, success } from '../../domain/result.ts'
import { base64url, bytesFromBase64url } from '../identity/secret.ts'
import { pathOf } from '../store/file-address.ts'
import { SEALING_KEY_BYTES } from '../trackers/sealed-token.ts'
import type { Config } from './config.ts'
import { codeOf } from './database-problem.ts'
import { syncFolderOf } from './durable-file.ts'

type Key = Uint8Array<ArrayBuffer>

/** What `SECRET_KEY` says; else from the file, which is made at the first start. Undefined where there is no such file and none can be
 *  made, and where the database is no file: then no tokens are kept. One line that says what is wrong with a file that is there, since
 *  another key would make what was kept useless without a word. */
export async function findSealingKey({
  sealingKey,
  database: { url },
}: Pick<Config, 'sealingKey' | 'database'>): Promise<Result<Key | undefined, string>> {
  if (sealingKey !== undefined || !url.startsWith('file:')) return success(sealingKey)
  const file = `${pathOf(url)}.key`
  await makeKeyFile(file)
  try {
    const key = bytesFromBase64url((await readFile(file, 'utf8')).trim())
    return key?.length === SEALING_KEY_BYTES ? success(key) : failure(`the key file ${file} is damaged`)
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' ? success(undefined) : failure(`the key file ${file} cannot be read (${code})`)
  }
}

// Only where there is none: of two first starts at once, one makes it.
async function makeKeyFile(file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch(() => undefined)
  if (handle === undefined) return
  try {
    await handle.writeFile(`${base64url(crypto.getRandomValues(new Uint8Array(SEALING_KEY_BYTES)))}\n`)
    await handle.sync()
    await syncFolderOf(file)
  } catch {
    // On a full disk: half a key is none.
    await rm(file, { force: true })
  } finally {
    await handle.close()
  }
}
