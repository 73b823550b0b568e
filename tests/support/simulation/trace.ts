// What happened in a simulated run, line by line, and a hash by which two runs are known to be the same.

import { createHash } from 'node:crypto'

export interface Trace {
  readonly say: (line: string) => void
  /** Into the hash, but not to be read. */
  readonly mix: (text: string) => void
  /** The newest lines, or all of them if they are kept. */
  readonly lines: () => readonly string[]
  /** Of every line so far. */
  readonly hash: () => string
}

const NEWEST = 40

export function createTrace({ keepsAll }: { readonly keepsAll: boolean }): Trace {
  const running = createHash('sha256')
  const kept: string[] = []
  return {
    say(line) {
      running.update(line).update('\n')
      kept.push(line)
      if (!keepsAll && kept.length > 2 * NEWEST) kept.splice(0, kept.length - NEWEST)
    },
    mix: (text) => void running.update(text),
    lines: () => kept,
    hash: () => running.copy().digest('hex').slice(0, 16),
  }
}
