// A stand-in for GitHub on this machine. Every scene is a GitHub of its own under `http://127.0.0.1:PORT/scenes/NAME`, with what a
// test has put into it; `/control/NAME` is where tests do that, from whichever process.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod/mini'
import { readRequestJson, sendJson } from '../hrana-server/json-http.ts'
import { type Fault, fault, misbehave } from './faults.ts'
import { search } from './search.ts'
import { type Work, work } from './work.ts'

export interface GitHubServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** What it was asked, as tests look at it. */
export interface SeenRequest {
  readonly query: string
  readonly authorization: string | null
  readonly agent: string | null
}

interface Scene {
  readonly works: Work[]
  readonly faults: { left: number; readonly fault: Fault }[]
  readonly requests: SeenRequest[]
}

/** Every scene begins with these. */
const beginnings = [
  { kind: 'issue', number: 1, title: 'The build fails on ARM', login: 'octocat', closedAt: '2026-11-05T02:00:00Z' },
  { kind: 'pull-request', number: 2, title: 'Build on ARM too', login: 'octocat', closedAt: '2026-11-05T03:00:00Z' },
] as const

export async function startGitHubServer(): Promise<GitHubServer> {
  const scenes = new Map<string, Scene>()
  const sceneOf = (name: string) => {
    const scene = scenes.get(name) ?? { works: beginnings.map((one) => work.parse(one)), faults: [], requests: [] }
    scenes.set(name, scene)
    return scene
  }
  const http = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin)
    const [, root, name = '', ...rest] = url.pathname.split('/')
    if (root === 'control') return control(request, response, sceneOf(name))
    if (root !== 'scenes' || rest.join('/') !== 'search/issues') {
      return sendJson(response, 404, { message: 'Not Found', status: '404' })
    }
    answerSearch({ request, response, url, scene: sceneOf(name), api: `${origin}/scenes/${name}` })
  }
  const close = () =>
    new Promise<void>((resolve) => {
      http.close(() => resolve())
      http.closeAllConnections()
    })
  return { origin, close }
}

function answerSearch(asked: {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly scene: Scene
  readonly api: string
}): void {
  const { request, response, url, scene, api } = asked
  const { authorization = null, 'user-agent': agent = null } = request.headers
  scene.requests.push({ query: url.searchParams.get('q') ?? '', authorization, agent })
  const { status, body } = answerOf(scene, { authorization, agent, url, api })
  const text = JSON.stringify(body)
  const waiting = scene.faults.find(({ left }) => left > 0)
  if (waiting !== undefined) {
    waiting.left -= 1
    misbehave(response, waiting.fault, text)
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...limitHeaders(scene) })
  response.end(text)
}

function answerOf(
  scene: Scene,
  asked: {
    readonly authorization: string | null
    readonly agent: string | null
    readonly url: URL
    readonly api: string
  },
) {
  const { authorization, agent, url, api } = asked
  if (agent === null) return { status: 403, body: { message: 'Request forbidden by administrative rules.' } }
  if (authorization !== null && !/^Bearer ghp_/.test(authorization)) {
    return { status: 401, body: { message: 'Bad credentials', status: '401' } }
  }
  return search(scene.works, { api, query: url.searchParams, hasToken: authorization !== null })
}

function limitHeaders({ requests }: Scene) {
  return {
    'x-ratelimit-limit': '30',
    'x-ratelimit-remaining': String(Math.max(1, 30 - requests.length)),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60),
    'x-ratelimit-resource': 'search',
  }
}

const additions = z.strictObject({ works: z.optional(z.array(work)), fault: z.optional(fault) })

/** `GET` → the requests so far; `POST` `{works?, fault?}` adds them. */
async function control(request: IncomingMessage, response: ServerResponse, scene: Scene): Promise<void> {
  if (request.method === 'GET') return sendJson(response, 200, scene.requests)
  const added = additions.safeParse(await readRequestJson(request))
  if (!added.success) return sendJson(response, 400, { issues: added.error.issues })
  scene.works.push(...(added.data.works ?? []))
  if (added.data.fault !== undefined) scene.faults.push({ left: added.data.fault.times, fault: added.data.fault })
  sendJson(response, 201, {})
}
