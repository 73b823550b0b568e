// `npm run soak` in a process of its own, as it is or on sources that a mutant has broken.

import { execFile } from 'node:child_process'
import { join } from 'node:path'

const TOP = join(import.meta.dirname, '../../..')

export interface SoakRun {
  readonly status: number
  /** Standard output and standard error. */
  readonly output: string
}

/** Runs it to its end. */
export function soak(words: readonly string[], mutant?: string): Promise<SoakRun> {
  const hooks = mutant === undefined ? [] : ['--import', './tests/support/simulation/mutate-sources.ts']
  const env = mutant === undefined ? process.env : { ...process.env, NOBI_MUTANT: mutant }
  const options = { cwd: TOP, env, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [...hooks, 'tools/soak.ts', ...words], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
      resolve({ status, output: `${stdout}${stderr}` })
    })
  })
}
