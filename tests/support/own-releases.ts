// A copy of the interface's sources that is built again and again, and a server that serves what the builds have left.

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { staticFiles } from '../../api/node/static-files.ts'

const TOP = join(import.meta.dirname, '../..')
const SOURCES = ['web', 'domain', 'tools', 'api', 'vite.config.ts', 'package.json', 'tsconfig.json']

export interface OwnReleases {
  readonly origin: string
  /** Changes a source and builds. */
  readonly release: (file: string, edit: (text: string) => string) => Promise<void>
  /** Takes away what earlier builds have left, as a build on another machine does. */
  readonly forgetEarlier: () => Promise<void>
  /** Goes away for a while; answers 200 to nothing. */
  readonly setReachable: (isReachable: boolean) => void
  readonly close: () => Promise<void>
}

/** Serves the sources as they are, built. The API is only that of a health check. */
export async function startOwnReleases(): Promise<OwnReleases> {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-sources-'))
  for (const source of SOURCES) await cp(join(TOP, source), join(folder, source), { recursive: true })
  await symlink(join(TOP, 'node_modules'), join(folder, 'node_modules'))
  const build = async () => {
    const { NODE_ENV: _, ...env } = process.env
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: folder, env })
  }
  await build()
  return serve(folder, build)
}

async function serve(folder: string, build: () => Promise<void>): Promise<OwnReleases> {
  const root = join(folder, 'dist/web')
  const files = staticFiles(root)
  let isReachable = true
  const server = createAdaptorServer({
    fetch: (request) =>
      new URL(request.url).pathname === '/api/health' ? Response.json({ status: 'ok' }) : files.fetch(request),
  }) as Server
  server.on('connection', (socket) => isReachable || socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://localhost:${address.port}`,
    async release(file, edit) {
      const path = join(folder, file)
      const before = await readFile(path, 'utf8')
      const after = edit(before)
      if (after === before) throw new Error(`nothing was changed in ${file}`)
      await writeFile(path, after)
      await build()
    },
    async forgetEarlier() {
      await rm(join(folder, 'dist'), { recursive: true })
      await build()
    },
    setReachable(to) {
      isReachable = to
      if (!to) server.closeAllConnections()
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
