// What the build made, in bytes as they travel.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The built interface. */
export const webRoot = join(import.meta.dirname, '../../dist/web')

/** One entry of Vite's manifest: a chunk and what belongs to it. Paths are below `webRoot`, keys name sources. */
export interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export type Chunks = Readonly<Record<string, Chunk>>

export function readChunks(): Chunks {
  return JSON.parse(readBuilt('.vite/manifest.json'))
}

export function readBuilt(path: string): string {
  return readFileSync(join(webRoot, path), 'utf8')
}

export function isBuilt(path: string): boolean {
  return existsSync(join(webRoot, path))
}

/** All built files, paths below `webRoot`; those that earlier releases left behind in `assets/` are not among them. */
export function builtFiles(): string[] {
  const current = new Set(Object.values(readChunks()).flatMap(({ file, css = [] }) => [file, ...css]))
  return readdirSync(webRoot, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(webRoot, path)).isFile() && (!path.startsWith('assets/') || current.has(path)),
  )
}

/** Bytes of these files after gzip; pictures as they are, they are compressed already. */
export function travelBytes(paths: Iterable<string>): number {
  let bytes = 0
  for (const path of paths) {
    const content = readFileSync(join(webRoot, path))
    bytes += path.endsWith('.png') ? content.length : gzipSync(content, { level: 9 }).length
  }
  return bytes
}

/** Keys of the chunks that index.html loads by name. */
export function namedByPage(chunks: Chunks): string[] {
  const page = readBuilt('index.html')
  return Object.keys(chunks).filter((key) => key === 'index.html' || page.includes(`/${chunks[key]?.file}"`))
}

/** The sources and all that they import statically, as keys of the manifest. */
export function staticClosure(chunks: Chunks, sources: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (key: string) => {
    if (found.has(key)) return
    found.add(key)
    for (const target of chunks[key]?.imports ?? []) visit(target)
  }
  for (const source of sources) visit(source)
  return found
}

/** Files of these chunks with one of the endings, such as `.js`. */
export function filesOf(chunks: Chunks, keys: Iterable<string>, ending: '.js' | '.css'): Set<string> {
  const files = [...keys].flatMap((key) => {
    const chunk = chunks[key]
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? [])]
  })
  return new Set(files.filter((file) => file.endsWith(ending)))
}
