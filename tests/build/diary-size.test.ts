// What reading a diary weighs in the browser: words and rules of both languages, small and compressed.

import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundlePart } from '../support/bundle-part.ts'

/** Words are nearly half of it; the aim was 15 kB, see docs/decisions/0016. */
const MOST_BYTES = 29_000

it('the code and the words that read a diary do not grow', async () => {
  const { modules, code } = await bundlePart((path) => path.startsWith('domain/diary/'))
  const bytes = gzipSync(code, { level: 9 }).byteLength
  process.stdout.write(`diary code in the browser: ${bytes} bytes after gzip, from ${modules.length} modules\n`)
  expect(modules).toContain('domain/diary/read-diary.ts')
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
})
