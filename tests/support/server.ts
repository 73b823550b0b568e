// The real app as a person starts it: `api/node.ts` on a free port, with a database of its own and the built interface.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Server {
  readonly origin: string
  /** The one-time owner link of the last start; absent once there is an owner. */
  readonly ownerLink: () => string | undefined
  /** Runs an operator's command on the same database and gives what it printed. */
  readonly command: (...words: string[]) => Promise<string>
  /** Stops answering, as a server that has gone away. */
  readonly stop: () => Promise<void>
  /** Starts again on the same port with the same data. */
  readonly start: () => Promise<void>
  /** Stops and removes the data. */
  readonly dispose: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')
const START_LIMIT_MS = 20_000

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'nobi-server-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = { ...process.env, PORT: String(port), DATABASE_URL: `file:${join(folder, 'nobi.db')}`, PUBLIC_ORIGIN: origin }
  let running: { readonly child: ChildProcess; readonly output: () => string } | undefined

  const start = async () => {
    running = run(env)
    await answers(origin, running)
  }
  const stop = async () => {
    const ending = running
    running = undefined
    if (ending === undefined || ending.child.exitCode !== null) return
    const ended = new Promise((resolve) => ending.child.once('exit', resolve))
    ending.child.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    origin,
    ownerLink: () => /https?:\/\/\S+\/claim#\S+/.exec(running?.output() ?? '')?.[0],
    command: async (...words) => (await promisify(execFile)(process.execPath, ['api/cli.ts', ...words], { cwd: root, env })).stdout.trim(),
    stop,
    start,
    dispose: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function run(env: NodeJS.ProcessEnv): { readonly child: ChildProcess; readonly output: () => string } {
  let output = ''
  const child = spawn(process.execPath, ['api/node.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  return { child, output: () => output }
}

async function answers(origin: string, { child, output }: { readonly child: ChildProcess; readonly output: () => string }): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${output()}`)
    const health = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (health?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The server did not answer: ${output()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
