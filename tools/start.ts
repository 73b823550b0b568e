// `npm start`: the interface is built when needed, then the server starts in this process.

import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'

process.chdir(join(import.meta.dirname, '..'))
buildIfStale()
await import('../api/node.ts')
