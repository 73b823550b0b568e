// What reading a diary weighs in the browser, small and compressed: what reads, and the words and rules of one language.

import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundlePart } from '../support/bundle-part.ts'

/** A quarter of it is words; the aim was 15 kB, see docs/decisions/0016. */
const mostBytes = { japanese: 20_000, english: 18_800 }

it.each(['japanese', 'english'] as const)('what reads a line of %s does not grow', async (language) => {
  const other = language === 'japanese' ? 'english' : 'japanese'
  const { modules, code } = await bundlePart(
    (path) => path.startsWith('domain/diary/') && !path.startsWith(`domain/diary/${other}/`),
  )
  const bytes = gzipSync(code, { level: 9 }).byteLength
  process.stdout.write(`diary code in the browser, ${language}: ${bytes} bytes after gzip, ${modules.length} modules\n`)
  expect(modules).toContain('domain/diary/read-diary.ts')
  expect(modules).toContain(`domain/diary/${language}/words.ts`)
  expect(bytes).toBeLessThanOrEqual(mostBytes[language])
})
