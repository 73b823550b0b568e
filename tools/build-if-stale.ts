// Builds the interface when it is missing or older than its sources.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

// The last file that a build writes.
const BUILT = 'dist/web/_headers'
const SOURCES = [
  'web',
  'domain',
  'tools',
  'api/security-headers.ts',
  'api/static-cache.ts',
  'vite.config.ts',
  'package.json',
]

/** Paths are relative to the project, which must be the working folder. Ends the process when the build fails. */
export function buildIfStale(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest(SOURCES)) return
  process.stdout.write('Building the interface …\n')
  const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (build.status === 0) return
  process.stderr.write('nobi: the interface could not be built; npm run build says why\n')
  process.exit(1)
}

/** Time of the last change of a file at or below these paths, in milliseconds. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stats = statSync(path)
    return stats.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stats.mtimeMs
  })
  return Math.max(0, ...times)
}
