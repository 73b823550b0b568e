// What a page asks for beside a lazily loaded file, in a few lines instead of Vite's many.

import type { Plugin } from 'vite'

const HELPER = /^\0vite\/preload-helper\.js$/

/** Vite's helper also waits for styles, which are one file here, and takes 0.7 kB of the first screen. This one only names
 *  the files that the wanted one will import, so that they come at the same time; a file that cannot be had is the error
 *  of the import itself. A Vite that calls its helper otherwise goes on with its own. */
export const leanPreload: Plugin = {
  name: 'nobi:lean-preload',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: HELPER },
    handler: () => `
      export function __vitePreload(load, paths = []) {
        for (const path of paths) {
          const href = '/' + path
          if (document.querySelector(\`link[href="\${href}"]\`)) continue
          document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
        }
        return load()
      }`,
  },
}
