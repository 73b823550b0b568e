// `npm start`: builds the interface when it is missing or older than its sources, then starts the server.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = 'dist/web/_headers'
const SOURCES = ['web', 'domain', 'tools', 'api/security-headers.ts', 'vite.config.ts', 'package.json']

process.chdir(join(import.meta.dirname, '..'))

if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < newest(SOURCES)) {
  const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (build.status !== 0) {
    process.stderr.write('nobi: the interface could not be built\n')
    process.exit(1)
  }
}
await import('../api/node.ts')

/** Time of the last change of a file at or below these paths, in milliseconds. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stats = statSync(path)
    return stats.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stats.mtimeMs
  })
  return Math.max(0, ...times)
}
