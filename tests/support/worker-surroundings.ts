// The API in workerd: the real entry of the Worker, on a database of its own on the local libSQL server.

import { inject } from 'vitest'
import type { LogLine } from '../../api/dependencies.ts'
import { newSecret } from '../../api/identity/secret.ts'
import { openRemoteDatabase } from '../../api/store/web-client.ts'
import worker from '../../api/worker.ts'
import { createScene } from './github-server/scene.ts'
import { NOWHERE, ORIGIN, randomBytes, type Surroundings } from './surroundings.ts'

export async function createWorkerSurroundings(): Promise<Surroundings> {
  const control = `${inject('hranaOrigin')}/control/databases`
  const made = await fetch(control, { method: 'POST', body: '{}' })
  const { name, url }: { name: string; url: string } = await made.json()
  const database = openRemoteDatabase({ url })
  const lines = captureLog()
  // The tests ask for the API alone; a build, which has the pages, is not made for them.
  const noAssets = { fetch: async () => new Response(null, { status: 404 }) }
  const gitHub = createScene(inject('gitHubOrigin') ?? NOWHERE)
  const environment = {
    ...{ ASSETS: noAssets, DATABASE_URL: url, PUBLIC_ORIGIN: ORIGIN },
    ...{ GITHUB_API_URL: gitHub.api, SECRET_KEY: newSecret(randomBytes) },
  }
  let notOfTheApi = 0
  const count = async () => {
    const { requests }: { requests: number } = await (await fetch(`${control}/${name}/counters`)).json()
    return requests
  }
  // What a test asks the database itself is no round trip of the API.
  const aside = <Answer>(call: Promise<Answer>) => {
    notOfTheApi += 1
    return call
  }
  return {
    database: {
      execute: (statement) => aside(database.execute(statement)),
      batch: (statements, mode) => aside(database.batch(statements, mode)),
      close: database.close,
    },
    fetch: (request) => worker.fetch(request, environment),
    remind: () =>
      new Promise((resolve, reject) => {
        worker.scheduled({}, environment, { waitUntil: (work) => void work.then(() => resolve(), reject) })
      }),
    roundTrips: async () => (await count()) - notOfTheApi,
    logLines: () => lines,
    gitHub,
    close: async () => database.close(),
  }
}

function captureLog(): readonly LogLine[] {
  const lines: LogLine[] = []
  for (const stream of ['log', 'error'] as const) {
    const write = console[stream]
    console[stream] = (...parts: unknown[]) => {
      const [text] = parts
      if (typeof text === 'string' && text.startsWith('{"level"')) lines.push(JSON.parse(text))
      else write(...parts)
    }
  }
  return lines
}
