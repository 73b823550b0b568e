import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundlePart } from '../support/bundle-part.ts'

/** What is there only because data has to be in more than one place. */
const SYNC =
  /^(domain\/sync\/|web\/store\/(sync-|apply-answer|ask-server|outbox|own-changes|pulled-changes|touched-records|catch-up|merge-snapshot|snapshot-|re-offer))/

it('the code that syncs is at most 6 kB in the browser', async () => {
  const { modules, code } = await bundlePart((path) => SYNC.test(path))
  const bytes = gzipSync(code, { level: 9 }).length
  process.stdout.write(`sync code in the browser: ${bytes} bytes after gzip, from ${modules.length} modules\n`)
  expect(modules).toContain('domain/sync/cell.ts')
  expect(modules).toContain('web/store/sync-run.ts')
  expect(modules).toContain('web/store/apply-answer.ts')
  expect(bytes).toBeLessThanOrEqual(6000)
  // Fewer would mean that most of it is not looked at.
  expect(bytes).toBeGreaterThan(3000)
})
