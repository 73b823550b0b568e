// The Node server as a process of its own, and people who talk to it over HTTP.

import { expect, vi } from 'vitest'
import { freePort } from './free-port.ts'
import { type RunningProgram, runProgram, startProgram } from './run-program.ts'
import type { Ask, Person } from './world.ts'

export interface ServerProcess {
  readonly program: RunningProgram
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
}

type Environment = Readonly<Record<string, string>>

/** A server that has said where it is; it is killed with the test. */
export async function startServerProcess(environment: Environment): Promise<ServerProcess> {
  const port = environment['PORT'] ?? String(await freePort())
  const program = startProgram('api/node.ts', [], { ...environment, PORT: port })
  await untilListening(program)
  return { program, origin: `http://127.0.0.1:${port}` }
}

/** Until a server has said where it is; throws what it said instead when it ends. */
export async function untilListening(program: RunningProgram): Promise<void> {
  const hasSaid = () => expect(program.stdout() + program.stderr()).toMatch(/^(Nobi is at|nobi: )/m)
  await vi.waitFor(hasSaid, { timeout: 15_000, interval: 5 })
  if (!program.stdout().includes('Nobi is at')) throw new Error(program.stderr())
}

/** Stops it as an operator does. */
export async function stopServer({ program }: ServerProcess): Promise<void> {
  program.child.kill('SIGTERM')
  await program.finished
}

/** Makes an account and gives a token for it, by the operator's commands. */
export async function makeToken(environment: Environment, name: string): Promise<string> {
  const nobi = async (...args: string[]) => {
    const { status, stdout, stderr } = await runProgram('api/cli.ts', args, environment)
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  await nobi('account', 'add', name)
  return nobi('token', 'add', name, '--scope', 'write')
}

/** Somebody with a token, over HTTP. */
export function personAt(origin: string, token: string): Pick<Person, 'request' | 'json'> {
  const request = (path: string, { method, headers, body, raw }: Ask = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    return fetch(`${origin}${path}`, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(sent === undefined ? {} : { body: sent }),
    })
  }
  const json: Person['json'] = async (path, init) => {
    const response = await request(path, init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`)
    return JSON.parse(text)
  }
  return { request, json }
}
