// Puts what every start loads into two files instead of fifteen: the first screen, and what follows it.

import type { Plugin } from 'vite'

export interface StartChunks {
  readonly plugin: Plugin
  /** Name of the chunk that a module belongs to; null leaves it to the bundler. */
  readonly chunkOf: (moduleId: string) => string | null
}

/** `entry` and what it imports become `app`; the modules of `followers`, which the first screen fetches as soon as it is
 *  drawn, and what only they import become `rest`. Paths are the ends of module ids. A file more is a round trip more on a
 *  first visit, and a look into the cache more on a start without a network. */
export function chunkByStart(entry: string, followers: readonly string[]): StartChunks {
  let first: ReadonlySet<string> = new Set()
  let following: ReadonlySet<string> = new Set()
  return {
    plugin: {
      name: 'nobi:chunk-by-start',
      apply: 'build',
      buildEnd() {
        const ids = [...this.getModuleIds()]
        const imports = (id: string) => this.getModuleInfo(id)?.importedIds ?? []
        const endingIn = (paths: readonly string[]) => ids.filter((id) => paths.some((path) => id.endsWith(path)))
        first = closure(endingIn([entry]), imports)
        following = closure(endingIn(followers), imports)
      },
    },
    chunkOf: (id) => (first.has(id) ? 'app' : following.has(id) ? 'rest' : null),
  }
}

function closure(roots: readonly string[], imports: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(roots)
  for (const id of found) for (const imported of imports(id)) found.add(imported)
  return found
}
