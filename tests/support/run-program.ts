// Runs one of the project's programs as a process of its own, as the npm scripts do.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const TOP = join(import.meta.dirname, '../..')

export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningProgram {
  readonly child: ChildProcess
  /** Everything printed so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  readonly finished: Promise<Finished>
}

type Environment = Readonly<Record<string, string>>

/** Starts `node PROGRAM ARGS` in the project's folder with nothing of our own configuration but `environment`; it is killed
 *  with the test. */
export function startProgram(program: string, args: readonly string[], environment: Environment): RunningProgram {
  return startCommand(process.execPath, [join(TOP, program), ...args], environment)
}

/** Starts any command likewise. */
export function startCommand(command: string, args: readonly string[], environment: Environment): RunningProgram {
  const own = new Set(['PORT', 'HOST', 'DATABASE_URL', 'DATABASE_AUTH_TOKEN', 'PUBLIC_ORIGIN'])
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)))
  const child = spawn(command, args, { cwd: TOP, env: { ...inherited, ...environment } })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const finished = once(child, 'close').then(([status]) => ({ status, ...printed }))
  return { child, stdout: () => printed.stdout, stderr: () => printed.stderr, finished }
}

export function runProgram(program: string, args: readonly string[], environment: Environment): Promise<Finished> {
  return startProgram(program, args, environment).finished
}

/** A new folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
