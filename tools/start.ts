// `npm start`: the interface is built when needed, then the server starts in this process.

import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { endWithNpm } from './end-with-npm.ts'

process.chdir(join(import.meta.dirname, '..'))
endWithNpm()
buildIfStale()
await import('../api/node.ts')
