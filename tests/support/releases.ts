// A server of its own whose release can be replaced while browsers have it open.

import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createSite } from '../../api/node/site.ts'
import { openDatabase } from '../../api/store/client.ts'
import { migrate } from '../../api/store/migrate.ts'
import { webRoot } from './build-report.ts'

export interface ReleaseServer {
  readonly origin: string
  /** Puts a release in place of the last one; its page says this in `data-release` on `<html>`. */
  readonly publish: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Serves the built interface as it is, until `publish`. */
export async function startReleases(): Promise<ReleaseServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-releases-'))
  const root = join(folder, 'web')
  await cp(webRoot, root, { recursive: true })
  const database = openDatabase({ url: `file:${join(folder, 'nobi.db')}` })
  await migrate(database, { folder: join(import.meta.dirname, '../../drizzle'), epoch: 'releases' })
  const site = await createSite(
    {
      openDatabase: () => database,
      now: Date.now,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      origins: ['http://localhost'],
      clientAddress: () => undefined,
      log: () => undefined,
    },
    root,
  )
  const server = createAdaptorServer({ fetch: site.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://localhost:${address.port}`,
    publish: (name) => publish(root, name),
    close: async () => {
      server.closeAllConnections()
      server.close()
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function publish(root: string, name: string): Promise<void> {
  const [page, worker] = [join(root, 'index.html'), join(root, 'sw.js')]
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace(/(<html[^>]*?)( data-release="[^"]*")?>/, `$1 data-release="${name}">`),
  )
  // What tells a browser that the page has changed: its revision in the worker's list.
  const list = await readFile(worker, 'utf8')
  const next = list.replace(/("revision":")[^"]*("[^}]*"url":"index.html")/, `$1${name}$2`)
  if (next === list) throw new Error('the worker does not list index.html')
  await writeFile(worker, next)
}
