// Files that must be there after a power cut: on the disk before they get their name.

import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Gives a finished file its name, in place of the one that may have it. After a cut either the old or the new one is there whole. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await sync(from)
  await rename(from, to)
  await syncFolderOf(to)
}

/** Puts the names in a file's folder on the disk, where the system knows how to. */
export async function syncFolderOf(file: string): Promise<void> {
  // Windows opens no folders.
  await sync(dirname(file)).catch(() => undefined)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
