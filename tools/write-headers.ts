// Writes what the Workers assets binding needs beside the built files: the same headers that the Node runtime sends, and
// which files are nobody's business.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inlineScriptHashes, securityHeaders } from '../api/security-headers.ts'
import { cacheRules } from '../api/static-cache.ts'

const folder = join(import.meta.dirname, '../dist/web')
const html = await readFile(join(folder, 'index.html'), 'utf8')
const headers = securityHeaders({ scriptHashes: await inlineScriptHashes(html), isHttps: true })

await writeFile(join(folder, '_headers'), headersFile())
await writeFile(join(folder, '.assetsignore'), '.vite\n')

// Where several rules match, values are joined; `! Name` first takes the earlier one away.
function headersFile(): string {
  const everywhere = Object.entries({ ...headers, 'Cache-Control': 'no-cache' }).map(
    ([name, value]) => `  ${name}: ${value}`,
  )
  const cached = cacheRules
    .filter(({ path }) => path !== '/*')
    .map(({ path, value }) => `${path}\n  ! Cache-Control\n  Cache-Control: ${value}`)
  return `/*\n${everywhere.join('\n')}\n${cached.join('\n')}\n`
}
