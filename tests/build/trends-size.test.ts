// What the statistics weigh in the browser: the code of trends and insights, small and compressed, without Chart.js.

import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundlePart } from '../support/bundle-part.ts'

it('the trends code is at most 15 kB after gzip', async () => {
  const { modules, code } = await bundlePart((path) => path.startsWith('domain/trends/'))
  const bytes = gzipSync(code, { level: 9 }).byteLength
  process.stdout.write(`trends code in the browser: ${bytes} bytes after gzip, from ${modules.length} modules\n`)
  expect(modules).toContain('domain/trends/insights.ts')
  expect(bytes).toBeLessThanOrEqual(15_000)
})
