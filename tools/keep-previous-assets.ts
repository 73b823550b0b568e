// Keeps the files of earlier releases for a while: a tab that was opened before an update still fetches its lazy chunks by name.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
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

/** In `assets/`, files of earlier releases stay as long as `keep` says; what is kept since when stands in `assets.json` beside
 *  the output folder. Elsewhere only what this build has made stays. Nothing goes before the new files are there. */
export function keepPreviousAssets({ outDir, keep, now }: Options): PreviousAssets {
  const recordFile = join(dirname(outDir), 'assets.json')
  const current = new Set<string>()
  let publicDir = ''
  return {
    isPrevious: (path) => path.startsWith('assets/') && !current.has(path),
    plugin: {
      name: 'keep-previous-assets',
      apply: 'build',
      configResolved(config) {
        publicDir = config.publicDir
      },
      async writeBundle(_options, bundle) {
        for (const path of [...Object.keys(bundle), ...(await listFiles(publicDir))]) current.add(path)
        const present = await listFiles(outDir)
        const assets = present.filter((path) => path.startsWith('assets/'))
        const plan = planAssets({ record: await readRecord(recordFile), present: assets, current, now: now(), keep })
        const others = present.filter((path) => !path.startsWith('assets/') && !current.has(path))
        for (const path of [...plan.remove, ...others]) await rm(join(outDir, path))
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

/** Without a record, or with half of one, everything that lies there counts as replaced just now: a week too long, never too short. */
async function readRecord(file: string): Promise<AssetRecord> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return {}
  }
}

/** All files below a folder, with `/` between the parts; none when there is no folder. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
