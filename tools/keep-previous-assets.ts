// Keeps the files of earlier releases for a while: a tab that was opened before an update still fetches its lazy chunks by name.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Path below the output folder → UTC milliseconds of the first build that no longer had it; null while it is current. */
export type AssetRecord = Readonly<Record<string, number | null>>

interface Options {
  readonly outDir: string
  /** Milliseconds that a file outlives its release. */
  readonly keep: number
  /** UTC milliseconds. */
  readonly now: () => number
}

interface PreviousAssets {
  readonly plugin: Plugin
  /** Whether a path like `assets/index-1a2b.js` belongs to an earlier release; known once the build has written its files. */
  readonly isPrevious: (path: string) => boolean
}

/** Empties the output folder but for `assets/`, where files of earlier releases stay as long as `keep` says.
 *  What is kept since when stands in `assets.json` beside the output folder. */
export function keepPreviousAssets({ outDir, keep, now }: Options): PreviousAssets {
  const recordFile = join(dirname(outDir), 'assets.json')
  const assets = join(outDir, 'assets')
  const current = new Set<string>()
  return {
    isPrevious: (path) => path.startsWith('assets/') && !current.has(path),
    plugin: {
      name: 'keep-previous-assets',
      apply: 'build',
      // Not before: a build that fails leaves the last one as it was.
      async buildEnd(error) {
        if (error === undefined) await emptyExceptAssets(outDir)
      },
      async writeBundle(_options, bundle) {
        for (const path of Object.keys(bundle)) if (path.startsWith('assets/')) current.add(path)
        const present = (await listFolder(assets)).map((name) => `assets/${name}`)
        const plan = planAssets({ record: await readRecord(recordFile), present, current, now: now(), keep })
        for (const path of plan.remove) await rm(join(outDir, path))
        await writeFile(recordFile, `${JSON.stringify(plan.record, undefined, 2)}\n`)
      },
    },
  }
}

interface Situation {
  readonly record: AssetRecord
  readonly present: readonly string[]
  readonly current: ReadonlySet<string>
  readonly now: number
  readonly keep: number
}

/** Which files go, and what is to be remembered of the others. A file that nothing is known of counts as replaced just now. */
export function planAssets({ record, present, current, now, keep }: Situation): {
  record: AssetRecord
  remove: readonly string[]
} {
  const next: Record<string, number | null> = {}
  const remove: string[] = []
  for (const path of present) {
    const replacedAt = current.has(path) ? null : (record[path] ?? now)
    if (replacedAt !== null && now - replacedAt > keep) remove.push(path)
    else next[path] = replacedAt
  }
  return { record: next, remove }
}

async function emptyExceptAssets(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  for (const name of await listFolder(outDir)) {
    if (name !== 'assets') await rm(join(outDir, name), { recursive: true })
  }
}

async function readRecord(file: string): Promise<AssetRecord> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return JSON.parse(text)
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
