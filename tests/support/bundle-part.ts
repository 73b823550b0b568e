// A part of the interface bundled by itself, to weigh it.

import { join, resolve } from 'node:path'
import { build, type InlineConfig, type Plugin, type Rolldown, resolveConfig } from 'vite'

const TOP = join(import.meta.dirname, '../..')

export interface Bundled {
  /** Paths below the project of the modules that ship. */
  readonly modules: readonly string[]
  /** What they are after the bundler has made them small. */
  readonly code: string
}

/** The modules that `isPart` picks by their path below the project, as the interface ships them: without what nothing in it
 *  uses, made small by the bundler of the build, and without anything that they import from elsewhere. */
export async function bundlePart(isPart: (path: string) => boolean): Promise<Bundled> {
  const shipped = (await chunksOf({ input: join(TOP, 'web/main.tsx') })).flatMap(({ modules }) =>
    Object.entries(modules),
  )
  const used = shipped.flatMap(([id, { renderedExports }]) =>
    isPart(pathOf(id)) && renderedExports.length > 0 ? [{ id, names: renderedExports }] : [],
  )
  const own = new Set(used.map(({ id }) => id))
  const [chunk] = await chunksOf({ input: 'part', plugins: [entryOf(used), onlyOwn(own)] })
  return { modules: [...own].map(pathOf).sort(), code: chunk?.code ?? '' }
}

function pathOf(id: string): string {
  return id.startsWith(`${TOP}/`) ? id.slice(TOP.length + 1) : id
}

interface Used {
  readonly id: string
  readonly names: readonly string[]
}

/** A module that keeps everything that is used. */
function entryOf(used: readonly Used[]): Plugin {
  const kept = used.flatMap(({ names }, module) => names.map((name) => `m${module}.${name}`))
  const imports = used.map(({ id }, module) => `import * as m${module} from ${JSON.stringify(id)}`)
  return {
    name: 'part',
    enforce: 'pre',
    resolveId: (id) => (id === 'part' ? id : null),
    load: (id) => (id === 'part' ? `${imports.join('\n')}\nexport default [${kept.join()}]` : null),
  }
}

function onlyOwn(own: ReadonlySet<string>): Plugin {
  return {
    name: 'only-own',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer === undefined || id === 'part' || own.has(id)) return null
      const path = resolve(join(importer, '..'), id)
      return own.has(path) ? path : { id: 'elsewhere', external: true }
    },
  }
}

interface Source {
  readonly input: string
  readonly plugins?: Plugin[]
}

async function chunksOf({ input, plugins = [] }: Source): Promise<readonly Rolldown.OutputChunk[]> {
  const { build: options } = await resolveConfig({ root: TOP, logLevel: 'error' }, 'build', 'production', 'production')
  const config: InlineConfig = {
    configFile: false,
    root: join(TOP, 'web'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins,
    build: {
      write: false,
      target: options.target,
      minify: options.minify,
      terserOptions: options.terserOptions,
      modulePreload: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  }
  const built = await build(config)
  if (Array.isArray(built) || !('output' in built)) throw new Error('the bundler made no single bundle')
  return built.output.filter((file) => file.type === 'chunk')
}
