// The whole app as `npm start` runs it, for tests with a browser, pictures and measurements: a process of its own on a free
// port, with a database of its own.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

const TOP = join(import.meta.dirname, '../..')
const LONGEST_START_MS = 20_000

export interface RunningServer {
  /** `http://localhost:PORT`; stays the same over `stop` and `start`. */
  readonly origin: string
  /** The one-time link that makes an empty instance one's own. */
  readonly ownerLink: string
  /** For `npm run -s nobi` beside it. */
  readonly environment: Readonly<Record<string, string>>
  /** Of the process that runs now. */
  readonly pid: () => number
  /** Pulls the plug: connections break, requests under way are lost. */
  readonly stop: () => Promise<void>
  /** Runs again, on what the database file holds. */
  readonly start: () => Promise<void>
  /** Stops for good and removes the database. */
  readonly close: () => Promise<void>
}

/** Resolves when the server answers. The interface must have been built. `more`: further variables of its environment. */
export async function startServer(more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-server-'))
  const port = await freePort()
  const environment = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${join(folder, 'nobi.db')}`,
    ...more,
  }
  const origin = `http://localhost:${port}`
  let running = await launch(environment, origin)
  const stop = async () => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return
    running.child.kill('SIGKILL')
    await once(running.child, 'exit')
  }
  const ownerLink = /^Make it yours.*(http\S+)$/m.exec(running.output())?.[1]
  if (ownerLink === undefined) throw new Error(`no owner link in:\n${running.output()}`)
  return {
    origin,
    ownerLink,
    environment,
    pid: () => running.child.pid ?? 0,
    stop,
    start: async () => {
      running = await launch(environment, origin)
    },
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Runs an operator's command (`npm run -s nobi -- …`) on the server's database and gives what it printed. */
export async function operate({ environment }: RunningServer, ...words: readonly string[]): Promise<string> {
  const options = { cwd: TOP, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, ['api/cli.ts', ...words], options)
  return stdout.trim()
}

interface Launched {
  readonly child: ChildProcess
  readonly output: () => string
}

async function launch(environment: Readonly<Record<string, string>>, origin: string): Promise<Launched> {
  const child = spawn(process.execPath, ['api/node.ts'], { cwd: TOP, env: { ...process.env, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const started = performance.now()
  while (!(await answers(origin)) || !output.includes('Nobi is at')) {
    const isTooLate = performance.now() - started > LONGEST_START_MS
    if (child.exitCode !== null || isTooLate) {
      child.kill('SIGKILL')
      throw new Error(`the server did not start:\n${output}`)
    }
  }
  return { child, output: () => output }
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/health`).then(
    (response) => response.ok,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 25)),
  )
}
