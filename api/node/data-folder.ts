// The folder around a database file.

import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './database-problem.ts'

/** Makes the folder of a file where there is none. One line that says why it cannot be made, or undefined. */
export async function prepareFolder(file: string): Promise<string | undefined> {
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
