// Puts what every start loads into three files instead of thirty: the first screen, what follows it, and what comes last.

import type { Plugin } from 'vite'

export interface StartChunks {
  readonly plugin: Plugin
  /** One for each chunk, the first before the others: a group takes what its modules import along. */
  readonly groups: readonly ChunkGroup[]
}

interface ChunkGroup {
  readonly name: string
  readonly test: (moduleId: string) => boolean
  readonly priority: number
}

/** Each chunk has the modules whose ids end with one of its paths, and what these import, but for what an earlier chunk
 *  has. A file more is a round trip more on a first visit, a look into the cache more on a start without a network, and a
 *  name more in the first script, where names are what compresses worst. */
export function chunkByStart(chunks: Readonly<Record<string, readonly string[]>>): StartChunks {
  const owners = new Map<string, string>()
  return {
    plugin: {
      name: 'nobi:chunk-by-start',
      apply: 'build',
      buildEnd() {
        const ids = [...this.getModuleIds()]
        const imports = (id: string) => this.getModuleInfo(id)?.importedIds ?? []
        for (const [name, paths] of Object.entries(chunks)) {
          const roots = ids.filter((id) => paths.some((path) => id.endsWith(path)))
          for (const id of closure(roots, imports)) if (!owners.has(id)) owners.set(id, name)
        }
      },
    },
    groups: Object.keys(chunks).map((name, index, names) => ({
      name,
      test: (id) => owners.get(id) === name,
      priority: names.length - index,
    })),
  }
}

function closure(roots: readonly string[], imports: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(roots)
  for (const id of found) for (const imported of imports(id)) found.add(imported)
  return found
}
