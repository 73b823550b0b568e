// A few lines that import the project's code, as one script for a page.

import { build } from 'vite'

/** `entry` imports by absolute paths and leaves what it gives on `globalThis`. */
export async function bundledEntry(root: string, entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? entry : null) },
    ],
    build: { write: false, rolldownOptions: { input: 'entry', output: { format: 'iife' } } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('the bundler made no single bundle')
  const [chunk] = built.output
  return chunk.code
}
