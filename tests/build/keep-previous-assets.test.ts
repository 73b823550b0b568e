import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isNavigation } from '../../api/app-page.ts'
import { staticFiles } from '../../api/node/static-files.ts'
import { keepPreviousAssets, planAssets } from '../../tools/keep-previous-assets.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23)

const plan = (record: Record<string, number | null>, current: readonly string[], present = Object.keys(record)) =>
  planAssets({ record, present: [...new Set([...present, ...current])], current: new Set(current), now, keep: 7 * DAY })

describe('files of an earlier release', () => {
  it('stay when they have just been replaced, however old the release was', () => {
    expect(plan({ 'assets/a-1.js': null }, ['assets/a-2.js'])).toEqual({
      record: { 'assets/a-1.js': now, 'assets/a-2.js': null },
      remove: [],
    })
  })

  it('keep the time at which they were replaced over later builds', () => {
    const replacedAt = now - 3 * DAY
    expect(plan({ 'assets/a-1.js': replacedAt }, ['assets/a-3.js']).record['assets/a-1.js']).toBe(replacedAt)
  })

  it('go a week after they were replaced', () => {
    expect(plan({ 'assets/a-1.js': now - 7 * DAY }, []).remove).toEqual([])
    expect(plan({ 'assets/a-1.js': now - 7 * DAY - 1 }, [])).toEqual({ record: {}, remove: ['assets/a-1.js'] })
  })

  it('are current again when a build makes them again', () => {
    expect(plan({ 'assets/a-1.js': now - 30 * DAY }, ['assets/a-1.js'])).toEqual({
      record: { 'assets/a-1.js': null },
      remove: [],
    })
  })

  it('count as replaced just now when nothing is known of them', () => {
    expect(plan({}, [], ['assets/old.js'])).toEqual({ record: { 'assets/old.js': now }, remove: [] })
  })

  it('are forgotten when someone has removed them', () => {
    expect(plan({ 'assets/a-1.js': now }, [], [])).toEqual({ record: {}, remove: [] })
  })
})

describe('a build in place of another one', () => {
  it('leaves the chunks of the earlier release where an open tab asks for them', async () => {
    const project = await aProject()
    await project.release({ 'main.js': "import('./part.js')", 'part.js': "document.title = 'first'" })
    const [former] = await project.chunks('first')
    const { isPrevious } = await project.release({ 'part.js': "document.title = 'second'" })
    const [present] = await project.chunks('second')

    const answer = await staticFiles(project.outDir).request(`/${former}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('first')
    expect([isPrevious(former ?? ''), isPrevious(present ?? '')]).toEqual([true, false])
  })

  it('takes them away after a week, and then they are not there instead of being a page', async () => {
    const project = await aProject()
    await project.release({ 'main.js': "import('./part.js')", 'part.js': "document.title = 'first'" })
    const [former] = await project.chunks('first')
    await project.release({ 'part.js': "document.title = 'second'" })
    project.now += 7 * DAY + 1
    await project.release({ 'part.js': "document.title = 'third'" })

    const request = new Request(`http://localhost/${former}`, { headers: { Accept: 'text/html,*/*' } })
    expect((await staticFiles(project.outDir).fetch(request)).status).toBe(404)
    // What the Worker asks itself when its assets have no such file.
    expect(isNavigation(request)).toBe(false)
  })

  it('does without its record when that was cut off', async () => {
    const project = await aProject()
    await project.release({ 'main.js': "document.title = 'first'" })
    await writeFile(join(project.outDir, '../assets.json'), '{"assets/main')
    await project.release({ 'main.js': "document.title = 'second'" })
    expect(await project.chunks('first')).toHaveLength(1)
    expect(await project.chunks('second')).toHaveLength(1)
  })
})

/** A small project that is built again and again. */
async function aProject() {
  const folder = await mkdtemp(join(tmpdir(), 'nobi-assets-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [root, outDir] = [join(folder, 'web'), join(folder, 'dist/web')]
  await mkdir(root)
  await writeFile(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  const project = {
    outDir,
    now,
    /** Builds with these files written anew. */
    release: async (sources: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(sources)) await writeFile(join(root, name), text)
      const { plugin, isPrevious } = keepPreviousAssets({ outDir, keep: 7 * DAY, now: () => project.now })
      const options = { outDir, emptyOutDir: false, modulePreload: false }
      await build({ configFile: false, root, logLevel: 'error', plugins: [plugin], build: options })
      return { isPrevious }
    },
    /** Paths of the built chunks that contain a text. */
    chunks: async (text: string) => {
      const names = await readdir(join(outDir, 'assets'))
      const texts = await Promise.all(names.map((name) => readFile(join(outDir, 'assets', name), 'utf8')))
      return names.filter((_, index) => texts[index]?.includes(text)).map((name) => `assets/${name}`)
    },
  }
  return project
}
