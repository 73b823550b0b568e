// Text in the encodings that spreadsheets write.

import { expect, test } from 'vitest'
import { decoded, readTextFile } from '../../../../web/pages/done-list/read-text-file.ts'

test.each([
  ['UTF-8', [0xe4, 0xbb, 0xb6, 0xe5, 0x90, 0x8d]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe4, 0xbb, 0xb6, 0xe5, 0x90, 0x8d]],
  ['UTF-16, little end first', [0xff, 0xfe, 0xf6, 0x4e, 0x0d, 0x54]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x4e, 0xf6, 0x54, 0x0d]],
  ['Shift_JIS', [0x8c, 0x8f, 0x96, 0xbc]],
])('%s', (_, bytes) => {
  expect(decoded(Uint8Array.from(bytes))).toBe('件名')
})

test('what is too large for a list is not read', async () => {
  expect(await readTextFile(new Blob(['a'.repeat(20 * 1024 * 1024 + 1)]))).toBeUndefined()
  expect(await readTextFile(new Blob(['a']))).toBe('a')
})
