// Breaks the sources of this process as the mutant says that NOBI_MUTANT names. To be imported before anything else.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mutants, type Replacement } from './mutants.ts'

const TOP = join(import.meta.dirname, '../../..')

const mutant = mutants.find(({ name }) => name === process.env['NOBI_MUTANT'])
if (mutant === undefined) throw new Error(`no mutant is called ${process.env['NOBI_MUTANT']}`)

const replacements = mutant.replacements.map((one) => ({ ...one, url: pathToFileURL(join(TOP, one.file)).href }))

registerHooks({
  load(url, context, nextLoad) {
    const own = replacements.filter((one) => one.url === url)
    const loaded = nextLoad(url, context)
    if (own.length === 0) return loaded
    return { ...loaded, source: own.reduce(replaced, readFileSync(new URL(url), 'utf8')) }
  },
})

function replaced(source: string, { file, from, to }: Replacement): string {
  const [before, after, more] = source.split(from)
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error(`${file} has not once: ${from}`)
  return `${before}${to}${after}`
}
