// The `_headers` file of Workers static assets: the same headers that the Node runtime sends.

import { inlineScriptHashes, pageHeaders } from '../api/security-headers.ts'
import { cacheRules } from '../api/static-cache.ts'

/** The file's text for an interface whose page is `html`. Where several rules match, their values are joined; `! Name` takes the
 *  earlier one away first. */
export async function headersFile(html: string): Promise<string> {
  const headers = pageHeaders({ scriptHashes: await inlineScriptHashes(html), isHttps: true })
  const everywhere = Object.entries({ ...headers, 'Cache-Control': 'no-cache' }).map(
    ([name, value]) => `  ${name}: ${value}`,
  )
  const cached = cacheRules
    .filter(({ path }) => path !== '/*')
    .map(({ path, value }) => `${path}\n  ! Cache-Control\n  Cache-Control: ${value}`)
  return `/*\n${everywhere.join('\n')}\n${cached.join('\n')}\n`
}
