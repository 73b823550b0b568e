import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundlePart } from '../support/bundle-part.ts'

/** Reading everything from the start and offering what a server lacks: for a new device and after a loss. */
const CATCHING_UP = /^web\/store\/(catch-up|merge-snapshot|snapshot-|re-offer)/
/** What sends, takes in and asks again, all day. What finds the conflicts in a history is for the screen that shows it. */
const EVERYDAY =
  /^(domain\/sync\/(?!history-)|web\/store\/(sync-|apply-answer|ask-server|outbox|own-changes|pulled-changes|touched-records))/

async function weigh(isPart: (path: string) => boolean) {
  const { modules, code } = await bundlePart(isPart)
  const bytes = gzipSync(code, { level: 9 }).length
  process.stdout.write(`sync code in the browser: ${bytes} bytes after gzip, from ${modules.length} modules\n`)
  return { modules, bytes }
}

describe('the code that syncs, in the browser', () => {
  it('is at most 5.1 kB for what every day needs', async () => {
    const { modules, bytes } = await weigh((path) => EVERYDAY.test(path))
    expect(modules).toEqual(
      expect.arrayContaining(['domain/sync/cell.ts', 'web/store/apply-answer.ts', 'web/store/sync-run.ts']),
    )
    expect(bytes).toBeLessThanOrEqual(5100)
    // Fewer would mean that most of it is not looked at.
    expect(bytes).toBeGreaterThan(3000)
  })

  it('is at most 6 kB with catching up too', async () => {
    const { modules, bytes } = await weigh((path) => EVERYDAY.test(path) || CATCHING_UP.test(path))
    expect(modules).toContain('web/store/merge-snapshot-page.ts')
    expect(bytes).toBeLessThanOrEqual(6000)
  })
})
